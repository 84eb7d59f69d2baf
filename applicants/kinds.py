"""Words for where an application came from."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

# Whoever comes without a link of ours, found the page.
CAREERS = "careers"


def source_name(source: str) -> str:
    """Return a source, as links name it (?source=garden-fair), in words: "Garden fair"."""
    if source == CAREERS:
        return _("Careers page")
    return capfirst(source.replace("-", " ").replace("_", " "))
