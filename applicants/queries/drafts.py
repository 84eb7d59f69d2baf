"""What a letter begins with: the organization's words, filled with what is known by now."""

from applicants.models import Application
from ats.access.models import Membership
from ats.activity.mail_kinds import RenderedMail, render_mail

# Known only when the letter is queued, and the link is the candidate's alone: these stay in the
# text that a member edits, and are filled in behind it (see actions.letters).
LATE = ("status_url", "stage_name", "reply_by")


def draft_letter(application: Application, kind: str, *, by: Membership) -> RenderedMail:
    """Return subject and text to begin a letter of `kind` with, late fields left as they are."""
    name = application.candidate.name
    values: dict[str, object] = {
        "candidate_name": name,
        "candidate_first_name": name.split(" ")[0],
        "posting_title": application.posting.title,
        "sender_name": by.name,
        **{field: placeholder(field) for field in LATE},
    }
    return render_mail(application.organization, kind, values)


def placeholder(field: str) -> str:
    return "{{ " + field + " }}"
