"""The stages of a posting, arranged, and what each asks of the team."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from postings.actions.stages import add_stage as add
from postings.actions.stages import describe_stage as describe
from postings.actions.stages import rename_stage as rename
from postings.actions.stages import reorder_stages as reorder
from postings.forms.errors import show_error
from postings.forms.stages import StageAsksForm, StageForm, asks_of
from postings.models import Posting
from postings.queries.postings import counted_stages, posting_for
from postings.views.frame import render_posting
from postings.views.moves import moved


@members_only("view_postings")
@require_safe
def list_stages(request, org, code):
    return _page(request, posting_for(request.member, code), StageForm(auto_id="new_%s"))


@members_only("manage_stages")
@require_POST
def add_stage(request, org, code):
    posting = posting_for(request.member, code)
    form = StageForm(request.POST, auto_id="new_%s")
    if form.is_valid():
        try:
            add(posting, by=request.member, **form.cleaned_data)
        except DomainError as error:
            show_error(form, error)
    if form.errors:
        return _page(request, posting, form, status=422)
    return redirect_to(request, reverse("list_stages", args=[org, code]))


@members_only("manage_stages")
@require_POST
def rename_stage(request, org, code, stage):
    posting = posting_for(request.member, code)
    row = get_object_or_404(posting.stages, code=stage)
    rename(row, by=request.member, name=request.POST.get("name", ""))
    return redirect_to(request, reverse("list_stages", args=[org, code]), _("Renamed."))


@members_only("manage_stages")
@require_http_methods(["GET", "POST"])
def describe_stage(request, org, code, stage):
    posting = posting_for(request.member, code)
    row = get_object_or_404(posting.stages, code=stage)
    form = StageAsksForm(request.POST or None, initial=asks_of(row))
    if request.method == "POST" and form.is_valid():
        try:
            describe(row, by=request.member, **form.cleaned_data)
        except DomainError as error:
            show_error(form, error)
        else:
            return redirect_to(request, reverse("list_stages", args=[org, code]), _("Saved."))
    context = {"form": form, "stage": row}
    status = 422 if form.errors else 200
    return render_posting(request, "postings/describe_stage.html", posting, context, status=status)


@members_only("manage_stages")
@require_POST
def reorder_stages(request, org, code):
    posting = posting_for(request.member, code)
    reorder(posting, by=request.member, codes=moved(request.POST, "stage"))
    return redirect_to(request, reverse("list_stages", args=[org, code]))


def _page(
    request: HttpRequest, posting: Posting, form: StageForm, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "stages": counted_stages(posting, request.member)}
    return render_posting(request, "postings/list_stages.html", posting, context, status=status)
