"""The rules of a posting's stages: listed, written, rehearsed, switched on and off."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions.stage_rules import changing
from applicants.actions.stage_rules.contents import WORDS_OF, content_of
from applicants.forms.stage_rules import FORMS, CopyForm, RuleForm, SwitchForm
from applicants.models import StageRule
from applicants.queries.rehearsal import rehearse
from applicants.queries.stage_rules import (
    first_words,
    log_of,
    members_to_choose,
    pause_of,
    postings_with_rules,
    rule_of,
    rules_by_stage,
    versions_of,
)
from ats.access.gate import members_only
from ats.activity.mail_kinds import mail_kind
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from postings.models import Posting
from postings.queries.postings import posting_for
from postings.views.frame import render_posting

HERE = "applicants/stage_rules/"


@require_safe
@members_only("view_stage_rules")
def list_stage_rules(request: HttpRequest, org: str, code: str) -> HttpResponse:
    posting = posting_for(request.member, code)
    origins = postings_with_rules(request.member, but=posting)
    context = {
        "stages": rules_by_stage(posting),
        "kinds": StageRule.Kind.choices,
        "pause": pause_of(request.member),
        "copy_form": CopyForm(postings=origins) if origins.exists() else None,
    }
    return render_posting(request, f"{HERE}list_stage_rules.html", posting, context)


@require_POST
@members_only("edit_stage_rules")
def copy_stage_rules(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Copy another posting's rules, as drafts, to the stages of the same name."""
    posting = posting_for(request.member, code)
    form = CopyForm(request.POST, postings=postings_with_rules(request.member, but=posting))
    if not form.is_valid():
        raise DomainError(_("Choose a posting that has rules."))
    count = changing.copy_stage_rules(form.cleaned_data["posting"], posting, by=request.member)
    said = ngettext(
        "%(count)d rule is copied, as a draft.", "%(count)d rules are copied, as drafts.", count
    )
    words = said % {"count": count} if count else _("No stage here has the name of one with rules.")
    return redirect_to(request, reverse("list_stage_rules", args=[org, code]), words)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("edit_stage_rules")
def add_stage_rule(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show a blank rule of a kind (GET), or keep it as a draft (POST); both name `kind`."""
    posting = posting_for(request.member, code)
    kind = request.GET.get("kind", "")
    if kind not in FORMS:
        return render_posting(
            request, f"{HERE}choose_kind.html", posting, {"kinds": StageRule.Kind.choices}
        )
    form = form_of(request, posting, kind, is_new=True)
    if form.is_bound and form.is_valid():
        try:
            rule = changing.add_stage_rule(
                posting,
                by=request.member,
                stage=form.cleaned_data["stage"],
                kind=kind,
                content=form.content,
            )
        except DomainError as error:
            return show_form(request, posting, form, kind, error=error)
        words = _("The rule is a draft. See whom it would have met, then switch it on.")
        return redirect_to(request, address_of(org, posting, rule), words)
    return show_form(request, posting, form, kind)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("edit_stage_rules")
def edit_stage_rule(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    posting, row = found(request, code, rule)
    form = form_of(request, posting, row.kind, rule=row)
    if form.is_bound and form.is_valid():
        seen = request.POST.get("seen", "")
        try:
            changing.edit_stage_rule(
                row,
                by=request.member,
                content=form.content,
                seen_version=int(seen) if seen.isdecimal() and len(seen) < 10 else None,
            )
        except DomainError as error:
            return show_form(request, posting, form, row.kind, rule=row, error=error)
        words = _("Saved. A changed rule is off until it is rehearsed and switched on.")
        return redirect_to(request, address_of(org, posting, row), words)
    return show_form(request, posting, form, row.kind, rule=row)


@require_safe
@members_only("view_stage_rules")
def show_stage_rule(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    """Show what a rule says, its rehearsal, what it did last and its versions."""
    posting, row = found(request, code, rule)
    context = {
        "rule": row,
        "rehearsal": rehearse(row, after=request.GET.get("after", "")),
        "log": log_of(posting, rule=row).rows[:10],
        "held": log_of(posting, rule=row, state="held").rows,
        "versions": versions_of(row),
        "pause": pause_of(request.member),
    }
    return render_posting(request, f"{HERE}show_stage_rule.html", posting, context)


@require_POST
@members_only("edit_stage_rules")
def switch_stage_rule(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    posting, row = found(request, code, rule)
    form = SwitchForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Look at the rule again, then switch it."))
    if form.cleaned_data["on"]:
        changing.switch_on_stage_rule(
            row, by=request.member, seen_version=form.cleaned_data["seen"]
        )
        words = _("The rule is on, for whoever enters the stage from now on.")
    else:
        changing.switch_off_stage_rule(row, by=request.member)
        words = _("The rule is off.")
    return redirect_to(request, address_of(org, posting, row), words)


@require_POST
@members_only("edit_stage_rules")
def remove_stage_rule(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    _posting, row = found(request, code, rule)
    changing.remove_stage_rule(row, by=request.member)
    kwargs = {"org": org, "code": code}
    undo = reverse("restore_stage_rule", kwargs=kwargs | {"rule": rule})
    url = reverse("list_stage_rules", kwargs=kwargs)
    return redirect_to(request, url, _("The rule is removed. Its log stays."), undo=undo)


@require_POST
@members_only("edit_stage_rules")
def restore_stage_rule(request: HttpRequest, org: str, code: str, rule: str) -> HttpResponse:
    posting, row = found(request, code, rule, is_kept=False)
    changing.restore_stage_rule(row, by=request.member)
    words = _("The rule is back, switched off.")
    return redirect_to(request, address_of(org, posting, row), words)


def found(
    request: HttpRequest, code: str, rule: str, *, is_kept: bool = True
) -> tuple[Posting, StageRule]:
    """Return the posting and the rule of an address; Http404 when they do not belong together."""
    posting = posting_for(request.member, code)
    row = rule_of(request.member, rule, is_kept=is_kept)
    if row.posting_id != posting.pk:
        raise Http404
    return posting, row


def address_of(org: str, posting: Posting, rule: StageRule) -> str:
    kwargs = {"org": org, "code": posting.code, "rule": rule.code}
    return reverse("show_stage_rule", kwargs=kwargs)


def form_of(
    request: HttpRequest,
    posting: Posting,
    kind: str,
    *,
    rule: StageRule | None = None,
    is_new: bool = False,
) -> RuleForm:
    initial: dict[str, object]
    if rule is None:
        initial = {"stage": request.GET.get("stage"), **first_words(request.member, kind)}
    else:
        initial = {**content_of(rule).__dict__}
        initial["member"] = rule.member.code if rule.member else None
        initial["delay_count"] = rule.delay_count or None
    return FORMS[kind](
        request.POST if request.method == "POST" else None,
        initial=initial,
        stages=posting.stages.all() if is_new else None,
        members=members_to_choose(request.member, posting),
    )


def show_form(
    request: HttpRequest,
    posting: Posting,
    form: RuleForm,
    kind: str,
    *,
    rule: StageRule | None = None,
    error: DomainError | None = None,
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    if error is not None:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        status = error.status
    context = {
        "form": form,
        "rule": rule,
        "kind": kind,
        "kind_name": StageRule.Kind(kind).label,
        "fields": mail_kind(WORDS_OF).fields if "text" in form.fields else [],
    }
    return render_posting(request, f"{HERE}edit_stage_rule.html", posting, context, status=status)
