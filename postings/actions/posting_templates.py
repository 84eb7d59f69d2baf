"""Templates of postings: made from any posting, removed and brought back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.rows import still_there
from postings.models import Posting, PostingTemplate
from postings.queries.parts import parts_of

MOST_TEMPLATES = 200
LONGEST_NAME = 120


@transaction.atomic
def add_posting_template(posting: Posting, *, by: Membership, name: str) -> PostingTemplate:
    """Keep a posting as a template; later changes of either leave the other as it is.

    DomainError for a name that is blank, too long or taken. Event `posting_template.added`.
    """
    organization = Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    name = " ".join(name.split())
    if not name:
        raise DomainError(_("Give the template a name."), field="name", code="blank")
    if len(name) > LONGEST_NAME:
        raise DomainError(_("That name is too long."), field="name", code="too_long")
    _demand_room(organization, name)
    template = PostingTemplate.objects.create(
        organization=organization, name=name, parts=parts_of(posting), made_from=posting, made_by=by
    )
    _record("added", template, by)
    return template


@transaction.atomic
def remove_posting_template(template: PostingTemplate, *, by: Membership) -> None:
    """Remove a template; postings made from it stay, and it can come back.

    Locks it. Event `posting_template.removed`.
    """
    rows = PostingTemplate.objects.select_for_update(of=("self",))
    template = still_there(rows.filter(pk=template.pk, removed_at=None))
    template.removed_at = timezone.now()
    template.save(update_fields=["removed_at"])
    _record("removed", template, by)


@transaction.atomic
def restore_posting_template(template: PostingTemplate, *, by: Membership) -> PostingTemplate:
    """Bring a removed template back as it was; twice is once.

    DomainError when another has its name by now, or there are too many. Locks it and the
    organization. Event `posting_template.restored`.
    """
    organization = Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    rows = PostingTemplate.objects.select_for_update(of=("self",))
    template = still_there(rows.filter(pk=template.pk))
    if template.removed_at is None:
        return template
    if _has(organization, template.name):
        words = _("There is another template called “%(name)s” by now. Remove that one first.")
        raise DomainError(words % {"name": template.name}, code="taken")
    _demand_room(organization, template.name)
    template.removed_at = None
    template.save(update_fields=["removed_at"])
    _record("restored", template, by)
    return template


def _has(organization: Organization, name: str) -> bool:
    return organization.posting_templates.filter(name=name, removed_at=None).exists()


def _demand_room(organization: Organization, name: str) -> None:
    """DomainError when the locked organization has one of this name, or has too many."""
    if _has(organization, name):
        raise DomainError(
            _("There is a template of this name. Choose another."), field="name", code="taken"
        )
    if organization.posting_templates.filter(removed_at=None).count() >= MOST_TEMPLATES:
        raise DomainError(
            _("At most %(most)d templates. Remove one first.") % {"most": MOST_TEMPLATES},
            field="name",
            code="too_many",
        )


def _record(verb: str, template: PostingTemplate, by: Membership) -> None:
    record(
        f"posting_template.{verb}",
        organization=template.organization_id,
        by=by,
        subject=template,
        facts={"name": template.name},
    )
