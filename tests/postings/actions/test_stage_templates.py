"""Templates of stages, one of which is the default."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import DomainError
from postings.actions.stage_templates import (
    add_stage_template,
    choose_default_template,
    edit_stage_template,
    ensure_default_template,
    remove_stage_template,
)
from postings.models import StageTemplate

pytestmark = pytest.mark.django_db


def test_ensure_default_template_makes_one(organization):
    template = ensure_default_template(organization)

    assert template.is_default is True
    assert template.stage_names == ["Applied", "Screen", "Interview", "Offer"]


def test_ensure_default_template_twice_is_one(organization):
    first = ensure_default_template(organization)

    assert ensure_default_template(organization) == first


def test_add_stage_template_first_is_default(recruiter):
    first = add_stage_template(by=recruiter, name="Short", stage_names=["New"])
    second = add_stage_template(by=recruiter, name="Long", stage_names=["New", " ", "Talk"])

    assert (first.is_default, second.is_default) == (True, False)
    assert second.stage_names == ["New", "Talk"]
    assert Event.objects.filter(kind="stage_template.added").count() == 2


@pytest.mark.parametrize(
    ("name", "stages", "field", "code"),
    [
        (" ", ["New"], "name", "blank"),
        ("A", [" "], "stage_names", "blank"),
        ("A", ["New", "new"], "stage_names", "twice"),
        ("A", ["x" * 61], "stage_names", "too_long"),
        ("A", [str(n) for n in range(21)], "stage_names", "too_many"),
    ],
)
def test_add_stage_template_refuses(recruiter, name, stages, field, code):
    with pytest.raises(DomainError) as refused:
        add_stage_template(by=recruiter, name=name, stage_names=stages)

    assert (refused.value.field, refused.value.code) == (field, code)


def test_edit_stage_template_changes_it(recruiter):
    template = add_stage_template(by=recruiter, name="Short", stage_names=["New"])

    edit_stage_template(template, by=recruiter, name="Shorter", stage_names=["In"])

    template.refresh_from_db()
    assert (template.name, template.stage_names) == ("Shorter", ["In"])


def test_choose_default_template_is_one_only(recruiter):
    first = ensure_default_template(recruiter.organization)
    second = add_stage_template(by=recruiter, name="Short", stage_names=["New"])

    choose_default_template(second, by=recruiter)

    first.refresh_from_db()
    assert (first.is_default, second.is_default) == (False, True)


def test_remove_stage_template_is_gone(recruiter):
    ensure_default_template(recruiter.organization)
    template = add_stage_template(by=recruiter, name="Short", stage_names=["New"])

    remove_stage_template(template, by=recruiter)

    assert StageTemplate.objects.filter(name="Short").count() == 0
    assert Event.objects.first().kind == "stage_template.removed"


def test_remove_stage_template_default_is_refused(recruiter):
    template = ensure_default_template(recruiter.organization)

    with pytest.raises(DomainError) as refused:
        remove_stage_template(template, by=recruiter)

    assert refused.value.code == "template_is_default"
