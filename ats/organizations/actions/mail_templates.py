"""An organization's own words for its mails; several for an occasion, one taken by itself."""

from django.db import transaction
from django.utils import timezone

from ats.access.models import Membership, Organization
from ats.activity.events import record
from ats.activity.mail_kinds import check_words, mail_kind
from ats.activity.models import MailTemplate
from ats.foundation.rows import still_there


@transaction.atomic
def add_mail_template(
    *, by: Membership, kind: str, name: str, subject: str, body: str, is_default: bool = True
) -> MailTemplate:
    """Add words for an occasion; event `mail_template.added`.

    UnknownField or WordsMissing for words that cannot be sent, KeyError for an unknown occasion.
    """
    check_words(mail_kind(kind), subject=subject, body=body)
    template = MailTemplate(organization=by.organization, kind=kind)
    _write(template, name, subject, body)
    if is_default:
        _make_default(template)
    _record("added", template, by)
    return template


@transaction.atomic
def edit_mail_template(
    template: MailTemplate, *, by: Membership, name: str, subject: str, body: str
) -> MailTemplate:
    """Change words; event `mail_template.edited`. Mails that wait keep theirs."""
    check_words(mail_kind(template.kind), subject=subject, body=body)
    template = still_there(MailTemplate.objects.select_for_update().filter(pk=template.pk))
    _write(template, name, subject, body)
    _record("edited", template, by)
    return template


@transaction.atomic
def choose_mail_template(template: MailTemplate, *, by: Membership) -> MailTemplate:
    """Take these words by themselves from now on; event `mail_template.chosen`."""
    _make_default(template)
    _record("chosen", template, by)
    return template


@transaction.atomic
def remove_mail_template(template: MailTemplate, *, by: Membership) -> None:
    """Remove words; without a default ours are used again. Event `mail_template.removed`."""
    _record("removed", template, by)
    template.delete()


@transaction.atomic
def use_builtin_words(*, by: Membership, kind: str) -> None:
    """Take our words again; the organization's stay in the list. Event `mail_template.reset`."""
    Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    MailTemplate.objects.filter(organization_id=by.organization_id, kind=kind).update(
        is_default=False
    )
    record(
        "mail_template.reset",
        organization=by.organization_id,
        by=by,
        subject=by.organization,
        facts={"kind": mail_kind(kind).name},
    )


def _write(template: MailTemplate, name: str, subject: str, body: str) -> None:
    template.name, template.updated_at = " ".join(name.split())[:120], timezone.now()
    template.subject, template.body = " ".join(subject.split()), body.replace("\r\n", "\n")
    template.save()


def _make_default(template: MailTemplate) -> None:
    # Under the organization's lock: two at once would meet the constraint of one default.
    Organization.objects.select_for_update(no_key=True).get(pk=template.organization_id)
    still_there(MailTemplate.objects.select_for_update().filter(pk=template.pk))
    MailTemplate.objects.filter(
        organization_id=template.organization_id, kind=template.kind
    ).update(is_default=False)
    template.is_default = True
    template.save(update_fields=["is_default"])


def _record(verb: str, template: MailTemplate, by: Membership) -> None:
    record(
        f"mail_template.{verb}",
        organization=template.organization_id,
        by=by,
        subject=template,
        facts={"kind": template.kind, "name": template.name},
    )
