"""The hiring team of a posting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from postings.actions import team as actions
from postings.forms.errors import show_error
from postings.forms.team import TeamForm
from postings.models import Posting
from postings.queries.postings import posting_for
from postings.queries.team import could_join, team_of
from postings.views.frame import render_posting


@members_only("view_postings")
@require_safe
def show_team(request, org, code):
    posting = posting_for(request.member, code)
    return _page(request, posting, TeamForm(members=could_join(posting)))


@members_only("manage_team")
@require_POST
def add_team_member(request, org, code):
    posting = posting_for(request.member, code)
    form = TeamForm(request.POST, members=could_join(posting))
    if form.is_valid():
        try:
            actions.add_team_member(posting, by=request.member, **form.cleaned_data)
        except DomainError as error:
            show_error(form, error)
    if form.errors:
        return _page(request, posting, form, status=422)
    said = _("%(name)s is on the team.") % {"name": form.cleaned_data["membership"].name}
    return redirect_to(request, reverse("show_team", args=[org, code]), said)


@members_only("manage_team")
@require_POST
def remove_team_member(request, org, code, member):
    posting = posting_for(request.member, code)
    row = get_object_or_404(team_of(posting), membership__code=member)
    actions.remove_team_member(row, by=request.member)
    said = _("%(name)s is no longer on the team.") % {"name": row.membership.name}
    return redirect_to(request, reverse("show_team", args=[org, code]), said)


@members_only("manage_team")
@require_POST
def choose_lead(request, org, code, member):
    posting = posting_for(request.member, code)
    row = get_object_or_404(team_of(posting), membership__code=member)
    actions.choose_lead(row, by=request.member)
    said = _("%(name)s leads the hiring.") % {"name": row.membership.name}
    return redirect_to(request, reverse("show_team", args=[org, code]), said)


def _page(
    request: HttpRequest, posting: Posting, form: TeamForm, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "team": team_of(posting)}
    return render_posting(request, "postings/show_team.html", posting, context, status=status)
