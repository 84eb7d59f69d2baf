"""The API's base: closed unless a view opens itself, keyset pages, errors as problem+json."""

from rest_framework.permissions import BasePermission


class Deny(BasePermission):
    """Refuse everybody: a view must name who may call it."""

    def has_permission(self, request, view):
        return False
