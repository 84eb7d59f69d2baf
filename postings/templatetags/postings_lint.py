"""How findings are shown: severities, places, reasons and fixes in words."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ats.foundation import wording
from postings.queries import lint
from reading.listings.lint import Finding, Passage, Reason
from reading.listings.lint.model import ADVICE, BLOCK, WARN

register = template.Library()

TITLES = {
    BLOCK: gettext_lazy("Stops publishing"),
    WARN: gettext_lazy("Look at this"),
    ADVICE: gettext_lazy("Could be better"),
}
ICONS = {BLOCK: "octagon-x", WARN: "triangle-alert", ADVICE: "lightbulb"}
PILLS = {BLOCK: "bad", WARN: "warn", ADVICE: "info"}
PARTS = {
    "title": gettext_lazy("Title"),
    "content": gettext_lazy("Description"),
    "requirement": gettext_lazy("Requirement"),
    "question": gettext_lazy("Question"),
    "hint": gettext_lazy("Hint of a question"),
    "option": gettext_lazy("Option of a question"),
}
# So much of a long sentence is shown around the words.
AROUND = 140
LONGEST_LABEL = 60


@register.filter
def severity_title(severity: str) -> str:
    return str(TITLES[severity])


@register.filter
def severity_icon(severity: str) -> str:
    return ICONS[severity]


@register.filter
def severity_pill(severity: str) -> str:
    return PILLS[severity]


@register.filter
def counted(count: int, severity: str) -> str:
    """Return how many findings of a severity there are: "2 stop it"."""
    if severity == BLOCK:
        return ngettext("%(count)d stops it", "%(count)d stop it", count) % {"count": count}
    if severity == WARN:
        return ngettext("%(count)d warning", "%(count)d warnings", count) % {"count": count}
    return ngettext("%(count)d suggestion", "%(count)d suggestions", count) % {"count": count}


@register.filter
def part_name(passage: Passage) -> str:
    return str(PARTS[passage.part])


@register.filter
def marked(passage: Passage) -> SafeString:
    """Return the sentence with the words found in it marked, a long one shortened around them."""
    start = passage.start - passage.offset
    before, after = passage.sentence[:start], passage.sentence[start + len(passage.text) :]
    if len(before) > AROUND:
        before = f"…{before[-AROUND:]}"
    if len(after) > AROUND:
        after = f"{after[:AROUND]}…"
    return format_html("{}<mark>{}</mark>{}", before, passage.text, after)


@register.filter
def said(words: str, facts) -> str:
    return lint.said(words, facts)


@register.filter
def scope(reason: Reason) -> str:
    return lint.scope_of(reason)


@register.filter
def condition(reason: Reason) -> str:
    return lint.condition_of(reason)


@register.filter
def pack_day(version: str) -> str:
    return wording.day(date.fromisoformat(version))


@register.filter
def fix_label(finding: Finding) -> str:
    """Return what one click does."""
    assert finding.fix is not None, "only a finding with a fix has a button"
    if finding.fix.kind == "remove_question":
        return _("Take the question out")
    after = finding.fix.after
    if not after:
        return _("Take these words out")
    shown = after if len(after) <= LONGEST_LABEL else f"{after[:LONGEST_LABEL]}…"
    if finding.fix.kind == "append":
        return _("Add “%(words)s”") % {"words": shown}
    return _("Write “%(words)s”") % {"words": shown}
