"""A posting's own page, its preview and its history."""

import pytest

from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.questions import add_question
from postings.actions.stages import add_stage
from postings.models import Posting
from postings.queries.history import changes_between
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db
PAY = {"min_minor": 100, "max_minor": None, "currency": "EUR", "period": "HOUR"}
HOSTILE = "<script>alert(1)</script>"


def test_show_posting_tells_of_changes_that_are_not_public(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)
    before = client.get(page("posting/")).context["is_changed"]
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")

    after = client.get(page("posting/"))

    assert (before, after.context["is_changed"]) == (False, True)
    assert "people see version 1" in after.content.decode()


def test_show_posting_draft_lists_what_is_missing(recruiter, sign_in):
    draft = create_posting(by=recruiter, title="Draft")

    response = sign_in(recruiter).get(f"/o/larkspur/postings/{draft.code}/posting/")

    assert [field for field, _sentence in response.context["missing"]] == [
        "places",
        "content_html",
    ]


def test_show_posting_reader_gets_no_buttons(hiring_manager, posting, page, sign_in):
    posting.team.create(membership=hiring_manager)

    body = sign_in(hiring_manager).get(page("posting/")).content.decode()

    assert "Roses." in body
    assert page("pause/") not in body
    assert page("words/") not in body


@pytest.mark.parametrize(
    "path", ["posting/", "preview/", "history/", "questions/", "stages/", "team/"]
)
def test_pages_of_a_posting_are_for_whoever_sees_it(
    hiring_manager, stranger, posting, page, sign_in, path
):
    outsider = f"/o/{stranger.organization.slug}/postings/{posting.code}/{path}"

    assert sign_in(hiring_manager).get(page(path)).status_code == 404
    assert sign_in(stranger).get(outsider).status_code == 404
    posting.team.create(membership=hiring_manager)
    assert sign_in(hiring_manager).get(page(path)).status_code == 200


@pytest.mark.parametrize(
    ("path", "statements"),
    [("posting/", 15), ("history/", 9), ("questions/", 11), ("stages/", 8), ("team/", 9)],
)
@pytest.mark.parametrize("count", [1, 3])
def test_pages_of_a_posting_statements(
    recruiter, posting, sign_in, path, statements, count, django_assert_num_queries
):
    """The gate takes 3, the frame 1, the posting with its places and team 3."""
    client, url = sign_in(recruiter), f"/o/larkspur/postings/{posting.code}/{path}"
    for number in range(count):
        add_question(posting, by=recruiter, label=f"Question {number}?")
        add_stage(posting, by=recruiter, name=f"Stage {number}")
        ApplicationFactory(posting=posting, stage=posting.stages.first())
        publish_posting(posting, by=recruiter)

    with django_assert_num_queries(statements):
        client.get(url)


@pytest.mark.parametrize("path", ["posting/", "preview/", "history/", "words/", "questions/"])
def test_pages_of_a_posting_let_no_text_run(recruiter, posting, page, sign_in, path):
    edit_posting(
        posting,
        by=recruiter,
        row_version=1,
        title=HOSTILE,
        department=HOSTILE,
        places=[{"city": HOSTILE}],
        content_html=f"<p>{HOSTILE}</p><p><a href='javascript:alert(1)'>x</a></p>",
        requirements=[HOSTILE],
    )
    add_question(posting, by=recruiter, label=HOSTILE, kind="choice", options=[HOSTILE, "b"])
    publish_posting(posting, by=recruiter)

    body = sign_in(recruiter).get(page(path)).content.decode()

    assert "<script>alert" not in body
    assert "javascript:alert" not in body


def test_preview_posting_shows_what_is_saved(recruiter, posting, page, sign_in):
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener")

    response = sign_in(recruiter).get(page("preview/"))

    assert response.context["opening"]["title"] == "Head gardener"
    assert "A preview" in response.content.decode()


def test_show_posting_history_says_what_each_version_changed(recruiter, posting, page, sign_in):
    edit_posting(
        posting,
        by=recruiter,
        row_version=1,
        title="Head gardener",
        content_html="<p>Roses.</p><p>And bees.</p>",
    )
    publish_posting(posting, by=recruiter)

    second, first = sign_in(recruiter).get(page("history/")).context["versions"]

    assert first.is_first is True
    assert [
        (change.label, [(line.kind, line.text) for line in change.lines])
        for change in second.changes
    ] == [
        ("Title", [("removed", "Gardener"), ("added", "Head gardener")]),
        ("Description", [("added", "And bees.")]),
    ]


def test_show_posting_history_of_a_draft_has_no_versions(recruiter, organization, sign_in):
    draft = PostingFactory(organization=organization)

    response = sign_in(recruiter).get(f"/o/larkspur/postings/{draft.code}/history/")

    assert response.status_code == 200
    assert response.context["versions"] == []


def test_show_posting_history_names_who_did_what(recruiter, posting, page, sign_in):
    edit_posting(posting, by=recruiter, row_version=1, title="Head gardener", reply_days=9)

    body = " ".join(sign_in(recruiter).get(page("history/")).content.decode().split())

    assert f"<strong>{recruiter.name}</strong> changed title, reply promise" in body


@pytest.mark.parametrize(
    ("field", "before", "after", "lines"),
    [
        (
            "pay",
            None,
            {"min_minor": 100, "max_minor": None, "currency": "EUR", "period": "HOUR"},
            ["from €1 an hour"],
        ),
        ("workplace", "", "remote", ["Remote"]),
        ("employment_type", "", "INTERN", ["Internship"]),
        ("places", [], [{"city": "Lisbon", "region": "", "country": "PT"}], ["Lisbon, Portugal"]),
        ("requirements", [], [{"text": "Bees", "is_must": False}], ["Bees (good to have)"]),
        ("reply_days", 5, 3, ["5 working days", "3 working days"]),
        ("is_resume_required", True, False, ["needed", "not needed"]),
    ],
)
def test_changes_between_reads_in_words(posting, field, before, after, lines):
    content = posting.versions.get().content

    (change,) = changes_between({**content, field: before}, {**content, field: after})

    assert [line.text for line in change.lines] == lines


def test_posting_pages_are_not_found_after_it_is_gone(recruiter, posting, page, sign_in):
    Posting.objects.all().delete()

    assert sign_in(recruiter).get(page("posting/")).status_code == 404
