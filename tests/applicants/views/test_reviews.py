"""The pages of who asks for a review: of whom, who is asked, and who said what."""

from django.utils import timezone

from applicants.actions.answer_review import answer_review
from applicants.models import Application, ReviewRequest
from tests.factories.applicants import ApplicationFactory
from tests.factories.reviews import ReviewAnswerFactory

REGION = {"HX-Request": "true", "HX-Target": "review-person"}
AHEAD = {"HX-Request": "true", "HX-Target": "review-answers"}


def test_pick_for_review_leads_to_the_ticked(three, recruiter, sign_in):
    codes = [row.code for row in three[:2]]

    response = sign_in(recruiter).post("/o/larkspur/reviews/people/", {"application": codes})

    assert response.status_code == 303
    html = sign_in(recruiter).get(response["Location"]).content.decode()
    assert "About 2 people" in html
    assert "Amara Okafor, Bela Kun" in html


def test_pick_for_review_leads_to_all_that_match(three, posting, recruiter, sign_in):
    where = f"/o/larkspur/reviews/people/?posting={posting.code}&state=active"

    response = sign_in(recruiter).post(where, {"everybody": "on"})

    assert response["Location"] == f"/o/larkspur/reviews/new/?posting={posting.code}&state=active"


def test_pick_for_review_of_nobody_says_so(recruiter, sign_in):
    response = sign_in(recruiter).post("/o/larkspur/reviews/people/", {})

    assert response.status_code == 422
    assert "Tick somebody first" in response.content.decode()


def test_ask_review_says_who_is_left_out_and_why(three, posting, on_team, recruiter, sign_in):
    Application.objects.filter(pk=three[1].pk).update(state="rejected", stage=None)
    elsewhere = ApplicationFactory(organization=three[0].organization)
    people = ",".join(row.code for row in (*three, elsewhere))

    html = sign_in(recruiter).get(f"/o/larkspur/reviews/new/?people={people}").content.decode()

    assert "About 2 people" in html
    assert "1 whose application has ended" in html
    assert "1 who applied for another posting" in html


def test_ask_review_asks_the_ticked_of_the_team(
    three, posting, on_team, hiring_manager, recruiter, sign_in
):
    url = f"/o/larkspur/reviews/new/?posting={posting.code}"
    values = {
        "application": [row.code for row in three[:2]],
        "reviewers": [hiring_manager.code],
        "words": "Who first?",
        "due_on": timezone.localdate().isoformat(),
        "token": "t",
    }

    responses = [sign_in(recruiter).post(url, values) for _time in range(2)]

    review = ReviewRequest.objects.get()
    assert {response["Location"] for response in responses} == {
        f"/o/larkspur/reviews/{review.code}/"
    }
    assert [item.application for item in review.items.all()] == three[:2]
    assert [row.membership for row in review.reviewers.all()] == [hiring_manager]


def test_ask_review_without_anybody_asked_is_422(three, posting, on_team, recruiter, sign_in):
    url = f"/o/larkspur/reviews/new/?posting={posting.code}"

    response = sign_in(recruiter).post(url, {"application": [three[0].code], "token": "t"})

    assert response.status_code == 422
    assert "Choose at least one member of the hiring team." in response.content.decode()
    assert f'value="{three[0].code}"' in response.content.decode()


def test_ask_review_without_a_team_leads_to_it(three, posting, recruiter, sign_in):
    url = f"/o/larkspur/reviews/new/?posting={posting.code}"

    assert "Nobody else is on the hiring team" in sign_in(recruiter).get(url).content.decode()


def test_ask_review_of_nobody_leads_to_the_list(recruiter, sign_in):
    html = sign_in(recruiter).get("/o/larkspur/reviews/new/").content.decode()

    assert "Nobody is chosen" in html


def test_ask_review_explains_a_broken_search(recruiter, sign_in):
    assert sign_in(recruiter).get('/o/larkspur/reviews/new/?q="open').status_code == 422


def test_show_review_shows_the_recruiter_who_said_what(asked, recruiter, hiring_manager, sign_in):
    answer_review(
        asked.reviewer, item=asked.items[1], by=hiring_manager, choice="maybe", words="Ask more"
    )

    html = sign_in(recruiter).get(f"/o/larkspur/reviews/{asked.request.code}/").content.decode()

    assert "Ask more" in html
    assert html.index("Amara Okafor") < html.index("Bela Kun") < html.index("Chidi Obi")


def test_list_reviews_shows_how_far_each_is(asked, posting, hiring_manager, recruiter, sign_in):
    answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")

    html = sign_in(recruiter).get(f"/o/larkspur/postings/{posting.code}/reviews/").content.decode()

    assert f"{hiring_manager.name} 1 of 3" in html
    assert "Applied · 3" in html


def test_list_reviews_without_any_says_what_to_do(
    three, posting, on_team, hiring_manager, recruiter, sign_in
):
    url = f"/o/larkspur/postings/{posting.code}/reviews/"

    assert "Ask the hiring team what they think" in sign_in(recruiter).get(url).content.decode()
    html = sign_in(hiring_manager).get(url).content.decode()
    assert "No review yet" in html
    assert "Choose who is asked" not in html


def test_show_review_costs_the_same_for_one_and_for_three(
    asked, recruiter, sign_in, django_assert_num_queries
):
    client, url = sign_in(recruiter), f"/o/larkspur/reviews/{asked.request.code}/"
    client.get(url)
    with django_assert_num_queries(8):
        client.get(url)
    Application.objects.exclude(pk=asked.people[0].pk).delete()

    with django_assert_num_queries(8):
        client.get(url)


def test_list_reviews_costs_the_same_for_one_and_for_three(
    asked, posting, recruiter, sign_in, django_assert_num_queries
):
    for _number in range(2):
        ReviewAnswerFactory(reviewer__request__posting=posting, item__application=asked.people[0])
    client, url = sign_in(recruiter), f"/o/larkspur/postings/{posting.code}/reviews/"
    client.get(url)
    with django_assert_num_queries(11):
        client.get(url)
    ReviewRequest.objects.exclude(pk=asked.request.pk).delete()

    with django_assert_num_queries(11):
        client.get(url)
