"""Words that keys are made of: what a key may be narrowed to, and how its secret begins."""

from django.utils.translation import gettext_lazy as _

# A key never goes beyond its member's role.
SCOPES = {
    "postings:read": _("Read postings and their stages"),
    "listings:read": _("Read listings and what was read from them"),
    "listings:write": _("Upload listings"),
    "candidates:read": _("Read candidates"),
    "applications:read": _("Read applications"),
    "applications:write": _("Move and reject applications"),
}
KEY_BEGINS_WITH = "rk_"
SHOWN_LENGTH = 10
