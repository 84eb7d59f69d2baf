"""What is to be looked at in a posting, by the packs that its organization uses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from babel.numbers import get_currency_precision
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Organization
from postings.flat_html import flatten
from postings.models import BankQuestion, CheckSettings, KeptFinding, PackChoice, Posting
from reading.listings.lint import (
    Asked,
    Draft,
    Finding,
    Line,
    Pack,
    Pay,
    Reason,
    digest_of,
    lint,
    load_packs,
)
from reading.listings.lint.model import ADVICE, BLOCK, QUESTION_PARTS, WARN
from reading.text.places import Place


@dataclass(frozen=True)
class Looked:
    """A finding and, where somebody left it as it is, by whom and why.

    `anchor` is the id of its words on a page that shows the text they stand in.
    """

    finding: Finding
    kept: KeptFinding | None = None
    anchor: str = ""

    @property
    def title(self) -> str:
        """Return what was found, in the reader's language."""
        return said(self.finding.title, self.finding.facts)

    @property
    def is_blocking(self) -> bool:
        """Return whether it stops publishing."""
        return self.finding.severity == BLOCK and self.kept is None


@dataclass(frozen=True)
class Checked:
    """All findings of a posting, the gravest first."""

    all: list[Looked]

    @property
    def open(self) -> list[Looked]:
        """Return those that nobody left as they are."""
        return [looked for looked in self.all if looked.kept is None]

    @property
    def kept(self) -> list[Looked]:
        """Return those that somebody left as they are."""
        return [looked for looked in self.all if looked.kept is not None]

    @property
    def blocking(self) -> list[Looked]:
        """Return those that stop publishing."""
        return [looked for looked in self.all if looked.is_blocking]

    @property
    def groups(self) -> list[tuple[str, list[Looked]]]:
        """Return the open ones by severity, without empty groups."""
        named = ((s, [x for x in self.open if x.finding.severity == s]) for s in SEVERITIES)
        return [(severity, rows) for severity, rows in named if rows]

    def find(self, fingerprint: str) -> Looked | None:
        """Return the finding of that fingerprint."""
        return next((x for x in self.all if x.finding.fingerprint == fingerprint), None)


SEVERITIES = (BLOCK, WARN, ADVICE)


def said(words: str, facts) -> str:
    """Return a pack's sentence in the reader's language, its gaps filled."""
    return _(words).format_map(facts)


def condition_of(reason: Reason) -> str:
    """Return for which employers a law counts, where the organization has not said its size."""
    if not reason.employees_from:
        return ""
    return _("Counts for employers of %(count)d people or more.") % {"count": reason.employees_from}


def scope_of(reason: Reason) -> str:
    """Return why a law counts here, blank where a pack counts everywhere."""
    return said(reason.scope.words, reason.scope.facts) if reason.scope else ""


def checked(posting: Posting, content: dict) -> Checked:
    """Check what `content_of` returned; three statements: packs, size, what is kept."""
    draft = draft_of(content, posting.organization, employees_of(posting.organization))
    draft = replace(draft, closes_on=posting.closes_on)
    found = lint(draft, packs_of(posting.organization), today_of(posting.organization))
    kept = {row.fingerprint: row for row in kept_findings(posting)}
    return Checked([Looked(finding, kept.get(finding.fingerprint)) for finding in found])


def question_findings(posting: Posting, *asked: dict) -> list[Finding]:
    """Check questions (code, label, help, options) with the posting's places."""
    places = [
        {"city": place.city, "region": place.region, "country": place.country}
        for place in posting.places.all()
    ]
    content = {"places": places, "workplace": posting.workplace, "questions": asked}
    return _findings_in(content, posting.organization)


def bank_findings(organization: Organization, *asked: dict) -> list[Finding]:
    """Check questions of the bank, for the organization's own country."""
    return _findings_in({"questions": asked}, organization)


def with_bank_findings(organization: Organization, rows: list[BankQuestion]) -> list[BankQuestion]:
    """Give each question of the bank `findings`: what is to be looked at in it."""
    asked = [
        {"code": row.code, "label": row.label, "help": row.help, "options": row.options}
        for row in rows
    ]
    found = bank_findings(organization, *asked) if asked else []
    for row in rows:
        row.findings = [Looked(f) for f in found if f.passage and f.passage.key == row.code]
    return rows


def _findings_in(content: dict, organization: Organization) -> list[Finding]:
    draft = draft_of(content, organization, employees_of(organization))
    found = lint(draft, packs_of(organization), today_of(organization))
    return [f for f in found if f.passage and f.passage.part in QUESTION_PARTS]


def draft_of(content: dict, organization: Organization, employees: int | None) -> Draft:
    """Return a posting's content as the lint reads it; amounts in whole units."""
    return Draft(
        title=content.get("title", ""),
        content=flatten(content.get("content_html", "")).text,
        places=tuple(_place(place) for place in content.get("places", ())),
        workplace=content.get("workplace") or None,
        employment_type=content.get("employment_type") or None,
        pay=_pay(content.get("pay")),
        requirements=tuple(Line(row["text"], row["is_must"]) for row in _rows(content)),
        questions=tuple(_asked(question) for question in content.get("questions", ())),
        reply_days=content.get("reply_days"),
        company=organization.name,
        country=organization.country or None,
        employees=employees,
    )


def packs_of(organization: Organization) -> list[Pack]:
    """Return the packs that are switched on, warnings raised where the organization said so."""
    choices = {choice.pack: choice for choice in pack_choices(organization)}
    packs = (pack for pack in load_packs() if pack.id not in choices or choices[pack.id].is_on)
    return [
        _raised(pack) if pack.id in choices and choices[pack.id].is_blocking else pack
        for pack in packs
    ]


def pack_choices(organization: Organization) -> QuerySet[PackChoice]:
    return PackChoice.objects.filter(organization=organization)


def employees_of(organization: Organization) -> int | None:
    rows = CheckSettings.objects.filter(organization=organization)
    return rows.values_list("employees", flat=True).first()


def kept_findings(posting: Posting) -> QuerySet[KeptFinding]:
    return KeptFinding.objects.filter(posting=posting).select_related("by__user")


def today_of(organization: Organization) -> date:
    return timezone.localdate(timezone=organization.zone)


def digest_now() -> str:
    """Return the state of the packs in force today."""
    return digest_of(load_packs(), timezone.now().date())


def system_stale(digest: str, organization_id: int | None = None) -> QuerySet[Posting]:
    """Return published postings last checked against another state of the packs, for workers.

    Of one organization: all of its published ones, as its choices have changed.
    """
    rows = Posting.objects.published()
    if organization_id is not None:
        return rows.filter(organization_id=organization_id)
    return rows.exclude(check_state__digest=digest)


def _raised(pack: Pack) -> Pack:
    rules = (replace(r, severity=BLOCK) if r.severity == WARN else r for r in pack.rules)
    return replace(pack, rules=tuple(rules))


def _rows(content: dict) -> Iterable[dict]:
    return content.get("requirements", ())


def _place(place: dict) -> Place:
    return Place(place["city"] or None, place["region"] or None, place["country"] or None)


def _pay(pay: dict | None) -> Pay | None:
    if not pay:
        return None
    unit = 10 ** get_currency_precision(pay["currency"] or "USD")
    low, high = (
        None if pay[end] is None else pay[end] / unit for end in ("min_minor", "max_minor")
    )
    return Pay(low, high, pay["currency"] or None, pay["period"] or None)


def _asked(question: dict) -> Asked:
    options = tuple(question.get("options") or ())
    return Asked(question["code"], question["label"], question.get("help", ""), options)
