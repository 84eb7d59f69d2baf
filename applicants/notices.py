"""Who hears of what: the candidate by mail, the hiring team by a word."""

from collections.abc import Iterator

from django.urls import NoReverseMatch, reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from applicants import (  # noqa: F401  (register their own)
    person_notices,
    review_notices,
    search_notices,
    sight,
)
from applicants.actions.status_links import status_url_of
from applicants.models import Application
from applicants.queries.notes import readers_of, system_note
from applicants.queries.people import people_around, people_seeing
from applicants.queries.received import system_hearers
from applicants.queries.sent import first_name, sent_in
from applicants.queries.system import (
    hiring_leads_of,
    hiring_team_of,
    newest_application,
    system_application,
)
from applicants.queries.tasks import system_task
from applicants.rule_notices import remind_who_is_in_charge  # noqa: F401  (registers it)
from ats.activity.mail_kinds import mail_sample, render_mail
from ats.activity.models import Event
from ats.activity.notices import Draft, MailDraft, NotificationDraft, notices_for
from ats.foundation.wording import day

# Where the tasks stand on a page.
TASKS_ON = {"application": "application-tasks", "candidate": "person-tasks"}


@notices_for("application.created")
def confirm_and_tell(event: Event) -> Iterator[Draft]:
    """Send the confirmation with the private link, and tell who hires."""
    application = system_application(event.subject_id)
    if application is None:
        return
    yield from _mail(application, "application_received", f"application:{application.pk}:received")
    words = {"name": application.candidate.name, "title": application.posting.title}
    yield from _tell_team(application, _("%(name)s applied for %(title)s") % words)


@notices_for("application.repeated")
def point_to_the_first(event: Event) -> Iterator[Draft]:
    """Send the link of the application that is there; to its own address, whatever was typed."""
    application = system_application(event.subject_id)
    if application is not None:
        key = f"application:{application.pk}:repeated:{event.facts.get('form', event.pk)}"
        yield from _mail(application, "application_repeated", key)


@notices_for("application.withdrawn")
def confirm_withdrawal(event: Event) -> Iterator[Draft]:
    application = system_application(event.subject_id)
    if application is None:
        return
    # It may be withdrawn, reopened and withdrawn again.
    key = f"application:{application.pk}:withdrawn:{event.pk}"
    yield from _mail(application, "application_withdrawn", key)
    words = {"name": application.candidate.name, "title": application.posting.title}
    yield from _tell_team(application, _("%(name)s withdrew from %(title)s") % words)


@notices_for("export.finished")
def tell_of_the_file(event: Event) -> Iterator[NotificationDraft]:
    text = _("Your export of candidates is ready to download")
    url = reverse("list_exports", kwargs={"org": event.organization.slug})
    yield NotificationDraft(event.facts["member"], text, url)


@notices_for("note.written")
def tell_the_mentioned(event: Event) -> Iterator[NotificationDraft]:
    """Tell whom a note names, if they may still read it."""
    application = system_application(event.subject_id)
    note = system_note(str(event.facts["note"])) if event.facts.get("mentions") else None
    if application is None or note is None:
        return
    words = {"who": event.actor_name, **_who_and_what(application)}
    text = _("%(who)s mentioned you: %(name)s, %(title)s") % words
    url = f"{_address_of(application)}#application-notes"
    mentioned = set(event.facts["mentions"])
    for person in readers_of(note.audience, people_around(application)):
        if person.pk in mentioned:
            yield NotificationDraft(person.pk, text, url)


@notices_for("message.received")
def tell_of_the_answer(event: Event) -> Iterator[NotificationDraft]:
    yield from _tell_writers(event, _("%(name)s answered: “%(subject)s”"))


@notices_for("message.bounced")
def tell_of_the_return(event: Event) -> Iterator[NotificationDraft]:
    yield from _tell_writers(event, _("A mail to %(name)s did not arrive: “%(subject)s”"))


@notices_for("mail.failed")
def tell_of_the_failure(event: Event) -> Iterator[NotificationDraft]:
    if event.subject_type == "application":
        yield from _tell_writers(event, _("A mail to %(name)s could not be sent: “%(subject)s”"))


