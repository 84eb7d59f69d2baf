"""What the pages for applying share: the opening of an address, and where to go from it."""

import re

from django.http import Http404, HttpRequest
from django.urls import reverse

from applicants.kinds import CAREERS
from applicants.queries.public import Opening, public_opening
from applicants.queries.source_links import public_source_link

SOURCE = re.compile(r"[A-Za-z0-9_.-]{1,40}")


def find_opening(request, org: str, code: str, *, form_token: str = "") -> Opening:
    """Return the opening of an address and give the page its organization; 404 for none."""
    opening = public_opening(org, code, form_token=form_token)
    if opening is None:
        raise Http404
    request.organization = opening.organization
    return opening


def thanks_of(opening: Opening) -> str:
    return reverse(
        "show_thanks", kwargs={"org": opening.organization.slug, "code": opening.posting.code}
    )


def source_of(request: HttpRequest, opening: Opening) -> str:
    """Return where somebody came from, as an employer's link says (?via=… or ?source=fair)."""
    via = request.GET.get("via", "")
    if SOURCE.fullmatch(via):
        link = public_source_link(opening.organization.slug, opening.posting.code, via)
        if link is not None:
            return link.source
    named = request.GET.get("source", "")
    return named if SOURCE.fullmatch(named) else CAREERS
