"""When a rule acts, and how long what it did is taken back."""

from datetime import date, datetime, time, timedelta

from applicants.models import StageRule
from applicants.working_days import add_working_days
from ats.access.models import Organization

MORNING = time(9)
# At the least; the organization's own undo time for mails may be longer.
UNDO = timedelta(minutes=10)


def due_at(rule: StageRule, entered_at: datetime, organization: Organization) -> datetime:
    """Return when `rule` acts for who entered at `entered_at`.

    Working days are the organization's, and end at nine in its morning.
    """
    if rule.delay == StageRule.Delay.HOURS:
        return entered_at + timedelta(hours=rule.delay_count)
    if rule.delay == StageRule.Delay.DAYS:
        day = working_day(entered_at, rule.delay_count, organization)
        return datetime.combine(day, MORNING, organization.zone)
    return entered_at


def working_day(moment: datetime, days: int, organization: Organization) -> date:
    """Return the organization's date so many of its working days after `moment`."""
    day = moment.astimezone(organization.zone).date()
    return add_working_days(day, days, organization.weekdays_off) if days else day


def undo_time(organization: Organization) -> timedelta:
    """Return for how long what a rule did is taken back when the application leaves."""
    return max(UNDO, timedelta(minutes=organization.mail_undo_minutes))


def undo_of(rule: StageRule, organization: Organization) -> timedelta:
    """Return the same for one rule: a word to a member is not taken back."""
    is_word = rule.kind == StageRule.Kind.REMIND
    return timedelta(0) if is_word else undo_time(organization)
