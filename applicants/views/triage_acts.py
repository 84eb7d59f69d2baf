"""What is decided in a triage, each answered with whoever comes next."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions import triage as actions
from applicants.actions.letters import Letter
from applicants.forms.notes import NoteForm
from applicants.forms.triage import DelayedRejectForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.triage import beside, left_in
from applicants.views.applications import seen_version
from applicants.views.notes import say_unheard
from applicants.views.rejections import WORDS, rejection_words
from applicants.views.triage import OVER, asked_in, triage_url
from applicants.views.triage_forms import reject_form, snooze_form
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region
from ats.foundation.wording import day

# The place of answers of whoever went on already, before the answer came.
AHEAD = "triage-answers"


class Unfinished(DomainError):
    """A form that means nothing, sent by whoever went on already."""

    code = "unfinished"


@require_POST
@members_only("move_application")
def advance_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    moved = actions.advance_application(
        application,
        by=request.member,
        queue=asked_in(request).key,
        seen_version=seen_version(request),
    )
    words = _("%(name)s is now in %(stage)s.") % {
        "name": moved.candidate.name,
        "stage": moved.where,
    }
    return go_on(request, application, words)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("reject_application")
def reject_in_triage(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Ask for the reason and the letter (GET, without JavaScript), or reject (POST)."""
    application = application_of(request.member, code)
    is_post = request.method == "POST"
    words = rejection_words(request)
    form = reject_form(request, application, words, request.POST if is_post else None)
    if not is_post or not form.is_valid():
        return ask(request, application, form, "applicants/triage/reject.html", is_post=is_post)
    days = form.delay_days
    try:
        actions.reject_in_triage(
            application,
            by=request.member,
            queue=asked_in(request).key,
            reason=form.cleaned_data["reason"],
            letter=Letter(*form.letter, actions.at_nine(request.member, days) if days else None),
            seen_version=form.cleaned_data["seen"],
        )
    except DomainError as error:
        return told(request, application, form, error, "applicants/triage/reject.html")
    said = _("%(name)s is not moved forward.") % {"name": application.candidate.name}
    return go_on(request, application, said)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("move_application")
def snooze_in_triage(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Ask until when (GET, without JavaScript), or put aside (POST)."""
    application = application_of(request.member, code)
    is_post = request.method == "POST"
    form = snooze_form(request, application, request.POST if is_post else None)
    if not is_post or not form.is_valid():
        return ask(request, application, form, "applicants/triage/snooze.html", is_post=is_post)
    until = form.cleaned_data["until"]
    try:
        actions.snooze_in_triage(
            application,
            by=request.member,
            queue=asked_in(request).key,
            until=until,
            seen_version=form.cleaned_data["seen"],
        )
    except DomainError as error:
        return told(request, application, form, error, "applicants/triage/snooze.html")
    words = _("%(name)s comes back on %(day)s.") % {
        "name": application.candidate.name,
        "day": day(until),
    }
    return go_on(request, application, words)


@require_POST
@members_only("write_note")
def note_in_triage(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Write a note and stay with the person."""
    application = application_of(request.member, code)
    form = NoteForm(request.POST)
    written = form.cleaned_data if form.is_valid() else {"text": ""}
    asked = asked_in(request)
    note = actions.note_in_triage(application, by=request.member, queue=asked.key, **written)
    say_unheard(request, note)
    url = triage_url(request, asked, application.code)
    return redirect_to(request, url, _("The note is there."), undo=undo_url(request))


@require_POST
@members_only("move_application")
def undo_in_triage(request: HttpRequest, org: str) -> HttpResponse:
    """Take back the last step and go to whom it was about."""
    asked = asked_in(request)
    try:
        step = actions.undo_step(by=request.member, queue=asked.key)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect_to(request, triage_url(request, asked))
    words = _("Taken back: %(name)s.") % {"name": step.application.candidate.name}
    return redirect_to(request, triage_url(request, asked, step.application.code), words)


def go_on(request: HttpRequest, application: Application, words: str) -> HttpResponse:
    """Show who comes next; whoever has them on the screen already is only told."""
    asked, undo = asked_in(request), undo_url(request)
    if wants_region(request) == AHEAD:
        messages.success(request, words, extra_tags=f"undo={undo}")
        context = {"left": left_in(request.member, asked)}
        return render(request, "applicants/triage/answered.html", context)
    around = beside(request.member, asked, application)
    return redirect_to(request, triage_url(request, asked, around.next or OVER), words, undo=undo)


def undo_url(request: HttpRequest) -> str:
    url = reverse("undo_in_triage", kwargs={"org": request.member.organization.slug})
    query = asked_in(request).query
    return f"{url}?{query}" if query else url


def told(request: HttpRequest, application, form, error: DomainError, template: str):
    """Say why not: at the form, or, to whoever went on already, as a word above the page."""
    if wants_region(request) == AHEAD:
        raise error
    form.add_error(error.field if error.field in form.fields else None, error.message)
    return ask(request, application, form, template, is_post=True, status=error.status)


def ask(request: HttpRequest, application, form, template: str, *, is_post: bool, status: int = 0):
    if wants_region(request) == AHEAD:
        raise Unfinished(f"{application.candidate.name}: {first_fault(form)}")
    asked = asked_in(request)
    context = {
        "application": application,
        "candidate": application.candidate,
        "form": form,
        "query": asked.query,
        "back_url": triage_url(request, asked, application.code),
        "words": rejection_words(request) if isinstance(form, DelayedRejectForm) else None,
        "words_url": request.get_full_path(),
    }
    status = status or (422 if is_post else 200)
    return render_page(request, template, context, regions={WORDS}, status=status)


def first_fault(form) -> str:
    return next(iter(fault for faults in form.errors.values() for fault in faults), "")
