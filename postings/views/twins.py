"""Twins: the groups that were found, one of them side by side, and what can be done with it."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import merge_listings as merging
from postings.actions import tell_twins_apart as telling
from postings.models import TwinGroup
from postings.queries.twins import (
    fingerprints_for,
    is_twin_group,
    twin_group_called,
    twin_group_of,
    twin_groups_for,
    twins_page,
)
from postings.views.listings import list_url
from postings.views.twin_page import card_of, page_of

LIST, PAGE = "postings/listings/twins/list_twins.html", "postings/listings/twins/show_twins.html"


@members_only("review_listing")
@require_safe
def list_twins(request, org):
    """Show the groups that wait for somebody, or those that were merged."""
    is_merged = request.GET.get("show") == "merged"
    groups, older = twins_page(
        request.member, merged=is_merged, before=request.GET.get("before", "")
    )
    context = {"cards": [card_of(group) for group in groups], "older": older}
    return render_page(request, LIST, context | {"is_merged": is_merged})


@members_only("review_listing")
@require_safe
def show_twins(request, org, code):
    return _show(request, _group(request, code))


@members_only("merge_listings")
@require_POST
def merge_listings(request, org, code):
    """Merge a group into its original; the flash takes it apart again."""
    group = _group(request, code)
    try:
        merging.merge_listings(group, by=request.member, row_version=_version(request, group))
    except DomainError as error:
        return _show(request, _group(request, code), error)
    said = _("The listings are one now: “%(name)s”.") % {"name": group}
    undo = reverse("part_listings", args=[org, code])
    return redirect_to(request, reverse("show_twins", args=[org, code]), said, undo=undo)


@members_only("merge_listings")
@require_POST
def part_listings(request, org, code):
    """Take merged listings apart; the flash merges them again."""
    group = _group(request, code)
    try:
        merging.part_listings(group, by=request.member, row_version=_version(request, group))
    except DomainError as error:
        return _show(request, _group(request, code), error)
    said = _("The listings are apart again, each as it was.")
    url, undo = reverse("show_twins", args=[org, code]), reverse("merge_listings", args=[org, code])
    # From the shelf of what was merged one goes on with the next.
    url = list_url(request) if request.GET.get("show") else url
    return redirect_to(request, url, said, undo=undo)


@members_only("merge_listings")
@require_POST
def tell_twins_apart(request, org, code, twin):
    """Take one out of its group; the flash puts it back."""
    fingerprint = get_object_or_404(fingerprints_for(request.member), code=twin)
    group = twin_group_called(request.member, code)
    if group is not None:
        try:
            telling.tell_twins_apart(
                group, fingerprint, by=request.member, row_version=_version(request, group)
            )
        except DomainError as error:
            return _show(request, group, error)
    is_left = is_twin_group(request.member, code)
    url = reverse("show_twins", args=[org, code]) if is_left else reverse("list_twins", args=[org])
    said = _("“%(name)s” is not taken for a copy any more.") % {"name": fingerprint}
    return redirect_to(request, url, said, undo=reverse("rejoin_twins", args=[org, twin]))


@members_only("merge_listings")
@require_POST
def rejoin_twins(request, org, code):
    """Look for the twins of one that was told apart."""
    fingerprint = get_object_or_404(fingerprints_for(request.member), code=code)
    telling.rejoin_twins(fingerprint, by=request.member)
    group = twin_group_of(request.member, fingerprint)
    url = (
        reverse("show_twins", args=[org, group.code])
        if group
        else reverse("list_twins", args=[org])
    )
    said = _("“%(name)s” is compared with all others again.") % {"name": fingerprint}
    return redirect_to(request, url, said)


def _group(request, code: str) -> TwinGroup:
    return get_object_or_404(twin_groups_for(request.member), code=code)


def _version(request, group: TwinGroup) -> int:
    """Return the version of the page; an undo right after the act has none and means the newest."""
    given = request.POST.get("row_version", "")
    return int(given) if given.isdecimal() and len(given) < 9 else group.row_version


def _show(request, group: TwinGroup, error: DomainError | None = None):
    context = page_of(group, request.member, request.GET.get("with", ""))
    return render_page(
        request, PAGE, context | {"error": error}, status=error.status if error else 200
    )
