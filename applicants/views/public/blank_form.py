"""The blank apply form, drawn once for everybody; each visitor gets two secrets of their own."""

import secrets
from collections import OrderedDict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.utils.translation import get_language

from applicants.forms.apply import ApplyForm
from applicants.forms.form_token import FormToken
from applicants.queries.public import Opening
from ats.foundation.pages import render_page
from postings.etags import release

# What stands for the secrets in a drawn page; nobody's text can name them.
CSRF, TOKEN = secrets.token_hex(16), secrets.token_hex(16)
# Some 10 kB each; the oldest give way.
MOST_KEPT = 128
_kept: OrderedDict[tuple, bytes] = OrderedDict()


class StandIn(FormToken):
    """The token of nobody's form."""

    def __str__(self) -> str:
        return TOKEN


def show_blank_form(
    request: HttpRequest, opening: Opening, token: FormToken, notice: str
) -> HttpResponse:
    """Answer the form with this visitor's tokens; drawing it takes far longer than that."""
    body = _drawn(request, opening, notice)
    body = body.replace(CSRF.encode(), get_token(request).encode())
    return HttpResponse(body.replace(TOKEN.encode(), str(token).encode()))


def _drawn(request: HttpRequest, opening: Opening, notice: str) -> bytes:
    organization = opening.organization
    # All that the page shows.
    key = (
        opening.posting.code,
        opening.title,
        repr(opening.content),
        opening.posting.closes_on,
        organization.time_zone,
        organization.slug,
        organization.name,
        organization.country,
        notice,
        get_language(),
        release(),
    )
    body = _kept.get(key)
    if body is None or settings.DEBUG:
        context = {
            "form": ApplyForm(opening=opening, token=StandIn("", "", "")),
            "opening": opening,
            "notice": notice,
            "csrf_token": CSRF,
        }
        body = _kept[key] = render_page(request, "apply/form.html", context).content
        while len(_kept) > MOST_KEPT:
            _kept.popitem(last=False)
    return body
