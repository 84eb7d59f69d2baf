"""The rows of what is offered."""

from postings.models.lint import (
    CheckSettings,
    FindingFix,
    KeptFinding,
    PackChoice,
    PostingCheck,
)
from postings.models.listing import Listing, Reading
from postings.models.listing_act import ListingAct, NewReading
from postings.models.posting import Posting, PostingPlace, PostingVersion, Requirement
from postings.models.posting_template import PostingTemplate
from postings.models.question import BankQuestion, Question
from postings.models.requisition import Approval, Requisition
from postings.models.set_aside import SetAside
from postings.models.stage import Stage, StageTemplate
from postings.models.team import TeamMember
from postings.models.twins import (
    Fingerprint,
    FingerprintKey,
    NotTwins,
    TwinGroup,
    TwinIndex,
    TwinMember,
)
from postings.models.upload import Container, Upload

__all__ = [
    "Approval",
    "BankQuestion",
    "CheckSettings",
    "Container",
    "FindingFix",
    "Fingerprint",
    "FingerprintKey",
    "KeptFinding",
    "Listing",
    "ListingAct",
    "NewReading",
    "NotTwins",
    "PackChoice",
    "Posting",
    "PostingCheck",
    "PostingPlace",
    "PostingTemplate",
    "PostingVersion",
    "Question",
    "Reading",
    "Requirement",
    "Requisition",
    "SetAside",
    "Stage",
    "StageTemplate",
    "TeamMember",
    "TwinGroup",
    "TwinIndex",
    "TwinMember",
    "Upload",
]
