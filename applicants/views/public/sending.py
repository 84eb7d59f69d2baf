"""From a valid form to an application: its file is on the disk before the rows are."""

from applicants.actions.submission import SentFile
from applicants.actions.submit_application import Submitted, submit_application
from applicants.forms.apply import ApplyForm
from ats.foundation.files import private_files


def send(form: ApplyForm, *, notice: str, source: str) -> Submitted:
    """Save the form's file, then submit; a file that nothing came of is deleted again."""
    resume = _resume_of(form)
    is_kept = False
    try:
        submitted = submit_application(
            form.opening.posting, form.submission(resume=resume, notice=notice, source=source)
        )
        is_kept = submitted.is_new
    finally:
        if resume and not resume.held and not is_kept:
            private_files.delete(resume.file)
    return submitted


def _resume_of(form: ApplyForm) -> SentFile | None:
    upload, held = form.cleaned_data.get("resume"), form.held
    if upload:
        stored = private_files.save(upload)
        return SentFile(stored.name, upload.safe_name, stored.size, stored.sha256, upload.file_type)
    if held is None:
        return None
    return SentFile(held.file, held.name, held.size, held.sha256, held.file_type, held=held.pk)
