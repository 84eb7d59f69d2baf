"""The rows of who answers."""

from applicants.models.application import Answer, Application, Assignment, Transition
from applicants.models.candidate import Candidate, ProposedChange, Tag
from applicants.models.consent import Consent
from applicants.models.document import Document, DocumentPage
from applicants.models.held_file import HeldFile
from applicants.models.message import Message
from applicants.models.note import Note
from applicants.models.rejection import RejectionReason
from applicants.models.status_link import StatusLink

__all__ = [
    "Answer",
    "Application",
    "Assignment",
    "Candidate",
    "Consent",
    "Document",
    "DocumentPage",
    "HeldFile",
    "Message",
    "Note",
    "ProposedChange",
    "RejectionReason",
    "StatusLink",
    "Tag",
    "Transition",
]
