"""A stage's rule in a sentence, and when it acts."""

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from applicants.models import StageRule
from ats.activity.mail_kinds.merging import PLACE

register = template.Library()
Kind, Delay = StageRule.Kind, StageRule.Delay
ICONS = {
    Kind.SEND: "mail",
    Kind.ASK: "file-plus",
    Kind.ASSIGN: "user-check",
    Kind.TASK: "list-checks",
    Kind.REMIND: "alarm-clock",
}


@register.filter
def rule_icon(kind: str) -> str:
    return ICONS[Kind(kind)]


@register.filter
def rule_says(rule: StageRule) -> str:
    """Return what a rule does: Give Maya Ortiz the task “Call them”."""
    words = {
        # Members know what stands in the braces; in a line it is only in the way.
        "subject": PLACE.sub("…", rule.subject),
        "what": rule.what,
        "name": rule.member.name if rule.member else _("somebody who has left"),
    }
    if rule.kind == Kind.SEND:
        return _("Write “%(subject)s” to the candidate") % words
    if rule.kind == Kind.ASK:
        return _("Ask the candidate for “%(what)s”") % words
    if rule.kind == Kind.TASK:
        return _("Give %(name)s the task “%(what)s”") % words
    if rule.kind == Kind.REMIND:
        return _("Remind who is in charge of the candidate")
    if rule.assign_as == StageRule.As.OWNER:
        return _("Make %(name)s the owner of the candidate, where there is none") % words
    return _("Assign %(name)s as interviewer") % words


@register.filter
def rule_when(rule: StageRule) -> str:
    """Return when it acts: after 3 working days, if still in the stage."""
    count = rule.delay_count
    if rule.delay == Delay.NONE:
        return _("at once")
    if rule.delay == Delay.HOURS:
        said = ngettext("after %(count)d hour", "after %(count)d hours", count)
    else:
        said = ngettext("after %(count)d working day", "after %(count)d working days", count)
    return _("%(when)s, if still in the stage") % {"when": said % {"count": count}}


@register.filter
def rule_due(rule: StageRule) -> str:
    """Return by when its task is to be done."""
    if not rule.due_days:
        return _("due the same day")
    said = ngettext("due in %(count)d working day", "due in %(count)d working days", rule.due_days)
    return said % {"count": rule.due_days}
