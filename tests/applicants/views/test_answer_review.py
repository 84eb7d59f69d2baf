"""The pages of a reviewer: one person after another, one tap each, and back."""

import pytest

from applicants.models import Application, ReviewAnswer
from postings.actions.team import remove_team_member
from tests.factories.applicants import DocumentFactory, EvidenceFactory
from tests.factories.reviews import ReviewAnswerFactory

REGION = {"HX-Request": "true", "HX-Target": "review-person"}
AHEAD = {"HX-Request": "true", "HX-Target": "review-answers"}


@pytest.fixture
def url(asked):
    return f"/o/larkspur/reviews/{asked.request.code}/answers/"


def sent(asked, place=0, choice="yes", **values):
    return {"item": asked.items[place].code, "choice": choice, **values}


def test_answer_review_begins_with_who_applied_first(asked, hiring_manager, sign_in, url):
    html = sign_in(hiring_manager).get(url).content.decode()

    assert "Amara Okafor</a></h1>" in html
    assert "3 left" in html
    assert "Who first?" in html


def test_answer_review_shows_the_evidence_with_its_quotes(asked, hiring_manager, sign_in, url):
    document = DocumentFactory(
        candidate=asked.people[0].candidate, application=asked.people[0], text="Roses", state="read"
    )
    line = EvidenceFactory(run__application=asked.people[0], text="Growing roses")
    line.findings = [
        {
            "asked": "",
            "state": "supported",
            "facts": [],
            "quotes": [
                {"text": "I grew roses", "line": [0, 12], "mark": [7, 12], "page": 2,
                 "bearing": "supports"}
            ],
        }
    ]  # fmt: skip
    line.save()

    html = sign_in(hiring_manager).get(url).content.decode()

    assert "I grew <mark>roses</mark>" in html
    assert document.name in html


def test_answer_review_keeps_it_and_goes_on(asked, hiring_manager, sign_in, url):
    response = sign_in(hiring_manager).post(url, sent(asked, words="Good hands"))

    assert response.status_code == 303
    assert response["Location"] == f"{url}?at={asked.items[1].code}"
    answer = ReviewAnswer.objects.get()
    assert (answer.choice, answer.words) == ("yes", "Good hands")


def test_answer_review_after_the_last_goes_back_to_who_was_left(
    asked, hiring_manager, sign_in, url
):
    client = sign_in(hiring_manager)

    response = client.post(url, sent(asked, place=2))
    assert response["Location"] == f"{url}?at={asked.items[0].code}"

    client.post(url, sent(asked, place=0))
    response = client.post(url, sent(asked, place=1), follow=True)
    assert "Thank you, that was all" in response.content.decode()


def test_answer_review_ahead_tells_how_many_are_left(asked, hiring_manager, sign_in, url):
    html = sign_in(hiring_manager).post(url, sent(asked), headers=AHEAD).content.decode()

    assert "2 left" in html
    assert f"answers/undo/?item={asked.items[0].code}" in html
    assert "<html" not in html


def test_answer_review_with_a_strange_choice_is_422(asked, hiring_manager, sign_in, url):
    response = sign_in(hiring_manager).post(url, sent(asked, choice="ten of ten"))

    assert response.status_code == 422


def test_answer_review_hides_what_others_said_until_ones_own_is_given(
    asked, hiring_manager, sign_in, url
):
    ReviewAnswerFactory(
        reviewer=asked.other, item=asked.items[0], choice="no", words="Too far away"
    )
    client, code = sign_in(hiring_manager), asked.people[0].code
    pages = (url, f"{url}?at=over", f"/o/larkspur/reviews/{asked.request.code}/")
    pages = (*pages, f"/o/larkspur/applications/{code}/")

    before = [client.get(page).content.decode() for page in pages]

    assert all("Too far away" not in page for page in before)
    assert all("1 answer, shown once you have given yours" in page for page in before)

    client.post(url, sent(asked))
    after = [client.get(page).content.decode() for page in (f"{url}?at=over", *pages[2:])]

    assert all("Too far away" in page for page in after)


def test_answer_review_is_shut_when_closed_and_open_again(
    asked, recruiter, hiring_manager, sign_in, url
):
    base = f"/o/larkspur/reviews/{asked.request.code}"
    sign_in(recruiter).post(f"{base}/closing/")

    assert "This review is closed" in sign_in(hiring_manager).get(url).content.decode()
    assert sign_in(hiring_manager).post(url, sent(asked)).status_code == 409

    sign_in(recruiter).post(f"{base}/reopening/")
    assert sign_in(hiring_manager).post(url, sent(asked)).status_code == 303


def test_review_is_lost_by_who_is_taken_off_the_team(
    asked, recruiter, hiring_manager, on_team, sign_in, url
):
    remove_team_member(on_team, by=recruiter)
    client = sign_in(hiring_manager)

    assert client.get(url).status_code == 404
    assert client.post(url, sent(asked)).status_code == 404
    assert client.get(f"/o/larkspur/reviews/{asked.request.code}/").status_code == 404
    assert not ReviewAnswer.objects.exists()


def test_answer_review_of_another_reviews_person_is_404(asked, hiring_manager, sign_in, url):
    other = ReviewAnswerFactory(reviewer__request__organization=asked.request.organization).item

    response = sign_in(hiring_manager).post(url, {"item": other.code, "choice": "yes"})

    assert response.status_code == 404


def test_answer_review_is_nobody_elses(asked, recruiter, owner, interviewer, sign_in, url):
    codes = [sign_in(member).post(url, sent(asked)).status_code for member in (recruiter, owner)]

    assert codes == [404, 404]
    assert sign_in(interviewer).post(url, sent(asked)).status_code == 403


def test_take_back_answer_goes_back_to_the_person(asked, hiring_manager, sign_in, url):
    client = sign_in(hiring_manager)
    client.post(url, sent(asked))

    response = client.post(f"{url}undo/?item={asked.items[0].code}")

    assert response["Location"] == f"{url}?at={asked.items[0].code}"
    assert not ReviewAnswer.objects.filter(taken_back_at=None).exists()


def test_take_back_answer_of_nothing_says_so(asked, hiring_manager, sign_in, url):
    response = sign_in(hiring_manager).post(f"{url}undo/", follow=True)

    assert "There is nothing to take back." in response.content.decode()


def test_answer_review_costs_the_same_for_one_and_for_three(
    asked, hiring_manager, sign_in, url, django_assert_num_queries
):
    client = sign_in(hiring_manager)
    client.get(url)
    with django_assert_num_queries(12):
        client.get(url, headers=REGION)
    Application.objects.exclude(pk=asked.people[0].pk).delete()

    with django_assert_num_queries(12):
        client.get(url, headers=REGION)
