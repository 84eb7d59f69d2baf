"""Likely pairs of records, merging two with a preview, and taking them apart again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from applicants.actions import merge_candidates as merging
from applicants.actions import tell_people_apart as apart
from applicants.actions import unmerge_candidates as unmerging
from applicants.forms.merging import MergeForm
from applicants.models import Candidate
from applicants.queries.applications import candidates_for
from applicants.queries.families import records_for
from applicants.queries.people_called import people_called
from applicants.queries.same_person import (
    merges_into,
    open_pairs,
    pairs_for,
    people_beside,
    preview_merge,
    told_apart,
)
from ats.access.gate import members_only
from ats.foundation.pages import redirect_to, render_page

MOST_FOUND, LONGEST = 20, 100


@require_safe
@members_only("merge_candidates")
def list_likely_pairs(request: HttpRequest, org: str) -> HttpResponse:
    """Show the queue of records that may be of one person."""
    after = request.GET.get("after", "")[:10]
    context = {
        "page": open_pairs(request.member, after=after),
        "is_first": not after,
        "apart": told_apart(request.member) if not after else [],
    }
    return render_page(request, "applicants/list_likely_pairs.html", context)


@require_safe
@members_only("merge_candidates")
def find_same_person(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Find by name the record that is of the same person; nothing is merged here."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    q = request.GET.get("q", candidate.name)[:LONGEST]
    found = people_called(request.member, q, MOST_FOUND + 1)
    people = [person for person in found if person.pk != candidate.pk][:MOST_FOUND]
    context = {"candidate": candidate, "q": q, "people": people}
    return render_page(request, "applicants/find_same_person.html", context)


@members_only("merge_candidates")
def merge_candidates(request: HttpRequest, org: str, code: str, other: str) -> HttpResponse:
    """Show what merging `other` into the candidate comes to, then do it."""
    into = get_object_or_404(candidates_for(request.member), code=code)
    absorbed = get_object_or_404(people_beside(request.member, into), code=other)
    preview = preview_merge(request.member, absorbed, into)
    form = MergeForm(request.POST or None, preview=preview)
    if request.method == "POST" and form.is_valid():
        merge = merging.merge_candidates(
            absorbed,
            into=into,
            by=request.member,
            taken=form.taken,
            own=form.own,
            going_on=form.going_on,
        )
        undo = {"org": org, "code": into.code, "merge": merge.code}
        words = _("%(name)s is one person now.") % {"name": into.name}
        return redirect_to(
            request, _page_of(org, into), words, undo=reverse("unmerge_candidates", kwargs=undo)
        )
    context = {"into": into, "absorbed": absorbed, "preview": preview, "form": form}
    status = 422 if request.method == "POST" else 200
    return render_page(request, "applicants/merge_candidates.html", context, status=status)


@require_POST
@members_only("merge_candidates")
def unmerge_candidates(request: HttpRequest, org: str, code: str, merge: str) -> HttpResponse:
    """Take apart what was merged, at any time."""
    # Who was merged further may be taken apart too.
    candidate = get_object_or_404(records_for(request.member), code=code)
    rows = merges_into(request.member, candidate)
    done = unmerging.unmerge_candidates(get_object_or_404(rows, code=merge), by=request.member)
    words = ngettext(
        "%(name)s stands alone again, with %(count)s application.",
        "%(name)s stands alone again, with %(count)s applications.",
        done.applications,
    ) % {"name": done.candidate.name, "count": done.applications}
    if done.kept:
        words = _("%(words)s What was changed since stays as it is.") % {"words": words}
    return redirect_to(request, _page_of(org, done.candidate), words)


@require_POST
@members_only("merge_candidates")
def tell_people_apart(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Keep that a pair is not the same person."""
    pair = get_object_or_404(pairs_for(request.member), code=code)
    apart.tell_people_apart(pair, by=request.member)
    words = _("Kept as two people. They are not proposed again.")
    undo = reverse("propose_people_again", kwargs={"org": org, "code": code})
    return redirect_to(request, _queue(org), words, undo=undo)


@require_POST
@members_only("merge_candidates")
def propose_people_again(request: HttpRequest, org: str, code: str) -> HttpResponse:
    pair = get_object_or_404(pairs_for(request.member), code=code)
    apart.propose_again(pair, by=request.member)
    return redirect_to(request, _queue(org), _("The pair is back in the queue."))


def _page_of(org: str, candidate: Candidate) -> str:
    return reverse("show_candidate", kwargs={"org": org, "code": candidate.code})


def _queue(org: str) -> str:
    return reverse("list_likely_pairs", kwargs={"org": org})
