"""What cards tell besides the application's own values, read for all that are shown at once."""

from collections.abc import Iterable
from datetime import date

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from applicants.models import Candidate, Task
from applicants.queries.card_answers import CardAnswers, answers_on_cards
from applicants.queries.cards import Card
from applicants.working_days import days_beyond
from ats.access.models import Membership
from ats.foundation.wording import day

NOTHING = CardAnswers()


def add_facts(member: Membership, cards: Iterable[Card], today: date) -> None:
    """Write tags, next step, answers and days too many into cards that `member` sees.

    Three statements for any number of cards; none for none.
    """
    cards = list(cards)
    if not cards:
        return
    people = {card["candidate"] for card in cards}
    tags, tasks = tags_of(people), tasks_about(member, people)
    told = answers_on_cards([card["pk"] for card in cards if not card["is_over"]])
    zone, off = member.organization.zone, member.organization.weekdays_off
    for card in cards:
        card["tags"] = tags.get(card["candidate"], ())
        step = tasks.get((card["candidate"], card["pk"])) or tasks.get((card["candidate"], None))
        card["next"] = next_step(step, card["until"], today)
        answers = told.get(card["pk"], NOTHING)
        card["looks"], card["shown"] = answers.looks, answers.shown
        if card["target"]:
            entered_on = card["entered_at"].astimezone(zone).date()
            card["beyond"] = days_beyond(entered_on, card["target"], today, off)
            card["is_long"] = card["beyond"] > 0


def tags_of(people: Iterable[int]) -> dict[int, tuple[str, ...]]:
    """Return the tags of candidates in their order. One statement."""
    rows = Candidate.tags.through.objects.filter(candidate_id__in=list(people))
    found: dict[int, tuple[str, ...]] = {}
    for candidate, name in rows.order_by("tag__name").values_list("candidate_id", "tag__name"):
        found[candidate] = (*found.get(candidate, ()), name)
    return found


def tasks_about(
    member: Membership, people: Iterable[int]
) -> dict[tuple[int, int | None], tuple[str, date]]:
    """Return the first open task by candidate and application (None: the person). One statement.

    A task about a person alone is the staff's: it is left out for others.
    """
    rows = Task.objects.open().filter(candidate_id__in=list(people))
    if not member.sees_everything:
        rows = rows.exclude(application=None)
    found: dict[tuple[int, int | None], tuple[str, date]] = {}
    for candidate, application, text, due_on in rows.order_by("due_on", "pk").values_list(
        "candidate_id", "application_id", "text", "due_on"
    ):
        found.setdefault((candidate, application), (text, due_on))
    return found


def next_step(task: tuple[str, date] | None, until: date | None, today: date) -> SafeString:
    """Draw what comes next: a task and its day, else the day somebody is put aside to."""
    if task is not None:
        text, due_on = task
        kind = "bad" if due_on < today else "warn" if due_on == today else "meet"
        return format_html(
            '<span class="pill {} clip" title="{}">{}</span>',
            kind,
            f"{text} · {day(due_on)}",
            f"{day(due_on)}: {text}",
        )
    if until is not None:
        words = _("aside until %(day)s") % {"day": day(until)}
        return format_html('<span class="pill">{}</span>', words)
    return SafeString("")
