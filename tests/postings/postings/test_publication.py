"""A posting's state is changed from its page."""

import pytest

from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.pause_posting import pause_posting
from postings.models import Posting

pytestmark = pytest.mark.django_db


def state_of(posting):
    return Posting.objects.get(pk=posting.pk).state


def undo_of(response):
    return [message.extra_tags for message in response.context["messages"]]


def test_publish_posting_makes_changes_public(recruiter, posting, page, sign_in):
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")

    response = sign_in(recruiter).post(page("publication/"))

    assert (response.status_code, response["Location"]) == (303, page("posting/"))
    assert posting.versions.get(number=2).content["title"] == "Head gardener"


def test_publish_posting_with_nothing_new_says_so(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("publication/"))

    assert response.status_code == 422
    assert "Nothing has changed" in response.content.decode()


def test_publish_posting_unfinished_says_what_is_missing(recruiter, sign_in):
    draft = create_posting(by=recruiter, title="Draft")

    response = sign_in(recruiter).post(f"/o/larkspur/postings/{draft.code}/publication/")

    assert response.status_code == 422
    assert state_of(draft) == "draft"


def test_pause_posting_can_be_taken_back(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    response = client.post(page("pause/"), follow=True)

    assert state_of(posting) == "paused"
    assert undo_of(response) == [f"undo={page('reopening/')}"]
    client.post(page("reopening/"))
    assert state_of(posting) == "published"


def test_close_posting_asks_first(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    asked = client.get(page("closing/"))
    assert "Close this posting?" in asked.content.decode()
    assert state_of(posting) == "published"

    client.post(page("closing/"))
    assert state_of(posting) == "closed"


def test_reopen_posting_brings_it_back(recruiter, posting, page, sign_in):
    close_posting(posting, by=recruiter)

    sign_in(recruiter).post(page("reopening/"))

    assert state_of(posting) == "published"


@pytest.mark.parametrize("path", ["pause/", "closing/", "publication/"])
def test_publication_in_the_wrong_state_is_a_conflict(recruiter, posting, page, sign_in, path):
    close_posting(posting, by=recruiter)

    response = sign_in(recruiter).post(page(path))

    assert response.status_code == 409


def test_reopen_posting_that_is_open_is_a_conflict(recruiter, posting, page, sign_in):
    assert sign_in(recruiter).post(page("reopening/")).status_code == 409


@pytest.mark.parametrize("path", ["pause/", "publication/", "reopening/"])
def test_publication_is_never_a_get(recruiter, posting, page, sign_in, path):
    assert sign_in(recruiter).get(page(path)).status_code == 405


@pytest.mark.parametrize("path", ["pause/", "closing/", "publication/", "reopening/"])
def test_publication_is_for_owners_and_recruiters(hiring_manager, posting, page, sign_in, path):
    posting.team.create(membership=hiring_manager)

    assert sign_in(hiring_manager).post(page(path)).status_code == 403
    assert state_of(posting) == "published"


@pytest.mark.parametrize("path", ["pause/", "closing/", "publication/", "reopening/"])
def test_publication_of_another_organization_is_not_found(stranger, posting, sign_in, path):
    url = f"/o/{stranger.organization.slug}/postings/{posting.code}/{path}"

    assert sign_in(stranger).post(url).status_code == 404


def test_pause_posting_of_a_paused_one_is_told_so(recruiter, posting, page, sign_in):
    pause_posting(posting, by=recruiter)

    response = sign_in(recruiter).post(page("pause/"))

    assert "paused now" in response.content.decode()
