"""What a key may be narrowed to; a key never goes beyond its member's role."""

from ats.access.kinds import SCOPES

__all__ = ["SCOPES"]
