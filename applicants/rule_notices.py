"""Who hears of rules: the one in charge is reminded, and told of what is held or has come."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from applicants.models import Application
from applicants.queries.people import may_see, people_around
from applicants.queries.stage_rules import system_rule
from applicants.queries.system import hiring_leads_of, hiring_team_of, system_application
from ats.activity.models import Event
from ats.activity.notices import NotificationDraft, notices_for


@notices_for("stage_rule.fired")
def remind_who_is_in_charge(event: Event) -> Iterator[NotificationDraft]:
    """Remind the candidate's owner, else who leads the hiring, else the team."""
    application = system_application(event.subject_id)
    if application is None or event.facts.get("kind") != "remind":
        return
    words = {
        "name": application.candidate.name,
        "stage": event.facts.get("stage", "?"),
        "title": application.posting.title,
    }
    text = _("%(name)s still stands in %(stage)s, %(title)s") % words
    if event.facts.get("what"):
        text = _("%(text)s: %(what)s") % {"text": text, "what": event.facts["what"]}
    url = _address_of(application)
    for membership_id in in_charge_of(application):
        yield NotificationDraft(membership_id, text[:300], url)


def in_charge_of(application: Application) -> list[int]:
    owner_id = application.candidate.owner_id
    if owner_id in {one.pk for one in people_around(application) if may_see(one)}:
        return [owner_id]
    return hiring_leads_of(application) or hiring_team_of(application)


@notices_for("stage_rule.held")
def tell_of_what_is_held(event: Event) -> Iterator[NotificationDraft]:
    """Tell who switched the rule on that it stands still, and why."""
    rule = system_rule(event.facts["rule_id"])
    if rule is None or rule.by is None or not rule.by.is_active:
        return
    words = {"stage": event.facts["stage"], "title": event.facts["title"]}
    if event.facts["why"] == "cap":
        text = _("A rule of %(stage)s, %(title)s, has done its most of today; the rest is held")
    else:
        text = _("What a rule of %(stage)s, %(title)s, was to do is held")
    kwargs = {"org": event.organization.slug, "rule": rule.code, "code": event.facts["code"]}
    yield NotificationDraft(rule.by.pk, text % words, reverse("show_stage_rule", kwargs=kwargs))


@notices_for("document.added")
def tell_of_the_document(event: Event) -> Iterator[NotificationDraft]:
    application = system_application(event.subject_id)
    if application is None:
        return
    words = {
        "name": application.candidate.name,
        "what": event.facts.get("what", "?"),
        "title": application.posting.title,
    }
    text = _("%(name)s added a document: %(what)s, %(title)s") % words
    url = _address_of(application)
    for membership_id in in_charge_of(application):
        yield NotificationDraft(membership_id, text[:300], url)


def _address_of(application: Application) -> str:
    kwargs = {"org": application.organization.slug, "code": application.code}
    return reverse("show_application", kwargs=kwargs)
