"""Files of letters: those a member holds for one, and those that went out."""

from collections.abc import Iterable

from applicants.models import Application, LetterFile
from applicants.queries.applications import applications_for
from ats.access.models import Membership
from ats.activity.models import MailFile


def held_files_of(
    member: Membership, application: Application, codes: Iterable[str]
) -> list[LetterFile]:
    """Return those of the named files that `member` holds for a letter about `application`."""
    rows = LetterFile.objects.filter(application=application, by=member)
    return list(rows.filter(code__in=list(codes)))


def sent_file_of(member: Membership, code: str, file: str) -> MailFile | None:
    """Return a file of a letter about an application `member` sees, else None."""
    mine = applications_for(member).filter(code=code)
    letters = MailFile.objects.filter(
        mail__subject_type="application", mail__subject_id__in=mine.values("pk")
    )
    return letters.filter(code=file).first()
