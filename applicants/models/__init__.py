"""The rows of who answers."""

from applicants.models.application import Answer, Application, Assignment, Transition
from applicants.models.bulk import BulkAction, BulkRow
from applicants.models.candidate import Candidate, ProposedChange, Tag
from applicants.models.consent import Consent
from applicants.models.document import Document, DocumentPage
from applicants.models.evidence import Evidence, EvidenceMark, EvidenceRun
from applicants.models.held_file import HeldFile
from applicants.models.letter_file import LetterFile
from applicants.models.message import Message
from applicants.models.note import Note
from applicants.models.person import (
    CandidateMerge,
    FoldedApplication,
    LikelyPair,
    PersonKey,
    RowOrigin,
    TextSketch,
)
from applicants.models.person_field import FieldValue, PersonField
from applicants.models.pool import Pool, PooledCandidate
from applicants.models.received import ReceivedFile, ReceivedMail, ReplyAddress
from applicants.models.referral import Referral
from applicants.models.rejection import RejectionReason
from applicants.models.resume import (
    ProfileSkill,
    ProfileTitle,
    ResumeCorrection,
    ResumeReading,
    ResumeSkill,
    ResumeTitle,
)
from applicants.models.review import ReviewAnswer, Reviewer, ReviewItem, ReviewRequest
from applicants.models.search import CandidateExport, SavedSearch, SearchSubscription
from applicants.models.source_link import SourceLink
from applicants.models.stage_rule import (
    DocumentRequest,
    RuleFiring,
    RulePause,
    StageRule,
    StageRuleVersion,
)
from applicants.models.status_link import StatusLink
from applicants.models.task import Task
from applicants.models.triage import Snooze, TriagePlace, TriageStep
from applicants.models.words import DocumentWords, PersonWords

__all__ = [
    "Answer",
    "Application",
    "Assignment",
    "BulkAction",
    "BulkRow",
    "Candidate",
    "CandidateExport",
    "CandidateMerge",
    "Consent",
    "Document",
    "DocumentPage",
    "DocumentRequest",
    "DocumentWords",
    "Evidence",
    "EvidenceMark",
    "EvidenceRun",
    "FieldValue",
    "FoldedApplication",
    "HeldFile",
    "LetterFile",
    "LikelyPair",
    "Message",
    "Note",
    "PersonField",
    "PersonKey",
    "PersonWords",
    "Pool",
    "PooledCandidate",
    "ProfileSkill",
    "ProfileTitle",
    "ProposedChange",
    "ReceivedFile",
    "ReceivedMail",
    "Referral",
    "RejectionReason",
    "ReplyAddress",
    "ResumeCorrection",
    "ResumeReading",
    "ResumeSkill",
    "ResumeTitle",
    "ReviewAnswer",
    "ReviewItem",
    "ReviewRequest",
    "Reviewer",
    "RowOrigin",
    "RuleFiring",
    "RulePause",
    "SavedSearch",
    "SearchSubscription",
    "Snooze",
    "SourceLink",
    "StageRule",
    "StageRuleVersion",
    "StatusLink",
    "Tag",
    "Task",
    "TextSketch",
    "Transition",
    "TriagePlace",
    "TriageStep",
]