def _tell_writers(event: Event, text: str) -> Iterator[NotificationDraft]:
    """Tell who wrote to the candidate and who leads the hiring."""
    application = system_application(event.subject_id)
    if application is None:
        return
    words = {"name": application.candidate.name, "subject": event.facts.get("subject", "…")}
    kwargs = {"org": application.organization.slug, "code": application.code}
    url = reverse("send_message", kwargs=kwargs)
    for membership_id in system_hearers(application):
        yield NotificationDraft(membership_id, text % words, url)


@notices_for("interviewer.assigned")
def tell_the_asked(event: Event) -> Iterator[NotificationDraft]:
    application = system_application(event.subject_id)
    if application is None:
        return
    words = {"who": event.actor_name, **_who_and_what(application)}
    text = _("%(who)s asks you to look at %(name)s, %(title)s") % words
    yield NotificationDraft(event.facts["member"], text, _address_of(application))


@notices_for("task.added", "task.changed", "task.due")
def tell_of_the_task(event: Event) -> Iterator[NotificationDraft]:
    """Tell whose a task is that it came, or that its day has; who gave it on has seen it."""
    task = system_task(str(event.facts.get("task", "")))
    is_news = event.kind != "task.changed" or "was" in event.facts
    if task is None or task.done_at or not is_news or task.assignee_id != event.facts["member"]:
        return
    words = {"name": task.candidate.name, "text": task.text, "day": day(task.due_on)}
    words["who"] = event.actor_name or _("A rule")
    text = _("%(who)s gave you a task about %(name)s, due %(day)s: %(text)s")
    if event.kind == "task.due":
        text = _("Due today, about %(name)s: %(text)s")
    if any(person.pk == task.assignee_id for person in people_seeing(task.about)):
        page = "candidate" if task.application is None else "application"
        kwargs = {"org": event.organization.slug, "code": task.about.code}
        url = f"{reverse(f'show_{page}', kwargs=kwargs)}#{TASKS_ON[page]}"
        yield NotificationDraft(task.assignee_id, text % words, url)


@notices_for("application.moved")
def tell_the_lead(event: Event) -> Iterator[NotificationDraft]:
    """Tell who leads the hiring; a word to the whole team for each move would be noise.

    So would one for each of a bulk action's.
    """
    application = system_application(event.subject_id)
    if application is None or event.facts.get("bulk"):
        return
    words = {"stage": event.facts["to_stage"], **_who_and_what(application)}
    text = _("%(name)s is now in %(stage)s, %(title)s") % words
    for membership_id in hiring_leads_of(application):
        yield NotificationDraft(membership_id, text, _address_of(application))


@notices_for("application.hired")
def tell_of_the_hire(event: Event) -> Iterator[NotificationDraft]:
    application = system_application(event.subject_id)
    if application is not None:
        words = _who_and_what(application)
        yield from _tell_team(application, _("%(name)s is hired: %(title)s") % words)


def _who_and_what(application: Application) -> dict[str, str]:
    return {"name": application.candidate.name, "title": application.posting.title}


@mail_sample(
    "application_received",
    "application_repeated",
    "application_moved",
    "application_rejected",
    "application_withdrawn",
    "message",
)
def sample_of_newest(organization) -> dict | None:
    application = newest_application(organization)
    if application is None:
        return None
    values = _values(application)
    del values["status_url"]  # the preview makes one up
    if application.stage:
        values["stage_name"] = application.stage.name
    return values


def _mail(application: Application, kind: str, key: str) -> Iterator[MailDraft]:
    sent = sent_in(application)
    if not sent.email:
        return
    mail = render_mail(application.organization, kind, _values(application))
    yield MailDraft(
        key=key,
        kind=kind,
        to_email=sent.email,
        to_name=sent.name,
        subject=mail.subject,
        text=mail.text,
        html=mail.html,
        subject_type="application",
        subject_id=application.pk,
    )


def _values(application: Application) -> dict[str, object]:
    name, due_on = sent_in(application).name, application.promise_due_on
    return {
        "candidate_name": name,
        "candidate_first_name": first_name(name),
        "posting_title": application.posting.title,
        "reply_by": date_format(due_on, "l j F Y") if due_on else "",
        "status_url": status_url_of(application),
    }


def _tell_team(application: Application, text: str) -> Iterator[NotificationDraft]:
    url = _address_of(application)
    for membership_id in hiring_team_of(application):
        yield NotificationDraft(membership_id, text, url)


def _address_of(application: Application) -> str:
    slug = application.organization.slug
    try:
        return reverse("show_application", kwargs={"org": slug, "code": application.code})
    except NoReverseMatch:
        return ""
