"""The only door: turns a URL or a key into `request.member`, or sends the caller away.

Every view says who may call it; a view that says nothing is closed. *See* is 404 (a stranger
learns nothing), *may* is 403, both decided here before the view runs.
"""

from dataclasses import dataclass
from functools import cache, wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import resolve_url
from django.utils import timezone

from ats.access.models import Membership
from ats.access.permissions import PERMISSIONS
from ats.foundation.prepared import Prepared

# Rooms of packages with doors of their own: allauth's pages and the admin's login.
FOREIGN_NAMESPACES = {"admin"}
FOREIGN_MODULES = ("allauth.",)


@dataclass(frozen=True)
class Door:
    """Who may pass: `kind` is public, signed_in, member or api."""

    kind: str
    permission: str | None = None


def _marked(view, door: Door):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        return view(request, *args, **kwargs)

    guarded.door = door  # type: ignore[attr-defined]
    return guarded


def public(view):
    """Open a view to everybody."""
    return _marked(view, Door("public"))


def signed_in(view):
    """Open a view to whoever is signed in, in no organization's name."""
    return _marked(view, Door("signed_in"))


def members_only(permission: str | None = None):
    """Open a view to members of the organization in the URL whose role holds `permission`."""
    if permission is not None and permission not in PERMISSIONS:
        raise LookupError(f"no such permission: {permission}")
    return lambda view: _marked(view, Door("member", permission))


def door_of(view) -> Door | None:
    """Return who may pass through `view`; None when it says nothing."""
    return getattr(view, "door", None) or getattr(getattr(view, "cls", None), "door", None)


def membership_of(user, slug: str) -> Membership | None:
    """Return the user's active membership in the organization, with both loaded."""
    member = _memberships().first(user=user.pk, slug=slug)
    if member is not None:
        member.user = user
    return member


@cache
def _memberships() -> Prepared:
    rows = Membership.objects.active().select_related("organization")
    rows = rows.filter(user_id=-1, organization__slug="?")
    return Prepared(rows.order_by(), {"user": -1, "slug": "?"})


class GateMiddleware:
    """Ask each view's door before the view runs."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.member = None
        try:
            return self.get_response(request)
        finally:
            timezone.deactivate()  # or the thread's next caller would read it

    def process_view(self, request, view, args, kwargs):
        door = door_of(view)
        if door is None:
            return None if _is_foreign(request, view) else _closed()
        if door.kind in ("public", "api"):
            return None  # the API's own authentication calls `admit` (ats.access.api)
        if not request.user.is_authenticated:
            return _to_login(request)
        if door.kind == "member":
            member = membership_of(request.user, kwargs["org"])
            if member is None:
                raise Http404
            admit(request, member, door.permission)
            timezone.activate(member.zone)
        return None


def admit(request, member: Membership, permission: str | None) -> None:
    """Let `member` in; PermissionDenied when the role lacks `permission`."""
    request.member = member
    if permission is not None and not member.can(permission):
        raise PermissionDenied


def _is_foreign(request, view) -> bool:
    if FOREIGN_NAMESPACES.intersection(request.resolver_match.namespaces):
        return True
    return getattr(view, "__module__", "").startswith(FOREIGN_MODULES)


def _closed():
    raise Http404("this view names nobody who may call it")


def _to_login(request) -> HttpResponse:
    if getattr(request, "htmx", None):
        # A login page swapped into a table cell helps nobody; and the way back leads to the
        # page, not to the part of it that was asked for.
        here = request.htmx.current_url_abs_path or resolve_url(settings.LOGIN_REDIRECT_URL)
        response = HttpResponse(status=200)
        response["HX-Redirect"] = redirect_to_login(here).url
        return response
    return redirect_to_login(request.get_full_path())
