"""How to reach a person: e-mail addresses, telephone numbers, links."""

import re
from collections.abc import Iterable, Iterator

import phonenumbers

from reading.resumes.model import Found
from reading.text.periods import periods_in
from reading.text.spans import Span
from reading.text.towns import fold

MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
SPELT_MAIL = re.compile(
    r"(?<![\w.+%-])([\w.+%-]{1,64})\s?[(\[{]\s?(?:at|ät|a|@|arroba)\s?[)\]}]\s?([\w-]{1,63}(?:\s?(?:\.|[(\[{]\s?(?:dot|punkt|point|punto)\s?[)\]}])\s?[\w-]{1,63}){1,3})",
    re.IGNORECASE,
)
DOT = re.compile(r"\s?[(\[{]\s?(?:dot|punkt|point|punto)\s?[)\]}]\s?|\s", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|www\.)[^\s<>()|\"'“”]{3,300}", re.IGNORECASE)
TLD = (
    "com|org|net|io|dev|me|de|fr|es|uk|ch|at|eu|info|it|nl|be|pt|tech|app|ai|co|design|page|blog|xyz|se|dk|no|pl|cz|in|us|ca|br|mx"
    "|ar|cl|au|nz|jp|cn|ie|site|online|space|cloud|codes|name|studio|art|work|works|science|academy|example|gg|so|to|sh|cat|lu"
)
BARE_LINK = re.compile(
    rf"(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]{{0,40}}[a-z0-9])?\.){{1,3}}(?:{TLD})(?![\w@-])(?:/[^\s<>()|,;\"'“”]{{0,200}})?",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w/.:-])(?:\+|00)?\(?\d[\d\s().\u2013/-]{5,22}\d(?![\w])")
LABEL = re.compile(
    r"(?<![^\W\d_])(?:phone|tel(?:efon|[ée]phone|[ée]fono)?|mobile?|mobil|m[óo]vil|cell|handy|fon|portable|whatsapp|t|m|p)\s{0,2}[.:]?\s{0,3}$",
    re.IGNORECASE,
)
SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?")
PROFILE = re.compile(
    r"(?:^|\.)(?:linkedin|github|gitlab|bitbucket|xing|behance|dribbble|stackoverflow|medium|kaggle|orcid|researchgate|codepen|vimeo|twitter|x|mastodon|malt|viadeo|infojobs|artstation|flickr|soundcloud|dev|hashnode|huggingface|codeberg|leetcode|youtube|instagram)\.(?:com|org|net|de|fr|es|to|social|io|dev|co)$"
)
FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|outlook|hotmail|yahoo|gmx|web|icloud|proton|protonmail|mail|live|free|orange|laposte|wanadoo|t-online|posteo)\."
)
DAY = re.compile(r"(?:[0-3]?\d[./-][01]?\d[./-](?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d)")
LEAST_DIGITS, MOST_DIGITS = 7, 15


def emails_in(text: str, offset: int = 0) -> Iterator[Found]:
    """Find e-mail addresses, also those spelt against robots: "ana (at) mail (dot) org"."""
    for match in MAIL.finditer(text):
        value = match[0].replace(" ", "").strip(".")
        yield Found(value, Span(offset + match.start(), offset + match.end()), 0.98)
    for match in SPELT_MAIL.finditer(text):
        value = f"{match[1]}@{DOT.sub(_dot, match[2])}".replace(" ", "")
        yield Found(value, Span(offset + match.start(), offset + match.end()), 0.9)


def _dot(found: re.Match[str]) -> str:
    return "." if found[0].strip() else ""


def links_in(text: str, offset: int = 0) -> Iterator[Found]:
    """Find web addresses, those without a scheme as well; none that is part of a mail address."""
    taken: list[Span] = [Span(*m.span()) for m in MAIL.finditer(text)]
    for pattern in (LINK, BARE_LINK):
        for match in pattern.finditer(text):
            if any(match.start() < s.end and s.start < match.end() for s in taken):
                continue
            value = match[0].rstrip(".,;:)/")
            if pattern is BARE_LINK and not _is_address(value):
                continue
            taken.append(Span(*match.span()))
            start = offset + match.start()
            yield Found(as_url(value), Span(start, start + len(value)), 0.95)


def _is_address(value: str) -> bool:
    """Tell "anna.dev" from "Node.js" and "ASP.NET": all small, or with a path."""
    return value == value.lower() or "/" in value


def as_url(value: str) -> str:
    """Write an address with its scheme."""
    return value if "://" in value else f"https://{value}"


def phones_in(text: str, country: str | None, offset: int = 0) -> Iterator[Found]:
    """Find telephone numbers; E.164 where the number or `country` (ISO code) tells the country."""
    for match in PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if not LEAST_DIGITS <= len(digits) <= MOST_DIGITS:
            continue
        if DAY.match(match[0]):
            continue
        is_labelled = bool(LABEL.search(text[max(0, match.start() - 12) : match.start()]))
        if not is_labelled and (periods_in(match[0]) or not _is_written_so(match[0])):
            continue
        value = international(match[0], country)
        if value is None and not is_labelled and not match[0].startswith(("+", "00", "0", "(")):
            continue
        span = Span(offset + match.start(), offset + match.end())
        yield Found(value or match[0].strip(), span, 0.95 if value else 0.7)


def _is_written_so(number: str) -> bool:
    return number.startswith(("+", "00", "0", "(")) or len(re.findall(r"\d+", number)) in (
        2,
        3,
        4,
        5,
    )


def international(number: str, country: str | None) -> str | None:
    """Write a number as E.164; None where it is none of its country."""
    written = number.strip()
    if written.startswith("00"):
        written = "+" + written[2:]
    written = re.sub(r"\(0\)", "", written)
    if not written.startswith("+") and country is None:
        return None
    try:
        parsed = phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def profiles_in(addresses: Iterable[str], name: str, mails: Iterable[str]) -> Iterator[str]:
    """Give the addresses behind words that are the person's: profiles, and those that bear its name."""
    own = [fold(word) for word in re.split(r"[\W_]+", name) if len(word) > 3]
    own += [mail.partition("@")[2].lower() for mail in mails if not FREE_MAIL.search(mail)]
    for address in addresses:
        found = re.match(r"https?://(?:www\.)?([^/?#]+)(/[^?#]*)?", address, re.IGNORECASE)
        if found is None:
            continue
        host, path = found[1].lower(), (found[2] or "").strip("/")
        is_profile = bool(PROFILE.search(host)) and bool(path)
        if is_profile or any(part in fold(host) for part in own):
            yield address


def unique(found: Iterable[Found]) -> list[Found]:
    """Keep the first of equal values."""
    kept: dict[str, Found] = {}
    for one in found:
        kept.setdefault(SCHEME.sub("", one.value.lower()).removesuffix("/"), one)
    return list(kept.values())
