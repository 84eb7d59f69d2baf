"""How names, sizes, times and sums are said in a word or two."""

from datetime import date, datetime
from decimal import Decimal

from babel import numbers
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _

MINUTE, HOUR, DAY = 60, 3600, 86_400
KILO = 1024


def initials(name: object) -> str:
    """Return one or two capital letters of a name: the first word's and the last one's."""
    words = [word for word in str(name or "").replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    chosen = words[:1] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def file_size(size: int | None) -> str:
    """Return a size in bytes as people read it, in steps of 1024: "178 KB", "1.4 MB"."""
    if size is None:
        return ""
    if size < KILO:
        return _("%(size)d bytes") % {"size": size}
    if size < KILO**2:
        return _("%(size)d KB") % {"size": max(1, round(size / KILO))}
    if size < KILO**3:
        return _("%(size)s MB") % {"size": _one_digit(size / KILO**2)}
    return _("%(size)s GB") % {"size": _one_digit(size / KILO**3)}


def _one_digit(value: float) -> str:
    return numbers.format_decimal(Decimal(f"{value:.1f}"), format="#,##0.#", locale=_locale())


def ago(moment: datetime | None) -> str:
    """Return how long ago a moment was, short: "now", "5 min", "3 h", "2 d", then the date."""
    if moment is None:
        return ""
    seconds = (timezone.now() - moment).total_seconds()
    if seconds < 0:
        return date_format(timezone.localtime(moment), "j M, H:i")
    if seconds < MINUTE:
        return _("now")
    if seconds < HOUR:
        return _("%(count)d min") % {"count": seconds // MINUTE}
    if seconds < DAY:
        return _("%(count)d h") % {"count": seconds // HOUR}
    if seconds < 28 * DAY:
        return _("%(count)d d") % {"count": seconds // DAY}
    return day(moment)


def long_since(moment: datetime | None) -> str:
    """Return how long ago a moment was, as it stands behind a verb: "3 h ago", "on Thu 26 Nov"."""
    short = ago(moment)
    if moment is None:
        return short
    seconds = (timezone.now() - moment).total_seconds()
    if 0 <= seconds < MINUTE:
        return _("just now")
    if 0 <= seconds < 28 * DAY:
        return _("%(time)s ago") % {"time": short}
    return _("on %(day)s") % {"day": short}


def day(value: date | datetime | None) -> str:
    """Return a date with its weekday, "Thu 26 Nov"; with the year when it is not this one.

    A moment is put into the current time zone first, a date is left as it is.
    """
    if value is None:
        return ""
    local = timezone.localtime(value) if isinstance(value, datetime) else value
    same_year = local.year == timezone.localdate().year
    return date_format(local, "D j M" if same_year else "j M Y")


def money_range(
    minimum: int | None, maximum: int | None, currency: str = "USD", period: str = ""
) -> str:
    """Return a pay range of minor units in words: "$106,113–219,063 a year".

    One end may be missing ("from …", "up to …"); with neither there is nothing to say.
    """
    if minimum is None and maximum is None:
        return ""
    low, high = _money(minimum, currency), _money(maximum, currency)
    if minimum is None:
        said = _("up to %(amount)s") % {"amount": high}
    elif maximum is None:
        said = _("from %(amount)s") % {"amount": low}
    elif minimum == maximum:
        said = low
    else:
        top = _number(maximum, currency)
        said = high.replace(top, f"{_number(minimum, currency)}–{top}")
    return " ".join(filter(None, [said, _period(period)]))


def _money(amount: int | None, currency: str) -> str:
    if amount is None:
        return ""
    value, decimals = _in_major_units(amount, currency)
    # The locale says where the sign stands; round sums go without decimals.
    pattern = numbers.Locale.parse(_locale()).currency_formats["standard"].pattern
    return numbers.format_currency(
        value,
        currency,
        format=pattern.replace(".00", decimals),
        locale=_locale(),
        currency_digits=False,
    )


def _number(amount: int, currency: str) -> str:
    value, decimals = _in_major_units(amount, currency)
    return numbers.format_decimal(value, format=f"#,##0{decimals}", locale=_locale())


def _in_major_units(amount: int, currency: str) -> tuple[Decimal, str]:
    precision = numbers.get_currency_precision(currency)
    value = Decimal(amount) / 10**precision
    return value, "" if value == value.to_integral_value() else f".{'0' * precision}"


def _locale() -> str:
    return to_locale(get_language() or "en")


def _period(period: str) -> str:
    return {
        "year": _("a year"),
        "month": _("a month"),
        "week": _("a week"),
        "day": _("a day"),
        "hour": _("an hour"),
    }.get((period or "").lower(), "")
