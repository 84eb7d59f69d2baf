"""Amounts and ranges of money."""

import pytest

from reading.text.money import Money, money_in, period_near


@pytest.mark.parametrize(
    ("text", "money", "period"),
    [
        ("$77k-$135k", Money(77000, 135000, "USD"), None),
        ("98,000—142,500 USD", Money(98000, 142500, "USD"), None),
        ("45K à 60K €", Money(45000, 60000, "EUR"), None),
        ("80-100k CHF", Money(80000, 100000, "CHF"), None),
        ("€ 45.000 – 60.000 brutto im Jahr", Money(45000, 60000, "EUR"), "YEAR"),
        ("38 000 à 44 000 € brut par an", Money(38000, 44000, "EUR"), "YEAR"),
        ("at least $6,000 per month", Money(6000, None, "USD"), "MONTH"),
        ("bis zu 3.500 € im Monat", Money(None, 3500, "EUR"), "MONTH"),
        ("£25.50 per hour", Money(25.5, 25.5, "GBP"), "HOUR"),
        ("$90,000 CAD", Money(90000, 90000, "CAD"), None),
        ("$142,500 to $98,000 a year", Money(98000, 142500, "USD"), "YEAR"),
    ],
)
def test_money_in_reads(text, money, period):
    [mention] = money_in(text)

    assert (mention.money, period_near(text, mention.span)) == (money, period)
    assert mention.has_unit


def test_money_in_marks_bare_numbers():
    assert [mention.has_unit for mention in money_in("we have 40 ovens and 3.500 €")] == [
        False,
        True,
    ]


def test_money_in_does_not_read_beyond_sense():
    assert not [m for m in money_in("USD " + "1" * 400) if m.has_unit]
