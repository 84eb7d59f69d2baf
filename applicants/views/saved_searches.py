"""Saved searches: found again, shared, followed by mail, given up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions.saved_searches import (
    delete_search,
    follow_search,
    restore_search,
    save_search,
    share_search,
    unfollow_search,
)
from applicants.forms.saved_searches import SaveSearchForm
from applicants.queries.saved_searches import (
    query_of_search,
    saved_searches_for,
    searches_given_up_or_not,
    subscription_of,
)
from applicants.views.candidate_list import seen_columns
from ats.access.gate import members_only, public
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page


@require_safe
@members_only("view_candidates")
def list_saved_searches(request: HttpRequest, org: str) -> HttpResponse:
    searches = [(row, query_of_search(row)) for row in saved_searches_for(request.member)]
    return render_page(request, "applicants/list_saved_searches.html", {"searches": searches})


@require_POST
@members_only("view_candidates")
def add_saved_search(request: HttpRequest, org: str) -> HttpResponse:
    """Keep what the list shows under a name."""
    form = SaveSearchForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Give the search a name of at most 80 characters."), field="name")
    values = form.cleaned_data
    search = save_search(
        by=request.member,
        name=values["name"],
        asked=values,
        columns=seen_columns(request),
        is_shared=values["is_shared"],
    )
    if values["is_followed"]:
        follow_search(search, by=request.member)
    url = reverse("list_candidates", kwargs={"org": org})
    words = _("“%(name)s” is saved.") % {"name": search.name}
    return redirect_to(request, f"{url}?{query_of_search(search)}", words)


@require_POST
@members_only("view_candidates")
def change_saved_search(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Follow, unfollow, share, unshare or delete one."""
    search = get_object_or_404(saved_searches_for(request.member), code=code)
    member, name, undo = request.member, {"name": search.name}, ""
    match request.POST.get("what"):
        case "follow":
            follow_search(search, by=member)
            words = _("You hear each morning who is new in “%(name)s”.") % name
        case "unfollow":
            unfollow_search(search, by=member)
            words = _("No more mails about “%(name)s”.") % name
        case "share" if member.can("share_searches"):
            share_search(search, by=member, is_shared=True)
            words = _("“%(name)s” is shared with all members.") % name
        case "unshare":
            share_search(search, by=member, is_shared=False)
            words = _("“%(name)s” is yours alone again.") % name
        case "delete":
            delete_search(search, by=member)
            words = _("“%(name)s” is given up.") % name
            undo = reverse("restore_saved_search", kwargs={"org": org, "code": code})
        case _:
            raise DomainError(_("That cannot be done with a saved search."))
    return redirect_to(
        request, reverse("list_saved_searches", kwargs={"org": org}), words, undo=undo
    )


@require_POST
@members_only("view_candidates")
def restore_saved_search(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Take back that a search was given up."""
    search = get_object_or_404(searches_given_up_or_not(request.member), code=code)
    restore_search(search, by=request.member)
    words = _("“%(name)s” is back.") % {"name": search.name}
    return redirect_to(request, reverse("list_saved_searches", kwargs={"org": org}), words)


@csrf_exempt  # mail programs post here for their reader (RFC 8058); the token is the proof
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@public
def unsubscribe_search(request: HttpRequest, token: str) -> HttpResponse:
    """Show a page; only its POST ends the mails."""
    subscription = subscription_of(token)
    is_over = subscription is None or request.method == "POST"
    context = {"search": subscription.search if subscription else None, "is_over": is_over}
    if subscription is not None and request.method == "POST":
        unfollow_search(subscription.search, by=subscription.membership)
    return render(request, "applicants/unsubscribe_search.html", context)
