"""Templates of stages: an organization's usual pipelines."""

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.rows import still_there
from postings.models import StageTemplate

MOST_STAGES = 20
LONGEST_NAME = 60


def default_stage_names() -> list[str]:
    """Return the stages of a new organization, in the language of whoever makes it."""
    return [_("Applied"), _("Screen"), _("Interview"), _("Offer")]


def ensure_default_template(organization: Organization) -> StageTemplate:
    """Return the organization's default template, made now when it has none."""
    # Pages ask for it on a GET, which must not wait for a writer.
    found = StageTemplate.objects.filter(organization=organization, is_default=True).first()
    return found or _made_default(organization)


@transaction.atomic
def _made_default(organization: Organization) -> StageTemplate:
    Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    templates = StageTemplate.objects.filter(organization=organization)
    default = templates.filter(is_default=True).first()
    if default is None:
        default = templates.first() or StageTemplate(
            organization=organization, name=_("Usual steps"), stage_names=default_stage_names()
        )
        default.is_default = True
        default.save()
    return default


@transaction.atomic
def add_stage_template(*, by: Membership, name: str, stage_names: list[str]) -> StageTemplate:
    """Add a template; event `stage_template.added`. The first one is the default."""
    organization = Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    template = StageTemplate(
        organization=organization, name=_name(name), stage_names=_stage_names(stage_names)
    )
    template.is_default = not organization.stage_templates.filter(is_default=True).exists()
    template.save()
    _record("added", template, by)
    return template


@transaction.atomic
def edit_stage_template(
    template: StageTemplate, *, by: Membership, name: str, stage_names: list[str]
) -> StageTemplate:
    """Change a template; postings made from it keep their stages. Event `stage_template.edited`."""
    template = still_there(StageTemplate.objects.select_for_update().filter(pk=template.pk))
    template.name, template.stage_names = _name(name), _stage_names(stage_names)
    template.save(update_fields=["name", "stage_names"])
    _record("edited", template, by)
    return template


@transaction.atomic
def choose_default_template(template: StageTemplate, *, by: Membership | None) -> StageTemplate:
    """Make a template the one new postings start from; event `stage_template.chosen`."""
    Organization.objects.select_for_update(no_key=True).get(pk=template.organization_id)
    still_there(StageTemplate.objects.select_for_update().filter(pk=template.pk))
    StageTemplate.objects.filter(organization_id=template.organization_id).update(is_default=False)
    template.is_default = True
    template.save(update_fields=["is_default"])
    _record("chosen", template, by)
    return template


@transaction.atomic
def remove_stage_template(template: StageTemplate, *, by: Membership) -> None:
    """Remove a template; DomainError for the default. Event `stage_template.removed`."""
    template = still_there(StageTemplate.objects.select_for_update().filter(pk=template.pk))
    if template.is_default:
        raise DomainError(
            _("New postings start from these steps. Choose another default first."),
            code="template_is_default",
        )
    _record("removed", template, by)
    template.delete()


def _name(name: str) -> str:
    name = " ".join(name.split())[:80]
    if not name:
        raise DomainError(_("Give the template a name."), field="name", code="blank")
    return name


def _stage_names(names: list[str]) -> list[str]:
    names = [cleaned for name in names if (cleaned := " ".join(name.split()))]
    if not names:
        raise DomainError(_("Name at least one stage."), field="stage_names", code="blank")
    if len(names) > MOST_STAGES:
        raise DomainError(
            _("%(most)d stages are enough for anybody.") % {"most": MOST_STAGES},
            field="stage_names",
            code="too_many",
        )
    if len({name.casefold() for name in names}) < len(names):
        raise DomainError(_("Two stages have the same name."), field="stage_names", code="twice")
    if any(len(name) > LONGEST_NAME for name in names):
        raise DomainError(
            _("A stage's name has at most %(most)d characters.") % {"most": LONGEST_NAME},
            field="stage_names",
            code="too_long",
        )
    return names


def _record(verb: str, template: StageTemplate, by: Membership | None) -> None:
    record(
        f"stage_template.{verb}",
        organization=template.organization_id,
        by=by,
        subject=template,
        facts={"name": template.name, "stages": template.stage_names},
    )
