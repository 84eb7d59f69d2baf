"""A posting begins as a draft."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions import create_posting as module
from postings.actions.create_posting import create_posting
from postings.actions.stage_templates import add_stage_template
from postings.models import Posting
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db


def test_create_posting_is_a_draft_with_the_default_stages(recruiter):
    posting = create_posting(by=recruiter, title="  Head \n gardener ")

    assert posting.state == Posting.State.DRAFT
    assert posting.title == "Head gardener"
    assert [stage.name for stage in posting.stages.all()] == [
        "Applied",
        "Screen",
        "Interview",
        "Offer",
    ]


def test_create_posting_keeps_every_word(recruiter):
    posting = create_posting(
        by=recruiter,
        title="Gardener",
        places=[{"city": "Lisbon", "country": "pt"}, {"city": "", "region": ""}],
        workplace="hybrid",
        employment_type="FULL_TIME",
        pay={"min_minor": 3_000_000, "max_minor": None, "currency": "EUR", "period": "YEAR"},
        content_html="Roses.\n\n- water\n- cut",
        requirements=["Knows roses", {"text": "Likes bees", "is_must": False}],
        reply_days=3,
    )

    posting.refresh_from_db()
    assert posting.content_html == "<p>Roses.</p><ul><li>water</li><li>cut</li></ul>"
    assert [str(place) for place in posting.places.all()] == ["Lisbon, PT"]
    assert list(posting.requirements.values_list("text", "is_must")) == [
        ("Knows roses", True),
        ("Likes bees", False),
    ]
    assert (posting.pay_min_minor, posting.pay_currency, posting.reply_days) == (
        3_000_000,
        "EUR",
        3,
    )


def test_create_posting_promises_what_the_organization_promises(recruiter):
    recruiter.organization.reply_days = 9
    recruiter.organization.save()

    posting = create_posting(by=recruiter, title="Gardener")

    assert posting.reply_days == 9


def test_create_posting_puts_its_maker_on_the_team(recruiter):
    posting = create_posting(by=recruiter, title="Gardener")

    assert [row.membership for row in posting.team.all()] == [recruiter]


def test_create_posting_takes_the_stages_of_a_template(recruiter):
    template = add_stage_template(by=recruiter, name="Short", stage_names=["New", "Talk"])

    posting = create_posting(by=recruiter, title="Gardener", template=template)

    assert [stage.name for stage in posting.stages.all()] == ["New", "Talk"]


def test_create_posting_records_one_event(recruiter):
    posting = create_posting(by=recruiter, title="Gardener")

    events = Event.objects.about(posting)
    assert [(event.kind, event.facts["title"]) for event in events] == [
        ("posting.created", "Gardener")
    ]


def test_create_posting_rolls_back_when_recording_fails(recruiter, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(module, "record_of", fail)

    with pytest.raises(RuntimeError):
        create_posting(by=recruiter, title="Gardener")

    assert Posting.objects.count() == 0


def test_create_posting_twice_from_one_listing_is_refused(recruiter):
    upload = UploadFactory(organization=recruiter.organization)
    listing = ListingFactory(upload=upload)
    create_posting(by=recruiter, title="Gardener", listing=listing)

    with pytest.raises(Conflict):
        create_posting(by=recruiter, title="Gardener", listing=listing)


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"title": "  "}, "title", "blank"),
        ({"title": "x" * 201}, "title", "title_invalid"),
        ({"workplace": "moon"}, "workplace", "workplace_invalid"),
        ({"employment_type": "feudal"}, "employment_type", "employment_type_invalid"),
        ({"reply_days": 61}, "reply_days", "reply_days_invalid"),
        ({"pay": {"min_minor": 2, "max_minor": 1, "currency": "EUR"}}, "pay", "pay_out_of_order"),
        ({"pay": {"min_minor": 2}}, "pay", "pay_without_currency"),
        ({"pay": {"min_minor": 2, "currency": "XQQ"}}, "pay", "unknown_currency"),
        (
            {"pay": {"min_minor": 2, "currency": "EUR", "period": "LIFE"}},
            "pay",
            "pay_period_invalid",
        ),
        ({"places": [{"city": "x" * 121}]}, "places", "too_long"),
        ({"places": [{"city": str(n)} for n in range(51)]}, "places", "too_many"),
        ({"requirements": ["x" * 501]}, "requirements", "too_long"),
        ({"requirements": [str(n) for n in range(101)]}, "requirements", "too_many"),
    ],
)
def test_create_posting_refuses(recruiter, values, field, code):
    with pytest.raises(DomainError) as refused:
        create_posting(by=recruiter, **{"title": "Gardener", **values})

    assert (refused.value.field, refused.value.code) == (field, code)
    assert Posting.objects.count() == 0
