"""The pages of a bulk action, and the list it begins in."""

import pytest

from applicants.models import Application, BulkAction


@pytest.fixture
def query(posting):
    return f"posting={posting.code}&state=active"


def test_list_applications_shows_who_matches(three, stages, recruiter, sign_in, query):
    html = sign_in(recruiter).get(f"/o/larkspur/applications/?{query}").content.decode()

    assert "3 that match" in html
    assert "Bela Kun" in html


def test_list_applications_narrows_by_words_and_owner(three, recruiter, sign_in, query):
    three[1].candidate.owner = recruiter
    three[1].candidate.save()
    client = sign_in(recruiter)

    named = client.get(f"/o/larkspur/applications/?{query}&owner={recruiter.code}")
    nobodys = client.get(f"/o/larkspur/applications/?{query}&owner=none")

    assert ("Bela Kun" in named.content.decode(), "Amara" in named.content.decode()) == (
        True,
        False,
    )
    assert "Bela Kun" not in nobodys.content.decode()


def test_list_applications_shows_an_interviewer_no_ticks(three, interviewer, sign_in):
    assert (
        'name="application"'
        not in sign_in(interviewer).get("/o/larkspur/applications/").content.decode()
    )


def test_ask_bulk_action_keeps_only_what_can_be_a_code(three, recruiter, sign_in):
    sent = {"what": "tag", "application": [three[0].code, "\0", "x" * 10_000]}

    sign_in(recruiter).post("/o/larkspur/bulk/", sent)

    assert BulkAction.objects.get().codes == [three[0].code]


@pytest.mark.parametrize("rows", [1, 3])
def test_list_applications_costs_the_same(
    three, rows, recruiter, sign_in, query, django_assert_num_queries
):
    Application.objects.exclude(pk__in=[row.pk for row in three[:rows]]).delete()
    client = sign_in(recruiter)
    client.get("/o/larkspur/applications/")

    with django_assert_num_queries(12):
        client.get(f"/o/larkspur/applications/?{query}")


def test_ask_bulk_action_of_all_keeps_the_filter(three, recruiter, sign_in, query):
    response = sign_in(recruiter).post(
        f"/o/larkspur/bulk/?{query}",
        {"what": "move", "everybody": "on", "application": three[0].code},
    )

    bulk = BulkAction.objects.get()
    assert response["Location"] == f"/o/larkspur/bulk/{bulk.code}/"
    assert (bulk.codes, bulk.asked["state"]) == ([], "active")


def test_ask_bulk_action_of_nobody_is_422(recruiter, sign_in):
    assert sign_in(recruiter).post("/o/larkspur/bulk/", {"what": "move"}).status_code == 422


def test_bulk_action_from_the_list_to_the_undo(three, stages, recruiter, sign_in, query, do_jobs):
    client = sign_in(recruiter)
    url = client.post(f"/o/larkspur/bulk/?{query}", {"what": "move", "everybody": "on"})["Location"]
    assert "3 applications chosen" in client.get(url).content.decode()

    client.post(url, {"stage": stages[1].code})
    preview = client.get(url).content.decode()
    client.post(f"{url}confirmation/")
    running = client.get(url).content.decode()
    do_jobs()
    done = client.get(url).content.decode()
    client.post(f"{url}undo/")
    do_jobs()
    undone = client.get(url).content.decode()

    assert "3 applications will change" in preview
    assert "0 of 3" in running
    assert "3 applications were changed." in done
    assert "3 applications are as they were before." in undone
    assert set(Application.objects.values_list("stage__name", flat=True)) == {"Applied"}


def test_show_bulk_action_refuses_an_unknown_field(three, reason, recruiter, sign_in, query):
    client = sign_in(recruiter)
    url = client.post(f"/o/larkspur/bulk/?{query}", {"what": "reject", "everybody": "on"})[
        "Location"
    ]
    sent = {"reason": reason.code, "is_mailed": "on", "subject": "S", "text": "{{ salary }}"}

    response = client.post(url, sent)

    assert response.status_code == 422
    assert "is not a field of this mail" in response.content.decode()


@pytest.mark.parametrize("kind", ["move", "reject", "tag", "assign", "snooze"])
def test_show_bulk_action_asks_for_each_kind(three, kind, recruiter, sign_in, query):
    client = sign_in(recruiter)
    url = client.post(f"/o/larkspur/bulk/?{query}", {"what": kind, "everybody": "on"})["Location"]

    assert "Show who is affected" in client.get(url).content.decode()


def test_show_bulk_action_of_another_member_is_404(three, recruiter, owner, sign_in, query):
    url = sign_in(recruiter).post(
        f"/o/larkspur/bulk/?{query}", {"what": "move", "everybody": "on"}
    )["Location"]

    assert sign_in(owner).get(url).status_code == 404
