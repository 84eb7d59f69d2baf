"""The base of every API view: through the gate's `admit`, one permission and scope a method."""

from typing import ClassVar

from django.core.exceptions import PermissionDenied
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import NotAuthenticated
from rest_framework.generics import GenericAPIView
from rest_framework.permissions import AllowAny
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.throttling import SimpleRateThrottle

from ats.access.api.keys import KeyAuthentication
from ats.access.api.scopes import SCOPES
from ats.access.gate import Door, admit
from ats.access.models import Membership
from ats.foundation.api.bodies import JsonBody
from ats.foundation.api.pages import NewestFirst


class KeyThrottle(SimpleRateThrottle):
    """So many calls a minute for each key, or for each address without one."""

    scope = "api"
    rate = "600/min"

    def get_cache_key(self, request, view):
        ident = f"key-{request.auth.pk}" if request.auth else self.get_ident(request)
        return self.cache_format % {"scope": self.scope, "ident": ident}


class MemberView(GenericAPIView):
    """`needs` maps each method to (permission, scope); a method that is not named is closed.

    After the gate `request.member` is the key's member, with organization and user loaded.
    """

    door = Door("api")
    authentication_classes = (KeyAuthentication,)
    permission_classes = (AllowAny,)  # `initial` asks the gate; nothing passes it unasked
    throttle_classes = (KeyThrottle,)
    parser_classes = (JsonBody,)
    renderer_classes = (JSONRenderer,)
    pagination_class = NewestFirst
    filter_backends = (DjangoFilterBackend,)
    needs: ClassVar[dict[str, tuple[str | None, str | None]]] = {}

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.auth is None:
            raise NotAuthenticated
        if request.method not in self.needs:
            self.http_method_not_allowed(request)
        permission, scope = self.needs[request.method]
        admit(request, request.auth.membership, permission)
        if scope is not None and scope not in request.auth.scopes:
            raise PermissionDenied(f"This key lacks the scope {scope}.")

    @property
    def member(self) -> Membership:
        return self.request.auth.membership

    def answer_page(self) -> Response:
        """Answer one keyset page of `get_queryset`, narrowed by `filterset_class`."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        return self.get_paginated_response(self.get_serializer(page, many=True).data)


def check_needs(needs: dict) -> None:
    """Fail for a scope that is not in the table (the house test calls it for each view)."""
    for _permission, scope in needs.values():
        if scope is not None and scope not in SCOPES:
            raise LookupError(scope)
