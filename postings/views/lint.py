"""Findings of a posting: looked at, fixed, kept; and the packs of an organization."""

from urllib.parse import urlsplit

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.pages import came_from, redirect_to, render_page
from postings.actions import lint_findings as actions
from postings.actions.lint_checks import PublishBlocked
from postings.actions.lint_packs import edit_check_settings as edit_settings
from postings.actions.lint_packs import switch_check_pack as switch
from postings.forms.lint import EmployerForm, PackForm
from postings.models import FindingFix, Posting
from postings.queries.content import content_of
from postings.queries.lint import checked, employees_of, pack_choices, today_of
from postings.queries.postings import posting_for
from postings.views.frame import render_posting
from reading.listings.lint import load_packs
from reading.listings.lint.model import WARN

# Where a form of the card may lead back to.
BACK = {"show_posting", "list_findings"}


@members_only("view_postings")
@require_safe
def list_findings(request, org, code):
    return findings_page(request, posting_for(request.member, code))


def findings_page(request, posting: Posting, *, refused: PublishBlocked | None = None):
    """Answer all findings of a posting; 422 when they have just stopped a publication."""
    context = {
        "checked": checked(posting, content_of(posting)),
        "refused": refused,
        "back": "list_findings",
    }
    status = refused.status if refused else 200
    template = "postings/lint/list_findings.html"
    return render_posting(request, template, posting, context, status=status)


@members_only("edit_posting")
@require_POST
def fix_finding(request, org, code, fingerprint):
    posting = _posting_with(request, code, fingerprint)
    fix = actions.fix_finding(posting, by=request.member, fingerprint=fingerprint)
    undo = reverse("undo_fix", args=[org, code, fix.code])
    return redirect_to(request, _back(request, org, code), _("Changed."), undo=undo)


@members_only("edit_posting")
@require_POST
def undo_fix(request, org, code, fix):
    posting = posting_for(request.member, code)
    row = get_object_or_404(FindingFix, posting=posting, code=fix)
    actions.undo_fix(row, by=request.member)
    return redirect_to(request, _back(request, org, code), _("Put back as it was."))


@members_only("edit_posting")
@require_POST
def keep_finding(request, org, code, fingerprint):
    posting = _posting_with(request, code, fingerprint)
    reason = request.POST.get("reason", "").replace("\x00", "")
    actions.keep_finding(posting, by=request.member, fingerprint=fingerprint, reason=reason)
    undo = reverse("reopen_finding", args=[org, code, fingerprint])
    said = _("It stays as it is, until its words change.")
    return redirect_to(request, _back(request, org, code), said, undo=undo)


@members_only("edit_posting")
@require_POST
def reopen_finding(request, org, code, fingerprint):
    posting = _posting_with(request, code, fingerprint)
    actions.reopen_finding(posting, by=request.member, fingerprint=fingerprint)
    return redirect_to(request, _back(request, org, code), _("It is told again."))


@members_only("manage_checks")
@require_safe
def list_check_packs(request, org):
    return _packs_page(request)


@members_only("manage_checks")
@require_POST
def switch_check_pack(request, org, pack):
    known = next((row for row in load_packs() if row.id == pack), None)
    form = PackForm(request.POST)
    if known is None:
        raise Http404
    if not form.is_valid():
        return _packs_page(request, status=422)
    use = form.cleaned_data["use"]
    switch(pack, by=request.member, is_on=use != "off", is_blocking=use == "stop")
    said = _("Saved. Published postings are checked again.")
    return redirect_to(request, reverse("list_check_packs", args=[org]), said)


@members_only("manage_checks")
@require_POST
def edit_check_settings(request, org):
    form = EmployerForm(request.POST)
    if not form.is_valid():
        return _packs_page(request, form, status=422)
    edit_settings(by=request.member, **form.cleaned_data)
    said = _("Saved. Published postings are checked again.")
    return redirect_to(request, reverse("list_check_packs", args=[org]), said)


def _packs_page(request, form: EmployerForm | None = None, *, status: int = 200):
    organization = request.member.organization
    choices = {choice.pack: choice for choice in pack_choices(organization)}
    today = today_of(organization)
    rows = [
        {
            "pack": pack,
            "use": _use(choices.get(pack.id)),
            "can_stop": any(rule.severity == WARN for rule in pack.rules),
            "is_in_force": pack.is_in_force(today),
        }
        for pack in load_packs()
    ]
    employees = employees_of(organization)
    form = form or EmployerForm(initial={"employees": employees})
    context = {"tab": "checks", "rows": rows, "form": form}
    return render_page(request, "postings/lint/list_check_packs.html", context, status=status)


def _use(choice) -> str:
    if choice is None:
        return "on"
    return ("stop" if choice.is_blocking else "on") if choice.is_on else "off"


def _posting_with(request, code: str, fingerprint: str) -> Posting:
    if len(fingerprint) != 16:
        raise Http404
    return posting_for(request.member, code)


def _back(request, org: str, code: str) -> str:
    """Return the page the card stood on; an undo beside a message comes from either."""
    findings = reverse("list_findings", args=[org, code])
    is_there = urlsplit(came_from(request)).path == findings
    name = request.POST.get("back", "list_findings" if is_there else "")
    return reverse(name if name in BACK else "show_posting", args=[org, code])
