"""Who hears of what happens to listings and postings."""

from django.db.models import Q
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from ats.activity.models import Event
from ats.activity.notices import NotificationDraft, notices_for
from ats.activity.sight import NOBODY, Told, sight_of
from postings import hiring_notices, quiet_notices  # noqa: F401  (register their own)
from postings.queries.postings import postings_for
from postings.queries.team import system_publisher_ids, system_team_ids
from postings.queries.uploads import system_upload, uploads_for

STATES = {
    "posting.published": _("%(who)s published “%(title)s”."),
    "posting.paused": _("%(who)s paused “%(title)s”."),
    "posting.closed": _("%(who)s closed “%(title)s”."),
    "posting.reopened": _("%(who)s opened “%(title)s” again."),
}
BY_DATE = {
    "posting.opened": _("“%(title)s” has opened: everybody can read it and apply."),
    "posting.closed_by_date": _("The last day of “%(title)s” has passed: it is closed now."),
}
LONGEST_TITLE = 120


@sight_of("posting")
def postings_seen(member: Membership, told: Told) -> Q:
    return told.about(postings_for(member))


@sight_of("upload")
def uploads_seen(member: Membership, told: Told) -> Q:
    return told.about(uploads_for(member)) if member.can("view_listings") else NOBODY


@notices_for("upload.read")
def tell_uploader(event: Event):
    """Tell who brought listings in that all of them were read; a single one they saw themselves."""
    upload = system_upload(event.subject_id)
    if upload is None or upload.by_id is None:
        return
    url = reverse("show_upload", args=[event.organization.slug, upload.code])
    if event.facts["error"]:
        text = _("%(name)s could not be unpacked.") % {"name": upload.name}
        yield NotificationDraft(upload.by_id, text, url)
        return
    read, unreadable = event.facts["read"], event.facts["unreadable"]
    if read + unreadable < 2:
        return
    text = ngettext(
        "%(count)d listing is ready to review", "%(count)d listings are ready to review", read
    ) % {"count": read}
    if unreadable:
        text += ", " + _("%(count)d could not be read") % {"count": unreadable}
    yield NotificationDraft(upload.by_id, text + ".", url)


@notices_for("posting.published", "posting.paused", "posting.closed", "posting.reopened")
def tell_team_of_state(event: Event):
    """Tell the hiring team, but not whoever did it; of a publication only the first."""
    if event.facts.get("version", 1) > 1:
        return
    text = _said(event, STATES[event.kind])
    for membership_id in system_team_ids(event.subject_id):
        if membership_id != event.actor_id:
            yield NotificationDraft(membership_id, text, _page(event))


@notices_for("posting.opened", "posting.closed_by_date")
def tell_team_of_its_day(event: Event):
    """Tell the hiring team that a day they set has come."""
    text = _said(event, BY_DATE[event.kind])
    for membership_id in system_team_ids(event.subject_id):
        yield NotificationDraft(membership_id, text, _page(event))


@notices_for("team_member.added")
def tell_new_team_member(event: Event):
    """Tell a member that they are on a hiring team now, unless they did it themselves."""
    if event.facts["membership_id"] != event.actor_id:
        text = _said(event, gettext("%(who)s put you on the hiring team of “%(title)s”."))
        yield NotificationDraft(event.facts["membership_id"], text, _page(event))


@notices_for("posting.findings_found")
def tell_recruiters_of_findings(event: Event):
    """Tell the hiring team's recruiters, once, what changed rule packs found in public words."""
    count = event.facts["count"]
    title = Truncator(event.facts["title"]).chars(LONGEST_TITLE)
    text = ngettext(
        "The rule packs changed: %(count)d thing to look at in “%(title)s”.",
        "The rule packs changed: %(count)d things to look at in “%(title)s”.",
        count,
    ) % {"count": count, "title": title}
    url = reverse("list_findings", args=[event.organization.slug, event.facts["code"]])
    for membership_id in system_publisher_ids(event.subject_id):
        yield NotificationDraft(membership_id, text, url)


def _said(event: Event, sentence: object) -> str:
    title = Truncator(event.facts["title"]).chars(LONGEST_TITLE)
    return str(sentence) % {"who": event.actor_name or gettext("Rolecall"), "title": title}


def _page(event: Event) -> str:
    return reverse("show_posting", args=[event.organization.slug, event.facts["code"]])
