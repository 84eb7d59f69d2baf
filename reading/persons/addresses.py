"""Addresses of people in the one form that all their spellings share."""

import re
import unicodedata

import phonenumbers

LONGEST = 254
# Shorter numbers are of no person: emergency calls, extensions.
LEAST = 100_000
# Who sends mail of these hosts to the same box, dots or not (support.google.com/mail/answer/7436150).
DOTLESS = {"gmail.com", "googlemail.com"}
SAME_HOST = {"googlemail.com": "gmail.com"}
# A profile's page is of one person; a company's, a post's or a search's is not.
PROFILE = re.compile(
    r"(?:linkedin\.com/(?:in|pub)/|github\.com/|gitlab\.com/|xing\.com/profile/|orcid\.org/"
    r"|stackoverflow\.com/users/)([^/?#\s]{2,80})"
)
NOT_PEOPLE = {"about", "company", "features", "jobs", "orgs", "login", "search", "topics"}


def address_forms(address: str) -> str:
    """Give the form that an address shares with its other spellings; blank for no address.

    What stands behind a plus is a label of the same box (RFC 5233); at some hosts dots count
    for nothing.
    """
    plain = unicodedata.normalize("NFKC", address).strip().casefold()[:LONGEST]
    box, at, host = plain.rpartition("@")
    if not (box and at and "." in host):
        return ""
    box = box.split("+", 1)[0] or box
    if host in DOTLESS:
        box = box.replace(".", "") or box
    return f"{box}@{SAME_HOST.get(host, host)}"


def phone_form(number: str, country: str = "") -> str:
    """Give a telephone number in E.164; blank where it is none, or its country is unknown."""
    try:
        parsed = phonenumbers.parse(number[:60], country.upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    if (parsed.national_number or 0) < LEAST or not phonenumbers.is_possible_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def link_form(link: str) -> str:
    """Give the page of one person that a link leads to: "github.com/name"; blank for any other."""
    plain = link.strip().casefold()[:300].removeprefix("https://").removeprefix("http://")
    plain = plain.removeprefix("www.")
    # A profile's page in another language: de.linkedin.com/in/name.
    if re.match(r"[a-z]{2}\.linkedin\.com/", plain):
        plain = plain[3:]
    found = PROFILE.match(plain)
    if found is None or found[1] in NOT_PEOPLE:
        return ""
    return plain[: found.end()].rstrip(".,;)")
