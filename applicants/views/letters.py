"""What is written to a candidate, and taking it back while it waits."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.send_message import send_message as send
from applicants.actions.send_message import take_back_message as take_back
from applicants.forms.letters import LetterForm
from applicants.queries.applications import application_of
from applicants.queries.drafts import draft_letter
from applicants.queries.messages import messages_of
from applicants.views.applications import address_of
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("send_message")
def send_message(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show what was written and begin a new letter (GET), or queue one (POST)."""
    application = application_of(request.member, code)
    if request.method == "POST":
        form, status = LetterForm(request.POST), 422
        if form.is_valid():
            try:
                send(application, by=request.member, **form.cleaned_data)
            except DomainError as error:
                form.add_error(error.field, error.message)
                status = error.status
            else:
                return redirect_to(request, request.path, _("The mail waits to be sent."))
    else:
        draft = draft_letter(application, "message", by=request.member)
        form, status = LetterForm(initial={"subject": draft.subject, "text": draft.text}), 200
    context = {
        "application": application,
        "candidate": application.candidate,
        "form": form,
        "letters": messages_of(application),
    }
    return render_page(request, "applicants/messages.html", context, status=status)


@require_POST
@members_only("send_message")
def take_back_message(request: HttpRequest, org: str, code: str, message: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = get_object_or_404(application.messages, code=message)
    row.application = application
    take_back(row, by=request.member)
    words = _("The mail is taken back; nothing was sent.")
    return redirect_to(request, address_of(request, application), words)
