"""Requisitions: their list, one of them, and asking for permission."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import requisitions as actions
from postings.actions.requisitions import chain_of
from postings.forms.errors import show_error
from postings.forms.requisition import LinkForm, RequisitionForm, words_of
from postings.kinds import PayPeriod
from postings.models import Requisition
from postings.pay import pay_text
from postings.queries.postings import posting_for
from postings.queries.requisitions import (
    could_approve,
    history_of,
    postings_on,
    requisition_for,
    requisition_page,
    requisitions_editable_by,
    requisitions_for,
    rounds_of,
    turn_of,
)


@members_only("view_requisitions")
@require_safe
def list_requisitions(request, org):
    state = request.GET.get("state", "")
    after = request.GET.get("after", "")[:10]
    page = requisition_page(request.member, state=state, after=after)
    context = {
        "page": page,
        "lines": [(row, turn_of(row)) for row in page.rows],
        "state": state,
        "states": Requisition.State.choices,
        "is_first": not after,
    }
    return render_page(request, "postings/requisitions/list_requisitions.html", context)


@members_only("view_requisitions")
@require_safe
def show_requisition(request, org, code):
    requisition = requisition_for(request.member, code)
    return requisition_shown(request, requisition)


def requisition_shown(
    request: HttpRequest, requisition: Requisition, context: dict | None = None, status: int = 200
) -> HttpResponse:
    """Answer the page of a requisition that `requisition_for` found."""
    rounds = rounds_of(requisition)
    now = rounds[0][1] if rounds and rounds[0][0] == requisition.round else []
    waiting = [row for row in now if not row.decision]
    turn = waiting[0] if waiting and requisition.state == Requisition.State.WAITING else None
    newest = next((row for row in reversed(now) if row.decision), None)
    mine = request.member.pk
    shown = {
        "requisition": requisition,
        "budget": _budget(requisition),
        "approvals": now,
        "earlier": rounds[1:] if now else rounds,
        "turn": turn,
        "can_edit": request.member.sees_everything or requisition.created_by_id == mine,
        "is_my_turn": turn is not None and turn.membership_id == mine,
        "can_take_back": bool(newest and newest.membership_id == mine)
        and requisition.state != Requisition.State.DRAFT,
        "postings": postings_on(request.member, requisition),
        "events": history_of(requisition),
    }
    template = "postings/requisitions/show_requisition.html"
    return render_page(request, template, shown | (context or {}), status=status)


def _budget(requisition: Requisition) -> str:
    low, high = requisition.budget_min_minor, requisition.budget_max_minor
    if low is None and high is None:
        return ""
    pay = {"min_minor": low, "max_minor": high, "currency": requisition.budget_currency}
    return pay_text({**pay, "period": PayPeriod.YEAR})


@members_only("edit_requisition")
@require_http_methods(["GET", "POST"])
def create_requisition(request, org):
    form = RequisitionForm(request.POST or None, members=could_approve(request.member))
    if request.method == "POST" and form.is_valid():
        try:
            row = actions.create_requisition(
                by=request.member, approvers=form.approvers(), **form.words()
            )
        except DomainError as error:
            _show(form, error)
        else:
            said = _("Saved as a draft. Nobody is asked before you send it.")
            return redirect_to(request, reverse("show_requisition", args=[org, row.code]), said)
    return _form_page(request, form)


@members_only("edit_requisition")
@require_http_methods(["GET", "POST"])
def edit_requisition(request, org, code):
    row = _to_change(request, code)
    members = could_approve(request.member)
    form = RequisitionForm(
        request.POST or None, members=members, initial=words_of(row, chain_of(row))
    )
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["row_version"] or 0
        try:
            edited = actions.edit_requisition(
                row, by=request.member, row_version=version, approvers=form.approvers(),
                **form.words(),
            )  # fmt: skip
        except DomainError as error:
            _show(form, error)
            return _form_page(request, form, row, status=error.status)
        said = _("Saved.")
        if edited.round > row.round and edited.state == Requisition.State.WAITING:
            said = _("Saved. The numbers have changed, so approval is asked for anew.")
        return redirect_to(request, reverse("show_requisition", args=[org, code]), said)
    return _form_page(request, form, row)


def _to_change(request: HttpRequest, code: str) -> Requisition:
    member = request.member
    return requisition_for(member, code, rows=requisitions_editable_by(member))


def _show(form: RequisitionForm, error: DomainError) -> None:
    show_error(form, error, approvers="approver_1")


def _form_page(request, form, requisition=None, status=None) -> HttpResponse:
    context = {"form": form, "requisition": requisition}
    status = status or (422 if form.errors else 200)
    template = "postings/requisitions/edit_requisition.html"
    return render_page(request, template, context, status=status)


@members_only("edit_requisition")
@require_POST
def ask_approval(request, org, code):
    actions.ask_approval(_to_change(request, code), by=request.member)
    undo = reverse("withdraw_requisition", args=[org, code])
    said = _("Sent to the first approver.")
    return redirect_to(request, reverse("show_requisition", args=[org, code]), said, undo=undo)


@members_only("edit_requisition")
@require_POST
def withdraw_requisition(request, org, code):
    actions.withdraw_requisition(_to_change(request, code), by=request.member)
    undo = reverse("ask_approval", args=[org, code])
    said = _("It is a draft again; nobody is asked any more.")
    return redirect_to(request, reverse("show_requisition", args=[org, code]), said, undo=undo)


@members_only("edit_posting")
@require_POST
def link_requisition(request, org, code):
    posting = posting_for(request.member, code)
    form = LinkForm(request.POST, requisitions=requisitions_for(request.member))
    page = reverse("show_posting", args=[org, code])
    if not form.is_valid():
        return redirect_to(request, page, _("There is no such requisition."))
    actions.link_requisition(posting, by=request.member, **form.cleaned_data)
    return redirect_to(request, page, _("Saved."))
