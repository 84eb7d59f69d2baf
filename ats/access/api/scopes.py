"""What a key may be narrowed to; a key never goes beyond its member's role."""

from django.utils.translation import gettext_lazy as _

SCOPES = {
    "postings:read": _("Read postings and their stages"),
    "listings:read": _("Read listings and what was read from them"),
    "listings:write": _("Upload listings"),
    "candidates:read": _("Read candidates"),
    "applications:read": _("Read applications"),
    "applications:write": _("Move and reject applications"),
}
