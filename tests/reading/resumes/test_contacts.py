"""Addresses, telephone numbers and links."""

import pytest

from reading.resumes.contacts import emails_in, links_in, phones_in, profiles_in


def values(found) -> list[str]:
    return [one.value for one in found]


@pytest.mark.parametrize(
    ("text", "mail"),
    [
        ("Mail: ana.ruiz+jobs@mail.example, Leeds", "ana.ruiz+jobs@mail.example"),
        ("ana (at) mail (dot) example", "ana@mail.example"),
        ("ana[at]mail.example", "ana@mail.example"),
    ],
)
def test_mail_address_is_found(text, mail):
    assert values(emails_in(text)) == [mail]


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("+49 (0)151 234 567 89", None, "+4915123456789"),
        ("0049 30 1234567", None, "+49301234567"),
        ("06.98.76.54.32", "FR", "+33698765432"),
        ("(416) 555-0199", "CA", "+14165550199"),
        ("Tel.: 0711 / 123 45 67", None, "0711 / 123 45 67"),
    ],
)
def test_number_is_written_internationally_where_its_country_is_told(text, country, number):
    assert values(phones_in(text, country)) == [number]


@pytest.mark.parametrize(
    "text", ["Geburtsdatum: 12.03.1990", "2015 – 2018", "ISO 9001", "01.2019 - 03.2021", "12345"]
)
def test_dates_and_other_figures_are_no_numbers(text):
    assert values(phones_in(text, "DE")) == []


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("github.com/ana-ruiz", "https://github.com/ana-ruiz"),
        ("See https://ana.example/blog.", "https://ana.example/blog"),
        ("www.ana.example", "https://www.ana.example"),
    ],
)
def test_link_is_found_with_or_without_its_scheme(text, link):
    assert values(links_in(text)) == [link]


@pytest.mark.parametrize("text", ["ana@mail.example", "ASP.NET and Node.js", "e.g. this"])
def test_what_only_looks_like_a_link_is_none(text):
    assert values(links_in(text)) == []


def test_address_behind_words_is_the_person_s_where_it_bears_the_name_or_is_a_profile():
    behind = ["https://www.linkedin.com/in/x1", "https://ruiz.example", "https://employer.example"]

    assert [*profiles_in(behind, "Ana Ruiz", [])] == behind[:2]
