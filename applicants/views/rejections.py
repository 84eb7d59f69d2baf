"""Not moving somebody forward, with a reason and a mail that can be taken back."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.reject_application import REJECTION
from applicants.actions.reject_application import reject_application as reject
from applicants.actions.reject_application import take_back_rejection as take_back
from applicants.forms.letters import RejectForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.drafts import LetterWords, draft_letter, letter_words
from applicants.queries.reasons import reasons_for
from applicants.views.applications import address_of, seen_version
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page

# What is swapped when other words are chosen.
WORDS = "rejection-words"


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("reject_application")
def reject_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Ask for the reason and the letter (GET), or reject (POST)."""
    application = application_of(request.member, code)
    is_post, words = request.method == "POST", rejection_words(request)
    form = RejectForm(
        request.POST if is_post else None,
        reasons=reasons_for(request.member),
        initial={} if is_post else first_words(request, application, words),
    )
    context = {
        "application": application,
        "candidate": application.candidate,
        "form": form,
        "words": words,
        "words_url": request.path,
    }
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        subject, text = form.letter
        try:
            row = reject(
                application,
                by=request.member,
                reason=form.cleaned_data["reason"],
                seen_version=form.cleaned_data["seen"],
                subject=subject,
                text=text,
            )
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
            status = error.status
        else:
            return answer(request, row)
    return render_page(
        request,
        "applicants/reject_application.html",
        context,
        regions={"dialog-place", WORDS},
        status=status,
    )


def rejection_words(request: HttpRequest) -> LetterWords:
    """Return the words to choose from, with those chosen that the request names."""
    wanted = (request.POST or request.GET).get("template", "")
    return letter_words(request.member.organization, REJECTION, wanted)


def first_words(request: HttpRequest, application: Application, words: LetterWords) -> dict:
    """Return what the form begins with; a candidate without an address gets no mail."""
    draft = draft_letter(application, REJECTION, by=request.member, template=words.chosen)
    return {
        "is_mailed": bool(application.candidate.email),
        "subject": draft.subject,
        "text": draft.text,
        "seen": application.row_version,
    }


def answer(request: HttpRequest, application: Application) -> HttpResponse:
    kwargs = {"org": request.member.organization.slug, "code": application.code}
    words = _("%(name)s is not moved forward.") % {"name": application.candidate.name}
    # What somebody does after this is not what is undone.
    undo = f"{reverse('take_back_rejection', kwargs=kwargs)}?seen={application.row_version}"
    return redirect_to(request, address_of(request, application), words, undo=undo)


@require_POST
@members_only("reject_application")
def take_back_rejection(request: HttpRequest, org: str, code: str) -> HttpResponse:
    application = application_of(request.member, code)
    row = take_back(application, by=request.member, seen_version=seen_version(request))
    words = _("%(name)s is back in %(stage)s; nothing was sent.") % {
        "name": row.candidate.name,
        "stage": row.where,
    }
    return redirect_to(request, address_of(request, application), words)
