"""The pages of rules: the list, the editor, the rehearsal with its switch, held ones, the log."""

import pytest

from applicants.actions.move_application import move_application
from applicants.actions.stage_rules.changing import add_stage_rule, switch_on_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.models import RuleFiring, RulePause, StageRule
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, StageFactory

LETTER = {"subject": "About {{ posting_title }}", "text": "Hello {{ candidate_name }}."}


@pytest.fixture
def url(posting):
    return f"/o/larkspur/postings/{posting.code}/rules/"


@pytest.fixture
def rule(posting, stages, recruiter):
    content = RuleContent(**LETTER, daily_cap=1)
    return add_stage_rule(posting, by=recruiter, stage=stages[1], kind="send", content=content)


@pytest.fixture
def on(rule, recruiter):
    return switch_on_stage_rule(rule, by=recruiter, seen_version=1)


@pytest.fixture
def enter(posting, stages, recruiter):
    def entered(count: int) -> None:
        for _number in range(count):
            row = ApplicationFactory(posting=posting, stage=stages[0])
            move_application(row, to_stage=stages[1], by=recruiter)

    return entered


@pytest.fixture
def desk(sign_in, recruiter):
    """The recruiter, signed in."""
    return sign_in(recruiter)


def text_of(response) -> str:
    return response.content.decode()


def test_list_without_rules_says_what_to_do(stages, desk, url):
    html = text_of(desk.get(url))

    assert "Nothing happens by itself here." in html
    assert f"{url}new/?stage={stages[0].code}" in html


def test_stages_page_leads_to_the_rules(posting, stages, desk, url):
    html = text_of(desk.get(f"/o/larkspur/postings/{posting.code}/stages/"))

    assert f'href="{url}"' in html


@pytest.mark.parametrize("count", [1, 3])
def test_list_takes_a_fixed_number_of_statements(
    posting, stages, recruiter, desk, url, count, django_assert_num_queries
):
    for _number in range(count):
        content = RuleContent(**LETTER)
        add_stage_rule(posting, by=recruiter, stage=stages[1], kind="send", content=content)
    desk.get(url)

    with django_assert_num_queries(11):
        desk.get(url)


@pytest.mark.parametrize("count", [1, 3])
def test_log_takes_a_fixed_number_of_statements(
    on, desk, url, enter, do_jobs, count, django_assert_num_queries
):
    enter(count)
    do_jobs()
    desk.get(f"{url}log/")

    with django_assert_num_queries(8):
        desk.get(f"{url}log/")


def test_add_asks_first_what_is_to_happen(stages, desk, url):
    html = text_of(desk.get(f"{url}new/?stage={stages[1].code}"))

    assert "kind=remind" in html


def test_add_a_rule_leads_to_its_rehearsal(stages, desk, url):
    values = {"stage": stages[1].code, "delay": "days", "delay_count": "3", "daily_cap": "50"}
    response = desk.post(f"{url}new/?kind=remind", values)

    rule = StageRule.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"{url}{rule.code}/")
    assert (rule.stage, rule.delay_count, rule.state) == (stages[1], 3, "draft")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"text": "Hello {{ salary }}"}, "is not a field of this mail"),
        ({"delay": "hours"}, "Say how many."),
        ({"daily_cap": "0"}, "greater than or equal to 1"),
    ],
)
def test_add_says_what_is_wrong_and_keeps_the_rest(stages, desk, url, values, words):
    good = {"stage": stages[1].code, "delay": "none", "daily_cap": "5", **LETTER}
    response = desk.post(f"{url}new/?kind=send", good | values)

    assert (response.status_code, StageRule.objects.count()) == (422, 0)
    assert words in text_of(response)
    assert "About {{ posting_title }}" in text_of(response)


def test_edit_keeps_a_new_version(on, desk, url):
    values = {"delay": "none", "daily_cap": "5", "seen": "1", **LETTER, "subject": "News"}
    desk.post(f"{url}{on.code}/words/", values)

    on.refresh_from_db()
    assert (on.subject, on.version, on.state) == ("News", 2, "draft")


def test_edit_of_an_older_version_is_409(rule, desk, url):
    StageRule.objects.update(version=2)
    values = {"delay": "none", "daily_cap": "5", "seen": "1", **LETTER, "subject": "News"}

    assert desk.post(f"{url}{rule.code}/words/", values).status_code == 409


def test_rehearsal_names_whom_it_would_have_met(rule, desk, url, enter):
    enter(2)
    html = text_of(desk.get(f"{url}{rule.code}/"))

    assert "It would have acted for 1 application." in html
    assert "1 above the most of a day (1) would have been held." in html
    assert RuleFiring.objects.count() == 0


