"""An opening as schema.org's JobPosting, as search engines read it."""

import json
from datetime import date
from decimal import Decimal

from babel.numbers import get_currency_precision
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from ats.foundation.countries import country_name
from postings.dates import last_second
from postings.kinds import Workplace
from postings.models import Posting

# So that no text of the job can end the script element it stands in.
SAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def posted_on(posting: Posting) -> date:
    """Return the organization's date on which a posting that was public first came out."""
    moment = posting.published_at or posting.created_at
    day = moment.astimezone(posting.organization.zone).date()
    return max(day, posting.opens_on or day)


def job_posting(posting: Posting, content: dict) -> dict:
    """Return the JSON-LD object of a public version (https://schema.org/JobPosting).

    It says what the page says; "remote" stands for fully remote only, as search engines ask.
    """
    organization = posting.organization
    ld = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": content["title"],
        "description": _description(content),
        "datePosted": posted_on(posting).isoformat(),
        "directApply": True,
        "identifier": {
            "@type": "PropertyValue",
            "name": organization.name,
            "value": posting.code,
        },
        "hiringOrganization": {"@type": "Organization", "name": organization.name},
    }
    if posting.closes_on:
        ld["validThrough"] = last_second(posting.closes_on, organization.zone).isoformat()
    if content["employment_type"]:
        ld["employmentType"] = content["employment_type"]
    if content["pay"]:
        ld["baseSalary"] = _salary(content["pay"])
    return ld | _where(content, organization.country)


def written(ld: dict) -> SafeString:
    """Return the object as JSON that may stand inside a script element."""
    return mark_safe(json.dumps(ld, ensure_ascii=False).translate(SAFE))  # noqa: S308  SAFE


def _description(content: dict) -> str:
    lines = "".join(f"<li>{escape(line['text'])}</li>" for line in content["requirements"])
    if not lines:
        return content["content_html"]
    return f"{content['content_html']}<p>{_('What you bring')}</p><ul>{lines}</ul>"


def _salary(pay: dict) -> dict:
    unit = Decimal(10) ** get_currency_precision(pay["currency"])
    low, high = (
        None if minor is None else _number(Decimal(minor) / unit)
        for minor in (pay["min_minor"], pay["max_minor"])
    )
    value: dict = {"@type": "QuantitativeValue"}
    if low == high:
        value["value"] = low
    else:
        value |= {name: bound for name, bound in (("minValue", low), ("maxValue", high)) if bound}
    if pay["period"]:
        value["unitText"] = pay["period"]
    return {"@type": "MonetaryAmount", "currency": pay["currency"], "value": value}


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _where(content: dict, home: str) -> dict:
    places = content["places"]
    if content["workplace"] == Workplace.REMOTE:
        countries = dict.fromkeys([place["country"] for place in places if place["country"]])
        names = [country_name(code) for code in countries or ([home] if home else [])]
        where: dict = {"jobLocationType": "TELECOMMUTE"}
        if names:
            where["applicantLocationRequirements"] = [
                {"@type": "Country", "name": name} for name in names
            ]
        return where
    return {"jobLocation": [_place(place, home) for place in places]}


def _place(place: dict, home: str) -> dict:
    address = {
        "addressLocality": place["city"],
        "addressRegion": place["region"],
        "addressCountry": place["country"] or home,
    }
    known = {name: value for name, value in address.items() if value}
    return {"@type": "Place", "address": {"@type": "PostalAddress", **known}}
