"""What a card tells: evidence, tags, owner, how long, and what comes next."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Application, Snooze, Tag
from ats.access.models import Organization
from postings.models import Stage
from tests.factories.access import MembershipFactory
from tests.factories.applicants import (
    ApplicationFactory,
    EvidenceRunFactory,
    TaskFactory,
)


def tag(application, *names):
    for name in names:
        row, _made = Tag.objects.get_or_create(organization=application.organization, name=name)
        application.candidate.tags.add(row)


def test_card_has_the_dots_of_the_evidence_that_holds(application, recruiter, show):
    EvidenceRunFactory(application=application, dots="NNN", is_current=False)
    EvidenceRunFactory(application=application, dots="SPn")

    foot = show(recruiter)

    assert "<b></b><i></i><small><s></s></small></span>" in foot
    assert 'title="In the résumé: 1 found, 1 in part, 1 not found"' in foot


@pytest.mark.parametrize("asked", [{}, {"owner": "none"}])
def test_card_tells_nothing_that_is_not_known(application, recruiter, show, asked):
    assert show(recruiter, **asked) == ""


def test_card_has_two_tags_and_names_the_others(application, recruiter, show):
    tag(application, "Berlin", "<b>Remote</b>", "Speaks Thai", "Vegan")

    foot = show(recruiter)

    assert '<span class="pill">&lt;b&gt;Remote&lt;/b&gt;</span>' in foot
    assert '<span class="pill" title="Speaks Thai, Vegan">+2</span>' in foot


def test_card_names_the_owner_to_who_does_not_see_initials(application, recruiter, show):
    owner = MembershipFactory(organization=application.organization, user__name="Ada <Lovelace>")
    application.candidate.owner = owner
    application.candidate.save()

    foot = show(recruiter)

    assert 'role="img" title="Owner: Ada &lt;Lovelace&gt;">A' in foot


@pytest.mark.parametrize(
    ("days", "kind"), [(-1, "bad"), (0, "warn"), (2, "meet")], ids=["late", "today", "to come"]
)
def test_card_has_the_first_open_task_with_its_day(application, recruiter, show, days, kind):
    due = timezone.localdate() + timedelta(days=days)
    TaskFactory(application=application, text="<i>Ring</i>", due_on=due)
    TaskFactory(application=application, text="Later", due_on=due + timedelta(days=1))
    TaskFactory(
        application=application,
        text="Done",
        due_on=due - timedelta(days=9),
        done_at=timezone.now(),
    )

    foot = show(recruiter)

    assert f'<span class="pill {kind} clip"' in foot
    assert ": &lt;i&gt;Ring&lt;/i&gt;</span>" in foot
    assert "Later" not in foot
    assert "Done" not in foot


def test_card_has_no_task_of_the_same_persons_other_application(application, recruiter, show):
    other = ApplicationFactory(candidate=application.candidate)
    TaskFactory(application=other, text="Elsewhere")

    assert "Elsewhere" not in show(recruiter)


def test_card_has_a_task_about_the_person_alone_for_the_staff(application, recruiter, show):
    TaskFactory(application=application, text="Ask for a photo")
    application.tasks.update(application=None)

    assert "Ask for a photo" in show(recruiter)


def test_card_keeps_a_task_about_the_person_alone_from_others(
    application, hiring_manager, on_team, show
):
    TaskFactory(application=application, text="Ask for a photo")
    application.tasks.update(application=None)

    assert "Ask for a photo" not in show(hiring_manager)


def test_card_says_until_when_somebody_is_put_aside(application, recruiter, show):
    Snooze.objects.create(
        application=application, until=timezone.localdate() + timedelta(days=2), by=recruiter
    )

    assert "aside until" in show(recruiter)


def test_card_of_one_put_aside_until_today_is_awake(application, recruiter, show):
    Snooze.objects.create(application=application, until=timezone.localdate(), by=recruiter)

    assert show(recruiter) == ""


@pytest.mark.parametrize(("days", "is_long"), [(6, False), (8, True)])
def test_card_marks_who_stands_in_a_stage_for_long(application, recruiter, sign_in, days, is_long):
    Application.objects.update(stage_entered_at=timezone.now() - timedelta(days=days))
    url = f"/o/larkspur/postings/{application.posting.code}/board/"

    html = sign_in(recruiter).get(url).content.decode()

    assert (f' class="late">{days} d</time>' in html) == is_long


@pytest.fixture
def thursday(time_machine):
    time_machine.move_to("2026-11-19T12:00Z")


def beyond_in(html: str) -> list[tuple[str, str]]:
    """Return what is seen and what is read out of days too many."""
    found = re.findall(r'<span class="pill warn" role="img" title="([^"]+)">([^<]+)</span>', html)
    return [(shown, said) for said, shown in found]


STAYS = {
    "just in time": ("2026-11-17", "", []),
    "a day": (
        "2026-11-16",
        "",
        [("1 d over", "1 working day longer here than the stage asks")],
    ),
    "over a weekend": (
        "2026-11-13",
        "",
        [("2 d over", "2 working days longer here than the stage asks")],
    ),
    "over a day off": (
        "2026-11-13",
        "2026-11-18",
        [("1 d over", "1 working day longer here than the stage asks")],
    ),
}


@pytest.mark.usefixtures("thursday")
@pytest.mark.parametrize(("entered_on", "off", "said"), STAYS.values(), ids=STAYS)
def test_card_says_how_long_somebody_stays_beyond_what_the_stage_asks(
    application, stages, recruiter, sign_in, entered_on, off, said
):
    Application.objects.update(stage_entered_at=f"{entered_on}T12:00Z")
    Stage.objects.filter(pk=stages[0].pk).update(target_days=2)
    Organization.objects.update(days_off=off)
    client = sign_in(recruiter)

    board = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")
    twin = client.get("/o/larkspur/applications/")

    assert beyond_in(board.content.decode()) == said
    assert beyond_in(twin.content.decode()) == said


@pytest.mark.usefixtures("thursday")
def test_card_counts_from_the_organizations_own_day(application, stages, recruiter, show):
    Organization.objects.update(time_zone="Asia/Tokyo")
    Application.objects.update(stage_entered_at="2026-11-16T16:00Z")  # there it is Tuesday
    Stage.objects.filter(pk=stages[0].pk).update(target_days=2)

    assert beyond_in(show(recruiter)) == []


@pytest.mark.parametrize(("target", "is_late"), [(None, True), (20, False), (1, True)])
def test_card_marks_a_long_stay_by_the_stages_own_days_where_it_names_them(
    application, stages, recruiter, sign_in, target, is_late
):
    Application.objects.update(stage_entered_at=timezone.now() - timedelta(days=9))
    Stage.objects.filter(pk=stages[0].pk).update(target_days=target)
    url = f"/o/larkspur/postings/{application.posting.code}/board/"

    html = sign_in(recruiter).get(url).content.decode()

    assert (' class="late">9 d</time>' in html) == is_late