def test_switch_on_from_below_the_rehearsal(rule, desk, url):
    desk.post(f"{url}{rule.code}/switch/", {"on": "on", "seen": "1"})

    assert StageRule.objects.get().state == "on"


def test_switch_on_after_a_change_is_409(rule, desk, url):
    StageRule.objects.update(version=2)
    response = desk.post(f"{url}{rule.code}/switch/", {"on": "on", "seen": "1"})

    assert (response.status_code, StageRule.objects.get().state) == (409, "draft")


def test_switch_off(on, desk, url):
    desk.post(f"{url}{on.code}/switch/", {"seen": "1"})

    assert StageRule.objects.get().state == "off"


def test_remove_offers_an_undo(on, desk, url):
    response = desk.post(f"{url}{on.code}/removal/", follow=True)
    undo = f"{url}{on.code}/removal/undo/"
    assert (StageRule.objects.get().state, undo in text_of(response)) == ("removed", True)

    desk.post(undo)

    assert StageRule.objects.get().state == "off"


@pytest.mark.parametrize(("what", "state"), [("release", "done"), ("discard", "discarded")])
def test_held_ones_are_settled(on, desk, url, enter, do_jobs, what, state):
    enter(2)
    do_jobs()
    assert "Release all" in text_of(desk.get(f"{url}{on.code}/"))
    desk.post(f"{url}{on.code}/held/", {"what": what})
    do_jobs()

    assert RuleFiring.objects.order_by("pk").last().state == state


def test_pause_and_resume(stages, desk, url):
    desk.post("/o/larkspur/rules/pause/", {"paused": "on"})
    assert RulePause.objects.count() == 1
    assert "All rules of the organization are paused." in text_of(desk.get(url))

    desk.post("/o/larkspur/rules/pause/", {"paused": "off"})

    assert RulePause.objects.count() == 0


def test_log_is_read_in_pages(on, desk, url, enter, do_jobs, monkeypatch):
    monkeypatch.setattr("applicants.queries.stage_rules.PAGE", 2)
    enter(3)
    do_jobs()
    newest = RuleFiring.objects.order_by("-pk")[1]

    assert f"after={newest.code}" in text_of(desk.get(f"{url}log/"))
    rows = desk.get(f"{url}log/?after={newest.code}").context["page"].rows
    assert [row.pk for row in rows] == [RuleFiring.objects.earliest("pk").pk]


def test_log_in_one_state(on, desk, url, enter, do_jobs):
    enter(3)
    do_jobs()

    page = desk.get(f"{url}log/?state=held&rule={on.code}").context["page"]
    assert [row.state for row in page.rows] == ["held", "held"]


def test_copy_the_rules_of_another_posting(on, organization, desk):
    other = PostingFactory(organization=organization)
    StageFactory(posting=other, name="Screen")
    there = f"/o/larkspur/postings/{other.code}/rules/"
    assert f'value="{on.posting.code}"' in text_of(desk.get(there))

    response = desk.post(f"{there}copies/", {"posting": on.posting.code}, follow=True)

    assert "1 rule is copied, as a draft." in text_of(response)
    assert StageRule.objects.get(posting=other).state == "draft"


def test_copy_the_rules_of_another_organization_is_refused(posting, stages, desk, stranger):
    theirs = PostingFactory(organization=stranger.organization)
    StageRule.objects.create(posting=theirs, stage=StageFactory(posting=theirs), kind="remind")
    url = f"/o/larkspur/postings/{posting.code}/rules/copies/"

    assert desk.post(url, {"posting": theirs.code}).status_code == 422
    assert StageRule.objects.count() == 1


def test_hiring_manager_of_the_team_only_looks(on, hiring_manager, on_team, sign_in, url):
    theirs = sign_in(hiring_manager)
    html = text_of(theirs.get(f"{url}{on.code}/"))

    assert "Rehearsal" in html
    assert "Switch off" not in html
    assert theirs.post(f"{url}{on.code}/switch/", {"seen": "1"}).status_code == 403


@pytest.mark.parametrize(
    ("who", "status"), [("hiring_manager", 404), ("interviewer", 403), ("stranger", 404)]
)
def test_rule_of_an_unseen_posting(on, sign_in, url, who, status, request):
    member = request.getfixturevalue(who)

    assert sign_in(member).get(f"{url}{on.code}/").status_code == status


def test_rule_of_another_posting_is_not_found_here(on, organization, desk):
    other = PostingFactory(organization=organization)
    StageFactory(posting=other)
    url = f"/o/larkspur/postings/{other.code}/rules/{on.code}/"

    assert desk.get(url).status_code == 404
    assert desk.post(f"{url}removal/").status_code == 404
