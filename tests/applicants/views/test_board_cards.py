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
    AssignmentFactory,
    EvidenceRunFactory,
    TaskFactory,
)
from tests.factories.postings import QuestionFactory


@pytest.fixture
def show(application, sign_in):
    """Return a function: a member to the foot of the application's card on the board."""

    def foot(member, **asked):
        url = f"/o/larkspur/postings/{application.posting.code}/board/"
        html = sign_in(member).get(url, asked).content.decode()
        return re.search(r'<div class="foot">(.*?)</div>', html)[1]

    return foot


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


@pytest.fixture
def answer(application):
    """Return a function: a question marked for the card with its answer, and what differs."""

    def answered(label, value, **words):
        words = {"kind": "short", "is_on_card": True, **words}
        question = QuestionFactory(posting=application.posting, label=label, **words)
        place = application.answers.count()
        return application.answers.create(
            question=question, label=label, kind=question.kind, value=value, position=place
        )

    return answered


def answers_in(html: str) -> list[tuple[str, str]]:
    """Return answers that stand there with their questions."""
    shown = r'<span class="on-card" title="[^"]+">([^<]*) <span class="faint">([^<]*)</span></span>'
    return re.findall(shown, html)


def test_card_and_list_have_the_answers_to_questions_marked_for_it(
    application, recruiter, sign_in, answer
):
    answer("Not marked", "no", is_on_card=False)
    answer("Notice <period>", "4 weeks & <b>more</b>")
    answer("Left blank", "")
    answer("Tools", ["Spade", "Rake"], kind="choices", options=["Spade", "Rake"])
    answer("A third", "is left out")
    client = sign_in(recruiter)

    board = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")
    twin = client.get("/o/larkspur/applications/")

    shown = [
        ("4 weeks &amp; &lt;b&gt;more&lt;/b&gt;", "Notice &lt;period&gt;"),
        ("Spade, Rake", "Tools"),
    ]
    assert answers_in(board.content.decode()) == shown
    assert answers_in(twin.content.decode()) == shown


def test_card_clips_a_long_answer(application, recruiter, show, answer):
    answer("Why?", "word \n" * 100, kind="long")

    [(shown, _question)] = answers_in(show(recruiter))

    assert (len(shown), shown[-6:]) == (80, " word…")


def test_card_tells_an_answer_to_look_at_once(application, recruiter, show, answer):
    answer("May you work here?", False, kind="yes_no", look_at={"answers": [False]})

    foot = show(recruiter)

    assert "To look at: May you work here? — No" in foot
    assert answers_in(foot) == []


def test_card_has_no_answer_to_a_question_that_is_not_asked_any_more(
    application, recruiter, show, answer
):
    row = answer("Notice period", "4 weeks")
    type(row.question).objects.update(is_archived=True)

    assert answers_in(show(recruiter)) == []


def test_card_of_who_was_decided_about_has_no_answers(application, recruiter, sign_in, answer):
    answer("Notice period", "4 weeks")
    Application.objects.update(state="hired", stage=None)
    url = f"/o/larkspur/postings/{application.posting.code}/board/?ends=shown"

    html = sign_in(recruiter).get(url).content.decode()

    assert answers_in(html) == []


def test_cards_tell_an_interviewer_no_answers_but_of_their_own(
    application, interviewer, sign_in, answer
):
    answer("Notice period", "4 weeks")
    own = ApplicationFactory(posting=application.posting, stage=application.stage)
    AssignmentFactory(application=own, membership=interviewer)
    client = sign_in(interviewer)

    board = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")
    twin = client.get("/o/larkspur/applications/")

    assert "4 weeks" not in board.content.decode() + twin.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_cards_with_answers_and_days_cost_no_statement_more(
    application, stages, recruiter, sign_in, answer, count, django_assert_num_queries
):
    Stage.objects.filter(pk=stages[0].pk).update(target_days=2)
    Application.objects.update(stage_entered_at=timezone.now() - timedelta(days=30))
    question = answer("Notice period", "4 weeks").question
    for _number in range(count):
        row = ApplicationFactory(posting=application.posting, stage=stages[0])
        row.answers.create(question=question, label="Notice period", kind="short", value="None")
    client = sign_in(recruiter)

    with django_assert_num_queries(12):
        html = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")

    assert len(answers_in(html.content.decode())) == count + 1
