"""The careers pages: an organization's openings, and one of them."""

import re
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ats.access.gate import public
from postings.etags import employer_etag, etag_of
from postings.job_posting import job_posting, written
from postings.models import PostingVersion
from postings.opening_words import opening_page, promise_text
from postings.queries.careers import (
    Opening,
    opening_stamp,
    public_employer,
    public_openings,
    public_version,
)
from postings.views.kept import unless_known

PAGE = 100
# What the list may be narrowed by, each so long: every word is looked for in every opening.
ASKED, LONGEST = ("q", "team", "place"), 300
GONE = 410
# By which link somebody came, and how such are written.
REMEMBERED, LINK = ("via", "source"), re.compile(r"[A-Za-z0-9_.-]{1,40}")
OTHERS = 6


@public
@require_safe
def show_careers(request, org):
    employer = public_employer(org)
    if employer is None:
        raise Http404
    organization, changed_at = employer
    etag = employer_etag(organization, changed_at)

    def draw():
        openings = public_openings(organization)
        asked = {name: request.GET.get(name, "")[:LONGEST].strip() for name in ASKED}
        asked["remote"] = "remote" in request.GET
        found = [opening for opening in openings if _answers(opening, asked)]
        context = {
            "organization": organization,
            "promise": promise_text(organization.reply_days),
            "asked": asked,
            "is_narrowed": any(asked.values()),
            "all_count": len(openings),
            "page": Paginator(found, PAGE).get_page(request.GET.get("page")),
            "teams": sorted({row.department for row in openings if row.department}),
            "places": sorted({place for row in openings for place in row.places}),
            "has_remote": any(opening.is_remote for opening in openings),
        }
        return render(request, "careers/show_careers.html", context)

    return unless_known(request, etag, draw, zone=organization.zone)


def _answers(opening: Opening, asked: dict) -> bool:
    return (
        all(opening.holds(word) for word in asked["q"].casefold().split())
        and asked["team"] in ("", opening.department)
        and (not asked["place"] or asked["place"] in opening.places)
        and (opening.is_remote or not asked["remote"])
    )


@public
@require_safe
def show_opening(request, org, code):
    stamp = opening_stamp(org, code)
    if stamp is None:
        raise Http404
    if stamp.is_over:
        return _gone(request, public_version(stamp.version_id))

    def draw():
        version = public_version(stamp.version_id)
        posting, content = version.posting, version.content
        context = {
            "organization": posting.organization,
            "opening": opening_page(posting, content),
            "json_ld": written(job_posting(posting, content)) if posting.is_open else "",
            "came_by": came_by(request),
        }
        return render(request, "careers/show_opening.html", context)

    return unless_known(request, etag_of(stamp.zone, *stamp), draw, zone=stamp.zone)


def came_by(request: HttpRequest) -> str:
    """Return what the way to apply must remember of the address: by which link somebody came."""
    given = {name: request.GET.get(name, "") for name in REMEMBERED}
    kept = {name: value for name, value in given.items() if LINK.fullmatch(value)}
    return f"?{urlencode(kept)}" if kept else ""


def _gone(request: HttpRequest, version: PostingVersion) -> HttpResponse:
    organization = version.posting.organization
    context = {
        "organization": organization,
        "title": version.content["title"],
        "others": public_openings(organization)[:OTHERS],
    }
    return render(request, "careers/gone.html", context, status=GONE)
