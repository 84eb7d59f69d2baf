"""The API's side of the gate: a key becomes `request.member`, with scopes."""

from ats.access.api.views import MemberView

__all__ = ["MemberView"]
