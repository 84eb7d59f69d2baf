"""Permission to hire: asked in turn, decided once, asked anew for other numbers."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.hire_application import hire_application
from ats.activity.models import Event, Mail, Notification
from ats.foundation.errors import DomainError
from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.decide_requisition import (
    NotYourTurn,
    TooLate,
    decide_requisition,
    remind_approvers,
    take_back_decision,
)
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.reopen_posting import reopen_posting
from postings.actions.requisitions import (
    NotAsked,
    StaleRequisition,
    ask_approval,
    create_requisition,
    edit_requisition,
    link_requisition,
    withdraw_requisition,
)
from postings.models import Approval, Requisition
from postings.queries.publication import missing_for_publication
from postings.queries.requisitions import filled_of
from tests.at_once import at_once
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, RequisitionFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(hiring_manager, owner, recruiter):
    """Asked for by the manager; the recruiter says yes first, then the owner."""
    return create_requisition(
        by=hiring_manager, title="Gardeners", openings=2, approvers=[recruiter, owner]
    )


@pytest.fixture
def waiting(draft, hiring_manager):
    return ask_approval(draft, by=hiring_manager)


@pytest.fixture
def approved(waiting, recruiter, owner):
    decide_requisition(waiting, by=recruiter, is_yes=True)
    return decide_requisition(waiting, by=owner, is_yes=True)


def kinds_of(requisition):
    return list(Event.objects.about(requisition).order_by("id").values_list("kind", flat=True))


def said(requisition):
    rows = Approval.objects.filter(requisition=requisition)
    return [(row.round, row.position, row.decision) for row in rows]


def test_requisition_is_approved_when_each_has_said_yes_in_turn(waiting, recruiter, owner):
    first = decide_requisition(waiting, by=recruiter, is_yes=True, word="  Long  due. ")
    last = decide_requisition(waiting, by=owner, is_yes=True)

    assert (first.state, last.state) == ("waiting", "approved")
    assert Approval.objects.first().word == "Long due."
    assert kinds_of(waiting) == [
        "requisition.created",
        "requisition.asked",
        "requisition.decided",
        "requisition.asked",
        "requisition.decided",
    ]


def test_decide_requisition_out_of_turn_is_refused(waiting, owner, hiring_manager):
    for member in (owner, hiring_manager):
        with pytest.raises(NotYourTurn):
            decide_requisition(waiting, by=member, is_yes=True)


def test_decide_requisition_no_ends_it_and_can_be_asked_again(waiting, recruiter, hiring_manager):
    declined = decide_requisition(waiting, by=recruiter, is_yes=False, word="Not this year.")
    again = ask_approval(declined, by=hiring_manager)

    assert (declined.state, again.state, again.round) == ("declined", "waiting", 2)
    assert said(waiting) == [(1, 0, "declined"), (1, 1, ""), (2, 0, ""), (2, 1, "")]


def test_decide_requisition_of_what_is_decided_is_refused(approved, owner):
    with pytest.raises(NotAsked):
        decide_requisition(approved, by=owner, is_yes=False)


def test_take_back_decision_until_the_next_has_spoken(waiting, recruiter, owner):
    decide_requisition(waiting, by=recruiter, is_yes=True)
    back = take_back_decision(waiting, by=recruiter)
    decide_requisition(waiting, by=recruiter, is_yes=True)
    decide_requisition(waiting, by=owner, is_yes=True)

    assert back.state == "waiting"
    with pytest.raises(NotYourTurn):
        take_back_decision(waiting, by=recruiter)
    assert take_back_decision(waiting, by=owner).state == "waiting"


def test_take_back_decision_not_once_the_numbers_are_others(
    waiting, recruiter, owner, hiring_manager
):
    decide_requisition(waiting, by=recruiter, is_yes=True)
    decide_requisition(waiting, by=owner, is_yes=False)
    edit_requisition(waiting, by=hiring_manager, row_version=1, openings=40)

    with pytest.raises(TooLate):
        take_back_decision(waiting, by=owner)

    asked = ask_approval(waiting, by=hiring_manager)
    turns = Approval.objects.filter(requisition=waiting, round=2)
    assert (asked.state, asked.round) == ("waiting", 2)
    assert [(row.membership, row.decision) for row in turns] == [(recruiter, ""), (owner, "")]


def test_edit_requisition_that_waits_names_each_approver_once_and_no_stranger(
    waiting, hiring_manager, owner, stranger
):
    for approvers in ([owner, owner], [stranger]):
        with pytest.raises(DomainError):
            edit_requisition(waiting, by=hiring_manager, row_version=1, approvers=approvers)


def test_take_back_decision_not_once_a_posting_is_public(approved, owner):
    PostingFactory(organization=approved.organization, published=True, requisition=approved)

    with pytest.raises(TooLate):
        take_back_decision(approved, by=owner)


@pytest.mark.parametrize(
    "change",
    [{"openings": 3}, {"budget_max_minor": 90_000_00, "budget_currency": "EUR"}],
    ids=["openings", "budget"],
)
def test_edit_requisition_other_numbers_are_asked_anew(approved, hiring_manager, change):
    edited = edit_requisition(approved, by=hiring_manager, row_version=1, **change)

    assert (edited.state, edited.round) == ("waiting", 2)
    assert said(approved) == [(1, 0, "approved"), (1, 1, "approved"), (2, 0, ""), (2, 1, "")]


def test_edit_requisition_other_words_need_nobody(approved, hiring_manager):
    edited = edit_requisition(approved, by=hiring_manager, row_version=1, why="Spring comes.")

    assert (edited.state, edited.round) == ("approved", 1)


def test_edit_requisition_other_approvers_while_it_waits_begin_anew(waiting, hiring_manager, owner):
    edited = edit_requisition(waiting, by=hiring_manager, row_version=1, approvers=[owner])

    turns = Approval.objects.filter(requisition=waiting, round=edited.round)
    assert [(row.membership, row.asked_at is None) for row in turns] == [(owner, False)]


def test_edit_requisition_stale_is_refused(draft, hiring_manager):
    edit_requisition(draft, by=hiring_manager, row_version=1, title="Two gardeners")

    with pytest.raises(StaleRequisition):
        edit_requisition(draft, by=hiring_manager, row_version=1, title="Gardener")


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"title": " "}, "title"),
        ({"openings": 0}, "openings"),
        ({"openings": 501}, "openings"),
        ({"budget_min_minor": 1}, "budget_currency"),
        ({"budget_min_minor": 2, "budget_max_minor": 1, "budget_currency": "EUR"}, "budget_max"),
    ],
)
def test_create_requisition_refused_says_where(recruiter, values, field):
    with pytest.raises(DomainError) as refused:
        create_requisition(by=recruiter, **{"title": "Gardeners", **values})

    assert refused.value.field == field
    assert not Requisition.objects.exists()


def test_create_requisition_names_each_approver_once_and_no_stranger(recruiter, owner, stranger):
    for approvers in ([owner, owner], [stranger]):
        with pytest.raises(DomainError) as refused:
            create_requisition(by=recruiter, title="Gardeners", approvers=approvers)
        assert refused.value.field == "approvers"


def test_ask_approval_needs_somebody_to_ask(recruiter):
    with pytest.raises(DomainError) as refused:
        ask_approval(create_requisition(by=recruiter, title="Gardeners"), by=recruiter)

    assert refused.value.code == "no_approvers"


def test_withdraw_requisition_asks_nobody_any_more(waiting, hiring_manager, recruiter):
    withdraw_requisition(waiting, by=hiring_manager)

    with pytest.raises(NotAsked):
        decide_requisition(waiting, by=recruiter, is_yes=True)
    assert ask_approval(waiting, by=hiring_manager).round == 1


def test_requisition_tells_whose_turn_it_is_by_word_and_mail(waiting, recruiter, owner, do_jobs):
    do_jobs()
    decide_requisition(waiting, by=recruiter, is_yes=True)
    do_jobs()

    told = Notification.objects.order_by("pk").values_list("membership", "text")
    assert list(told) == [
        (recruiter.pk, "Your approval is asked for: Gardeners"),
        (owner.pk, "Your approval is asked for: Gardeners"),
    ]
    mails = Mail.objects.filter(kind="approval_asked").order_by("pk")
    assert [mail.to_email for mail in mails] == [recruiter.user.email, owner.user.email]
    assert f"/o/larkspur/requisitions/{waiting.code}/" in mails[0].text


def test_requisition_tells_who_asked_how_it_ended(approved, hiring_manager, do_jobs):
    do_jobs()

    told = Notification.objects.filter(membership=hiring_manager).values_list("text", flat=True)
    assert list(told) == ["“Gardeners” is approved: you can publish"]


def test_remind_approvers_after_days_each_time_once(waiting, recruiter, time_machine, do_jobs):
    do_jobs()
    begin, counts = timezone.now(), []
    for days in (2, 3, 3, 6, 9, 12):
        time_machine.move_to(begin + timedelta(days=days, minutes=1), tick=False)
        counts.append(remind_approvers())
    do_jobs()

    assert counts == [0, 1, 0, 1, 1, 0]
    assert Mail.objects.filter(kind="approval_reminder", to_email=recruiter.user.email).count() == 3


def test_remind_approvers_leaves_who_is_not_asked_any_more(waiting, hiring_manager, time_machine):
    edit_requisition(waiting, by=hiring_manager, row_version=1, openings=5)
    withdraw_requisition(waiting, by=hiring_manager)
    time_machine.move_to(timezone.now() + timedelta(days=10))

    assert remind_approvers() == 0


@pytest.fixture
def posting(recruiter):
    return create_posting(
        by=recruiter, title="Gardener", workplace="remote", content_html="<p>Roses.</p>"
    )


@pytest.fixture
def strict(organization):
    organization.needs_requisition = True
    organization.save()


def test_publish_posting_needs_an_approved_requisition_when_told_so(
    posting, recruiter, owner, waiting, strict
):
    posting.refresh_from_db()
    link_requisition(posting, by=recruiter, requisition=waiting)
    with pytest.raises(DomainError) as refused:
        publish_posting(posting, by=recruiter)
    decide_requisition(waiting, by=recruiter, is_yes=True)
    decide_requisition(waiting, by=owner, is_yes=True)

    assert refused.value.code == "requisition_missing"
    assert publish_posting(posting, by=recruiter).state == "published"


def test_publish_posting_needs_none_by_default(posting, recruiter):
    assert publish_posting(posting, by=recruiter).state == "published"


def test_reopen_posting_of_a_closed_one_needs_it_too(posting, recruiter, organization):
    publish_posting(posting, by=recruiter)
    organization.needs_requisition = True
    organization.save()
    pause_posting(posting, by=recruiter)
    reopen_posting(posting, by=recruiter)
    close_posting(posting, by=recruiter)

    with pytest.raises(DomainError) as refused:
        reopen_posting(posting, by=recruiter)

    assert refused.value.code == "requisition_missing"


def test_missing_for_publication_says_what_is_missing(posting, strict):
    posting.refresh_from_db()

    missing = missing_for_publication(posting, {"title": "a", "places": [], "workplace": "remote",
                                                "content_html": "<p>a</p>"})  # fmt: skip

    assert [field for field, _sentence in missing] == ["requisition"]


def test_link_requisition_of_another_organization_is_refused(posting, recruiter):
    with pytest.raises(DomainError):
        link_requisition(posting, by=recruiter, requisition=RequisitionFactory())


def test_hires_fill_the_openings_over_all_postings(organization, recruiter, do_jobs):
    requisition = RequisitionFactory(organization=organization, openings=2)
    roses, beds = (
        PostingFactory(
            organization=organization, published=True, requisition=requisition,
            created_by=recruiter, title=title,
        )
        for title in ("Roses", "Beds")
    )  # fmt: skip
    PostingFactory(organization=organization, published=True)
    for posting in (roses, beds):
        ApplicationFactory(posting=posting, stage=None, state="rejected")
        stage = StageFactory(posting=posting)
        hire_application(ApplicationFactory(posting=posting, stage=stage), by=recruiter)

    do_jobs()

    assert (filled_of(roses), filled_of(beds)) == ((2, 2), (2, 2))
    texts = Notification.objects.filter(text__startswith="All").values_list("text", "url")
    assert list(texts) == [
        (
            "All openings of “Beds” are filled (2 hired). Close it?",
            f"/o/larkspur/postings/{beds.code}/closing/",
        )
    ]
    beds.refresh_from_db()
    assert beds.state == "published"


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_decide_requisition_twice_at_once_counts_once(waiting, recruiter):
    results = at_once(*[lambda: decide_requisition(waiting, by=recruiter, is_yes=True)] * 4)

    assert sum(isinstance(result, Requisition) for result in results) == 1
    assert said(waiting) == [(1, 0, "approved"), (1, 1, "")]
