"""Moving an application: from a card of the board, from its page, with or without a letter."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applicants.actions.letters import Letter
from applicants.actions.locking import StaleApplication
from applicants.actions.move_application import move_application as move
from applicants.forms.letters import MoveForm
from applicants.models import Application
from applicants.queries.applications import application_of
from applicants.queries.drafts import draft_letter
from applicants.views.applications import address_of
from applicants.views.board_answers import is_on_board, render_card
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.models import Stage


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("move_application")
def move_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Ask where to (GET), or move (POST; `stage`, `seen` and a letter, also as a query)."""
    application = application_of(request.member, code)
    if request.method != "POST":
        return ask(request, application, blank_form(request, application))
    # An undo is an address: its query says what its form would.
    data = request.GET.dict() | request.POST.dict()
    form = MoveForm(data, stages=application.posting.stages.all())
    if not form.is_valid():
        return ask(request, application, form, status=422)
    came_from = application.stage
    try:
        moved = move(
            application,
            to_stage=form.cleaned_data["stage"],
            by=request.member,
            seen_version=form.cleaned_data["seen"],
            why=form.cleaned_data["why"],
            letter=Letter(*form.letter),
        )
    except StaleApplication as error:
        if not is_on_board(request):
            raise
        return show_as_it_is(request, application, error)
    except DomainError as error:
        if is_on_board(request):
            raise
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return ask(request, application, form, status=error.status)
    return answer(request, moved, came_from)


def answer(request: HttpRequest, moved: Application, came_from: Stage | None) -> HttpResponse:
    words = _("%(name)s is now in %(stage)s.") % {
        "name": moved.candidate.name,
        "stage": moved.where,
    }
    undo = ""
    if came_from and came_from != moved.stage:
        undo = f"{move_address(request, moved)}?stage={came_from.code}&seen={moved.row_version}"
    if not is_on_board(request):
        return redirect_to(request, address_of(request, moved), words, undo=undo)
    messages.success(request, words, extra_tags=f"undo={undo}" if undo else "")
    return render_card(request, moved, [came_from, moved.stage])


def show_as_it_is(
    request: HttpRequest, application: Application, error: StaleApplication
) -> HttpResponse:
    """Say who was quicker and put the card where it stands now."""
    messages.error(request, error.message)
    now = application_of(request.member, application.code)
    return render_card(request, now, [application.stage], status=error.status)


def ask(
    request: HttpRequest, application: Application, form: MoveForm, *, status: int = 200
) -> HttpResponse:
    context = {"application": application, "candidate": application.candidate, "form": form}
    return render_page(request, "applicants/move_application.html", context, status=status)


def blank_form(request: HttpRequest, application: Application) -> MoveForm:
    stages = application.posting.stages.all()
    draft = draft_letter(application, "application_moved", by=request.member)
    later = [s for s in stages if application.stage and s.position > application.stage.position]
    return MoveForm(
        stages=stages,
        initial={
            "stage": (later or stages)[0].code if stages else None,
            "seen": application.row_version,
            "subject": draft.subject,
            "text": draft.text,
        },
    )


def move_address(request: HttpRequest, application: Application) -> str:
    kwargs = {"org": request.member.organization.slug, "code": application.code}
    return reverse("move_application", kwargs=kwargs)
