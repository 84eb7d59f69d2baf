"""What the rules of a posting did and will do, what they hold, and the pause of all of them."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.stage_rules import holding
from applicants.forms.stage_rules import HeldForm
from applicants.models import RuleFiring
from applicants.queries.stage_rules import log_of, rule_of
from applicants.views.stage_rules import HERE, address_of, found
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import came_from, redirect_to
from postings.queries.postings import posting_for
from postings.views.frame import render_posting


@require_safe
@members_only("view_stage_rules")
def list_stage_rule_firings(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show the log, of one rule or in one state when the query names them."""
    posting = posting_for(request.member, code)
    named, state = request.GET.get("rule", ""), request.GET.get("state", "")
    rule = rule_of(request.member, named, is_kept=False) if named else None
    context = {
        "page": log_of(posting, rule=rule, state=state, after=request.GET.get("after", "")),
        "rule": rule,
        "state": state,
        "states": RuleFiring.State.choices,
    }
    return render_posting(request, f"{HERE}list_stage_rule_firings.html", posting, context)


@require_POST
@members_only("edit_stage_rules")
def settle_held_firings(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    """Release or discard what a rule holds, all or one."""
    posting, row = found(request, code, rule)
    form = HeldForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Choose whether it is released or discarded."))
    one = form.cleaned_data["firing"]
    codes = [one] if one else None
    if form.cleaned_data["what"] == "release":
        count = holding.release_firings(row, by=request.member, codes=codes)
        said = ngettext("%(count)d is being done.", "%(count)d are being done.", count)
    else:
        count = holding.discard_firings(row, by=request.member, codes=codes)
        said = ngettext("%(count)d is discarded.", "%(count)d are discarded.", count)
    return redirect_to(request, address_of(org, posting, row), said % {"count": count})


@require_POST
@members_only("edit_stage_rules")
def pause_stage_rules(request: HttpRequest, org: str) -> HttpResponse:
    """Pause all rules of the organization, or let them act again."""
    if request.POST.get("paused") == "on":
        holding.pause_stage_rules(by=request.member)
        words = _("All rules of the organization are paused. What falls due is held.")
    else:
        holding.resume_stage_rules(by=request.member)
        words = _("The rules act again. What was held meanwhile waits for you.")
    return redirect_to(request, came_from(request) or reverse("today", args=[org]), words)
