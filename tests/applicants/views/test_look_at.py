"""Answers to look at, where people meet them: on cards, in lists, in triage, on the page."""

import pytest

from applicants.models import Application
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import QuestionFactory


@pytest.fixture
def question(posting):
    return QuestionFactory(
        posting=posting, kind="yes_no", label="Do you <b>drive</b>?", look_at={"answers": [False]}
    )


@pytest.fixture
def answered(application, question):
    application.answers.create(question=question, label=question.label, kind="yes_no", value=False)
    return application


@pytest.fixture
def urls(posting, application):
    return {
        "board": f"/o/larkspur/postings/{posting.code}/board/",
        "lanes": f"/o/larkspur/postings/{posting.code}/board/?lanes=owner",
        "list": f"/o/larkspur/applications/?posting={posting.code}",
        "triage": f"/o/larkspur/triage/?posting={posting.code}",
        "page": f"/o/larkspur/applications/{application.code}/",
    }


SAID = {
    "board": "To look at: Do you &lt;b&gt;drive&lt;/b&gt;? — No</span>",
    "lanes": "To look at: Do you &lt;b&gt;drive&lt;/b&gt;? — No</span>",
    "list": "To look at: Do you &lt;b&gt;drive&lt;/b&gt;? — No</span>",
    "triage": "<span>Do you &lt;b&gt;drive&lt;/b&gt;? — <strong>No</strong></span>",
    "page": "<span>Do you &lt;b&gt;drive&lt;/b&gt;? — <strong>No</strong></span>",
}


@pytest.mark.parametrize("place", SAID)
def test_answer_to_look_at_is_said_with_its_question(answered, recruiter, sign_in, urls, place):
    html = sign_in(recruiter).get(urls[place]).content.decode()

    assert SAID[place] in html


@pytest.mark.parametrize("place", SAID)
def test_answer_to_look_at_is_not_said_of_any_other(answered, recruiter, sign_in, urls, place):
    answered.answers.update(value=True)

    html = sign_in(recruiter).get(urls[place]).content.decode()

    assert SAID[place] not in html
    assert "To look at:" not in html


def test_answer_to_look_at_decides_nothing(answered, recruiter, sign_in, urls):
    for url in urls.values():
        sign_in(recruiter).get(url)

    row = Application.objects.get()
    assert (row.state, row.row_version) == ("active", 1)


@pytest.mark.parametrize("place", ["board", "lanes", "list"])
def test_to_look_at_narrows(answered, posting, stages, recruiter, sign_in, urls, place):
    other = ApplicationFactory(posting=posting, stage=stages[0])
    url = urls[place]

    html = sign_in(recruiter).get(f"{url}{'&' if '?' in url else '?'}look=yes").content.decode()

    assert f"/applications/{answered.code}/" in html
    assert f"/applications/{other.code}/" not in html


def test_to_look_at_narrows_over_all_postings(answered, recruiter, stranger, sign_in):
    other = ApplicationFactory(organization=answered.organization, posting=answered.posting)

    html = sign_in(recruiter).get("/o/larkspur/applications/?look=yes").content.decode()

    assert f"/applications/{answered.code}/" in html
    assert f"/applications/{other.code}/" not in html


def test_to_look_at_narrows_the_triage(answered, posting, stages, recruiter, sign_in, urls):
    ApplicationFactory.create_batch(2, posting=posting, stage=stages[0])

    html = sign_in(recruiter).get(f"{urls['triage']}&look=yes").content.decode()

    assert "1 to look at" in html
    assert '<input type="hidden" name="look" value="yes">' in html
