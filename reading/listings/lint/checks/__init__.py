"""The checks, one module a kind: each takes a sheet, a rule and the day, and gives hits."""

from collections.abc import Callable, Iterator
from datetime import date

from reading.listings.lint.checks import (
    canadian,
    chat,
    contradictions,
    dates,
    disclosures,
    fees,
    free_mail,
    musts,
    pay,
    pay_history,
    personal,
    promise,
    technology,
    words,
)
from reading.listings.lint.checks.hits import Hit
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet

__all__ = ["CHECKS", "Check", "Hit"]

Check = Callable[[Sheet, Rule, date], Iterator[Hit]]

CHECKS: dict[str, Check] = {
    "pay_missing": pay.missing,
    "pay_open": pay.open_ended,
    "pay_wide": pay.wide,
    "pay_order": pay.out_of_order,
    "pay_history": pay_history.asked,
    "benefits_missing": disclosures.benefits_missing,
    "deadline_missing": disclosures.deadline_missing,
    "vacancy_missing": disclosures.vacancy_missing,
    "ai_missing": disclosures.ai_missing,
    "canadian_experience": canadian.experience,
    "words": words.coded_words,
    "age_limit": personal.age_limit,
    "too_many_musts": musts.too_many,
    "entry_level_years": musts.entry_level_years,
    "years_before_release": technology.years_before_release,
    "workplace_contradicted": contradictions.workplace,
    "hours_contradicted": contradictions.hours,
    "promise_missing": promise.missing,
    "promise_long": promise.long,
    "promise_contradicted": promise.contradicted,
    "closing_past": dates.closing_past,
    "start_past": dates.start_past,
    "asks_money": fees.asks_money,
    "asks_bank": personal.asks_bank,
    "asks_identity": personal.asks_identity,
    "asks_personal": personal.asks_personal,
    "chat_only": chat.chat_only,
    "free_mail": free_mail.free_mail,
}
