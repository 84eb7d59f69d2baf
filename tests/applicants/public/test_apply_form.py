"""The form of an opening: shown to anybody, while the opening takes people."""

import pytest

pytestmark = pytest.mark.django_db


def test_apply_form_is_shown_without_account_or_session(anonymous, apply_url):
    response = anonymous.get(apply_url)

    assert (response.status_code, "sessionid" in response.cookies) == (200, False)
    assert "Backend engineer" in response.content.decode()


def test_apply_form_shows_the_limit_and_the_notice(anonymous, apply_url, organization):
    organization.privacy_notice = "We keep <b>nothing</b> longer than we must."
    organization.save()

    page = anonymous.get(apply_url).content.decode()

    assert "We keep &lt;b&gt;nothing&lt;/b&gt;" in page
    assert "up to 2" in page  # 20 MB or 21.0 MB, in the reader's units
    assert 'name="may_be_kept" id="id_may_be_kept" checked' not in page


def test_apply_form_takes_few_statements(anonymous, apply_url, django_assert_num_queries):
    with django_assert_num_queries(1):
        anonymous.get(apply_url)


def test_apply_form_loads_no_inline_script_or_style(anonymous, apply_url):
    page = anonymous.get(apply_url).content.decode()

    assert (" style=" in page, " onclick=" in page, "<script>" in page) == (False, False, False)


def test_apply_unknown_or_draft_posting_is_not_found(anonymous, apply_url, posting):
    posting.state = "draft"
    posting.save()

    answers = anonymous.get(apply_url), anonymous.get("/careers/larkspur/nothing/apply/")

    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("state", ["closed", "paused"])
def test_apply_form_of_a_posting_that_takes_none(anonymous, apply_url, posting, state):
    posting.state = state
    posting.save()

    assert anonymous.get(apply_url).status_code == 410


def test_apply_uses_the_words_of_the_public_version(anonymous, apply_url, posting):
    posting.title = "Edited, not published"
    posting.save()

    page = anonymous.get(apply_url).content.decode()

    assert ("Backend engineer" in page, "Edited" in page) == (True, False)
