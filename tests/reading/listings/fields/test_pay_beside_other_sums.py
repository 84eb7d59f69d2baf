"""Pay beside bonuses, rates by the piece and sums for a course."""

from tests.reading.listings.pages import reading_of, value_of

HEAD = "Night Baker\n\nWe bake bread for the boats in the harbour, every night of the year.\n\n"


def pay(text: str, name: str = "salary"):
    return value_of(name, HEAD + text)


def test_what_comes_on_top_of_pay_does_not_take_it_away():
    text = "Salary\n\n£23,500 - £26,000 + up to 8% annual bonus + 5% employer pension\n"

    assert pay(text) == {"min": 23500, "max": 26000, "currency": "GBP", "period": "YEAR"}


def test_a_bonus_alone_is_still_no_pay():
    assert pay("Thanks\n\nA £1,500 bonus for those who stay until the end of summer.\n") is None


def test_a_rate_by_the_piece_takes_no_period_from_the_line_above():
    text = (
        "Pay\n\n- Waiting: hourly rate (up to ten hours)\n- Tray run: $8.50 per tray\n"
        "- Load: $3.20 per thousand loaves\n"
    )

    assert pay(text) is None


def test_a_days_least_pay_stands_beside_rates_by_the_piece():
    text = (
        "Pay\n\n- $180/day min: whatever the weather\n- Waiting: hourly rate (up to ten hours)\n"
        "- Tray run: $8.50 per tray\n"
    )
    found = pay(text)

    assert (found["min"], found["period"]) == (180, "DAY")


def test_a_heading_with_the_period_still_counts_for_the_amount_below_it():
    assert pay("Hourly rate\n$18.50\n") == {
        "min": 18.5, "max": 18.5, "currency": "USD", "period": "HOUR",
    }  # fmt: skip


def test_a_sum_for_a_course_is_not_for_a_month():
    text = "Remuneración: facturación como autónomo de 6.400 € por curso (300 horas).\n"

    assert pay(text) == {"min": 6400, "max": 6400, "currency": "EUR", "period": None}


def test_short_words_for_hourly():
    text = "Starting Salary Range: $18.20 - $29.30 HRLY ($45,000 targeted)\n"

    assert pay(text)["period"] == "HOUR"


def test_pay_behind_the_title_on_its_own_line():
    text = (
        "# Careers\n\n## Night Baker $19/hr (Monday - Thursday)\n\nWe bake bread for the boats.\n"
    )

    assert reading_of(text, "a.md").value("salary") == {
        "min": 19, "max": 19, "currency": "USD", "period": "HOUR",
    }  # fmt: skip
