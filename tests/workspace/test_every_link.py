"""Every link of the demo's pages, followed by each role: none leads to nothing or to a fault."""

import re
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from django.urls import Resolver404, resolve, reverse

from ats.access.models import Membership, Role
from ats.workspace.demo.load import load_demo

# Of pages of one kind so many are opened: drafts, paused and closed postings among them.
OF_A_KIND = 4
# They answer with a file or another site's shape; a link in a mail is for whom it was sent to.
NOT_FOLLOWED = ("admin:", "account_logout", "open_notification", "show_mail", "download_")
# A neighbour's place, a page or an order makes no page of another kind.
SAME_KIND = {"before", "after", "seen", "at"}


class Links(HTMLParser):
    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(body)

    def handle_starttag(self, tag, attributes):
        address = dict(attributes).get("href") if tag == "a" else None
        if address:
            self.found.append(address)


@pytest.fixture
def demo(db, settings):
    settings.DEMO = True
    return load_demo(24)


def kind_of(address: str) -> tuple[str, ...] | None:
    """Name the page an address leads to and what it is narrowed by; None when none of ours."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or re.search(r"\.[a-z0-9]{2,5}$", parts.path):
        return None
    name = resolve(parts.path).view_name
    keys = {key for key, _value in parse_qsl(parts.query)} - SAME_KIND
    return None if name.startswith(NOT_FOLLOWED) else (name, *sorted(keys))


@pytest.mark.parametrize("role", Role.values)
def test_every_link_of_the_demo_leads_somewhere(demo, role, sign_in):
    member = Membership.objects.filter(organization=demo, role=role).earliest("pk")
    client = sign_in(member)
    waiting = [(reverse("today", args=[demo.slug]), "")]
    seen, opened, broken = set(), Counter(), []

    while waiting:
        address, on = waiting.pop(0)
        try:
            kind = kind_of(address)
        except Resolver404:
            broken.append((address, on, "no page"))
            continue
        if kind is None or address in seen or opened[kind] >= OF_A_KIND:
            continue
        seen.add(address)
        opened[kind] += 1
        response = client.get(address)
        if response.status_code >= 400:
            broken.append((address, on, response.status_code))
        elif response.headers.get("Content-Type", "").startswith("text/html"):
            page = Links(response.content.decode()).found
            waiting += [(urljoin(address, link.partition("#")[0]), address) for link in page]
        elif response.status_code in (301, 302):
            waiting.append((response.headers["Location"], address))

    assert broken == []
    assert len(opened) > 20
