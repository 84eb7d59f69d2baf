"""What is written to a candidate, and taking it back while it waits."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.letter_files import hold_letter_file
from applicants.actions.send_message import send_again
from applicants.actions.send_message import send_message as send
from applicants.actions.send_message import take_back_message as take_back
from applicants.forms.letters import LetterForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.drafts import draft_letter, templates_to_write_with
from applicants.queries.letter_files import held_files_of
from applicants.queries.messages import thread_of
from applicants.views.applications import address_of
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("send_message")
def send_message(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show what was written and begin a new letter (GET), or queue one (POST)."""
    application = application_of(request.member, code)
    templates = templates_to_write_with(request.member)
    if request.method == "POST":
        form, status = letter_form(request, application), 422
        if form.is_valid():
            try:
                send(application, by=request.member, **form.cleaned_data | {"files": form.held})
            except DomainError as error:
                form.add_error(error.field, error.message)
                status = error.status
            else:
                return redirect_to(request, request.path, _("The mail waits to be sent."))
    else:
        wanted = request.GET.get("template")
        template = next((row for row in templates if row.code == wanted), None)
        draft = draft_letter(application, "message", by=request.member, template=template)
        form, status = LetterForm(initial={"subject": draft.subject, "text": draft.text}), 200
    context = {
        "application": application,
        "candidate": application.candidate,
        "form": form,
        "templates": templates,
        "thread": thread_of(application),
        "answers_come_here": bool(settings.REPLY_DOMAIN),
    }
    return render_page(request, "applicants/messages.html", context, status=status)


def letter_form(request: HttpRequest, application: Application) -> LetterForm:
    """Return the form as it was sent; its good files are held, so that a refusal loses none."""
    held = held_files_of(request.member, application, request.POST.getlist("held"))
    form = LetterForm(request.POST, request.FILES, held=held)
    form.is_valid()
    for upload in form.cleaned_data.get("files", []):
        form.held.append(hold_letter_file(application, by=request.member, upload=upload))
    return form


@require_POST
@members_only("send_message")
def take_back_message(request: HttpRequest, org: str, code: str, message: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = get_object_or_404(application.messages, code=message)
    row.application = application
    take_back(row, by=request.member)
    words = _("The mail is taken back; nothing was sent.")
    return redirect_to(request, address_of(request, application), words)


@require_POST
@members_only("send_message")
def send_message_again(request: HttpRequest, org: str, code: str, message: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = get_object_or_404(application.messages, code=message)
    row.application = application
    send_again(row, by=request.member)
    here = reverse("send_message", kwargs={"org": org, "code": code})
    return redirect_to(request, here, _("The mail waits to be sent again."))
