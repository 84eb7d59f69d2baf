"""What somebody without an account may see: an opening to apply to, their own application."""

from dataclasses import dataclass
from functools import cache

from django.db.models import Exists, F, OuterRef, Q

from applicants.models import Application, FoldedApplication, HeldFile, StatusLink
from ats.foundation.codes import hash_token
from ats.foundation.prepared import Prepared
from postings.models import Posting, PostingVersion

# What stands in for a form while a statement is compiled.
FORM = "?form"


@dataclass(frozen=True)
class Opening:
    """A posting as the public sees it: the words of its newest version, the state of today."""

    posting: Posting
    content: dict
    is_sent: bool

    @property
    def organization(self):
        return self.posting.organization

    @property
    def is_open(self) -> bool:
        return self.posting.is_open

    @property
    def takes_open_forms(self) -> bool:
        """Return whether a form that was open in time still counts."""
        return self.posting.takes_open_forms

    @property
    def title(self) -> str:
        return self.content.get("title") or self.posting.title

    @property
    def reply_days(self) -> int:
        return self.content.get("reply_days") or self.posting.reply_days

    @property
    def is_resume_required(self) -> bool:
        return self.content.get("is_resume_required", True)

    @property
    def questions(self) -> list[dict]:
        """Return what is asked: code, label, help, kind, options and is_required of each."""
        return self.content.get("questions", [])


def public_opening(org: str, code: str, *, form_token: str = "") -> Opening | None:
    """Return an opening that was ever published, also when it is paused or closed; else None.

    One whose first day is still to come is not there yet.

    `is_sent` tells whether the form of `form_token` has become an application. One statement.
    """
    version = _openings(bool(form_token)).first(org=org, code=code, form_token=form_token)
    if version is None or version.posting.is_to_open:
        return None
    return Opening(version.posting, version.content, version.is_sent)


@cache
def _openings(has_form: bool) -> Prepared:
    # Said of a token that a plan does not know: its index has none that is empty.
    token = Q(form_token=FORM) & ~Q(form_token="")
    same_form = Application.objects.filter(token, posting=OuterRef("posting"))
    rows = (
        PostingVersion.objects.filter(
            posting__organization__slug="?org",
            posting__code="?code",
            number=F("posting__version_number"),
        )
        .exclude(posting__state=Posting.State.DRAFT)
        .select_related("posting__organization")
        .defer("posting__content_html", "summary")
        .annotate(is_sent=Exists(same_form if has_form else same_form.none()))
        .order_by()
    )
    return Prepared(rows, {"org": "?org", "code": "?code", "form_token": FORM})


def public_held_file(posting: Posting, form_token: str) -> HeldFile | None:
    """Return the file that this very form has left here; the token is the form's own secret."""
    if not form_token:
        return None
    return HeldFile.objects.filter(posting=posting, form_token=form_token).first()


def public_status_link(token: str) -> StatusLink | None:
    """Return the open private link of `token`, with its application; else None."""
    return (
        StatusLink.objects.open()
        .select_related("application__posting__organization", "application__candidate")
        .select_related("application__stage", "application__organization")
        .filter(token_hash=hash_token(token))
        .first()
    )


def public_going_on(application: Application) -> Application:
    """Return the application that goes on for one that a merge of its person put aside.

    Any other is returned as it is: it costs no statement unless it was withdrawn.
    """
    seen = {application.pk}
    while application.state == Application.State.WITHDRAWN:
        rows = FoldedApplication.objects.filter(application=application, undone_at=None)
        fold = rows.select_related("into__posting__organization", "into__candidate").select_related(
            "into__stage", "into__organization"
        )
        found = fold.first()
        if found is None or found.into_id in seen:
            break
        seen.add(found.into_id)
        application = found.into
    return application
