"""Bulk actions: asked for, previewed, confirmed, followed, taken back."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions.bulk import asking
from applicants.forms.bulk import BulkForm
from applicants.forms.triage import AskedForm
from applicants.models import BulkAction
from applicants.queries.asked import asked_of
from applicants.queries.bulk import bulk_action_of, chosen, job_of, preview
from applicants.queries.search import BrokenQuery
from applicants.views.bulk_forms import form_for
from applicants.views.rejections import WORDS, rejection_words
from ats.access.gate import members_only
from ats.foundation.codes import is_code
from ats.foundation.errors import DomainError
from ats.foundation.pages import came_from, redirect_to, render_page

REGION = "bulk-progress"
WHY = {
    "ended": gettext_lazy("whose application has ended"),
    "elsewhere": gettext_lazy("who applied for another posting"),
    "there": gettext_lazy("where it is so already"),
    "silent": gettext_lazy("without an e-mail address"),
    "unseen": gettext_lazy("who are no longer there, or not yours to see"),
    "broken": gettext_lazy("left, because the work was broken off"),
}


@require_POST
@members_only("move_application")
def ask_bulk_action(request: HttpRequest, org: str) -> HttpResponse:
    """Keep whom it is about: the ticked ones, or the filter in the address."""
    form = BulkForm(request.POST)
    asked = AskedForm(request.GET).asked
    codes = [code for code in request.POST.getlist("application") if is_code(code)]
    if not form.is_valid() or not (codes or form.cleaned_data["everybody"]):
        raise asking.NothingChosen(_("Tick somebody first, or take all that match."))
    bulk = asking.ask_bulk_action(
        by=request.member,
        kind=form.cleaned_data["what"],
        asked=asked.given,
        codes=[] if form.cleaned_data["everybody"] else codes,
    )
    return redirect_to(request, bulk_url(request, bulk))


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("move_application")
def show_bulk_action(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show what is to be chosen with the preview, or how far it is; POST chooses."""
    bulk = bulk_action_of(request.member, code)
    if bulk.state != BulkAction.State.DRAFT:
        return follow(request, bulk)
    form = form_for(request, bulk, request.POST if request.method == "POST" else None)
    status = HTTPStatus.OK
    if request.method == "POST":
        if form.is_valid() and chosen_or_told(request, bulk, form):
            return redirect_to(request, f"{bulk_url(request, bulk)}#preview")
        status = HTTPStatus.UNPROCESSABLE_ENTITY
    context: dict = {"bulk": bulk, "form": form, "back": back_url(request, bulk)}
    if bulk.kind == BulkAction.Kind.REJECT:
        context |= {"words": rejection_words(request), "words_url": request.path}
    try:
        context["asked_count"] = chosen(bulk).count()
        context["preview"] = preview(bulk) if bulk.choice and status == HTTPStatus.OK else None
    except BrokenQuery as error:
        context["broken"], status = error.message, HTTPStatus.UNPROCESSABLE_ENTITY
    if context.get("preview"):
        context["left_out"] = told(context["preview"].left_out)
    template = "applicants/bulk/choose.html"
    return render_page(request, template, context, regions={WORDS}, status=status)


def chosen_or_told(request: HttpRequest, bulk: BulkAction, form) -> bool:
    """Keep the choice; False when it was refused, which the form then says."""
    try:
        asking.choose_bulk_action(bulk, by=request.member, choice=form.choice)
    except DomainError as error:
        field = {"body": "text"}.get(error.field or "", error.field)
        form.add_error(field if field in form.fields else None, error.message)
        return False
    return True


def follow(request: HttpRequest, bulk: BulkAction) -> HttpResponse:
    job = job_of(bulk)
    is_open = bulk.state in (BulkAction.State.RUNNING, BulkAction.State.UNDOING)
    context = {
        "bulk": bulk,
        "job": job,
        "is_open": is_open,
        "left_out": told(bulk.left_out),
        "kept": bulk.affected - bulk.undone if bulk.state == BulkAction.State.UNDONE else 0,
        "back": back_url(request, bulk),
    }
    return render_page(request, "applicants/bulk/follow.html", context, regions={REGION})


@require_POST
@members_only("move_application")
def confirm_bulk_action(request: HttpRequest, org: str, code: str) -> HttpResponse:
    bulk = bulk_action_of(request.member, code)
    asking.confirm_bulk_action(bulk, by=request.member)
    return redirect_to(request, bulk_url(request, bulk))


@require_POST
@members_only("move_application")
def undo_bulk_action(request: HttpRequest, org: str, code: str) -> HttpResponse:
    bulk = bulk_action_of(request.member, code)
    asking.undo_bulk_action(bulk, by=request.member)
    return redirect_to(request, bulk_url(request, bulk))


def told(left_out: dict[str, int]) -> list[str]:
    """Return who is left out and why, in words."""
    return [
        ngettext("%(count)d %(why)s", "%(count)d %(why)s", count)
        % {"count": count, "why": WHY.get(why, why)}
        for why, count in left_out.items()
    ]


def bulk_url(request: HttpRequest, bulk: BulkAction) -> str:
    kwargs = {"org": request.member.organization.slug, "code": bulk.code}
    return reverse("show_bulk_action", kwargs=kwargs)


def back_url(request: HttpRequest, bulk: BulkAction) -> str:
    url = reverse("list_applications", kwargs={"org": request.member.organization.slug})
    query = asked_of(bulk.asked).query
    return f"{url}?{query}" if query else came_from(request) or url
