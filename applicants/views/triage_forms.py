"""The forms that stand ready beside somebody in a triage."""

from django.http import HttpRequest

from applicants.forms.triage import DelayedRejectForm, SnoozeForm
from applicants.models import Application
from applicants.queries.asked import today_of
from applicants.queries.drafts import LetterWords
from applicants.queries.reasons import reasons_for
from applicants.views.rejections import first_words, rejection_words


def forms_for(request: HttpRequest, application: Application) -> dict:
    """Return the forms of a rejection and of putting aside, for somebody who is active."""
    if application.state != Application.State.ACTIVE:
        return {}
    words = rejection_words(request)
    return {
        "reject_form": reject_form(request, application, words),
        "snooze_form": snooze_form(request, application),
        "words": words,
    }


def reject_form(
    request: HttpRequest, application: Application, words: LetterWords, data=None
) -> DelayedRejectForm:
    reasons = reasons_for(request.member)
    initial = first_words(request, application, words) if data is None else {}
    return DelayedRejectForm(data, reasons=reasons, initial=initial, auto_id="reject_%s")


def snooze_form(request: HttpRequest, application: Application, data=None) -> SnoozeForm:
    initial = {"when": "3", "seen": application.row_version}
    return SnoozeForm(data, today=today_of(request.member), initial=initial, auto_id="snooze_%s")
