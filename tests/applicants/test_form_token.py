"""A form's token is ours, for one posting, and tells which notice was shown."""

import pytest

from applicants.forms.form_token import FormToken


@pytest.fixture
def token():
    return FormToken.new("abc", "the notice")


def test_form_token_is_read_back(token):
    assert FormToken.read(str(token), "abc") == token


def test_form_token_of_another_posting_is_none(token):
    assert FormToken.read(str(token), "xyz") is None


@pytest.mark.parametrize("text", ["", "abc", "\0", "a:b:c", "WzFd:1:x"])
def test_form_token_that_is_not_ours_is_none(text):
    assert FormToken.read(text, "abc") is None


def test_form_token_with_a_letter_changed_is_none(token):
    text = str(token)
    changed = ("A" if text[3] != "A" else "B").join([text[:3], text[4:]])

    assert FormToken.read(changed, "abc") is None


def test_form_token_tells_whether_its_notice_is_the_one_of_now(token):
    assert (token.shows("the notice"), token.shows("another")) == (True, False)


def test_form_token_again_is_the_same_form(token):
    again = token.again("another")

    assert (again.key, again.shows("another")) == (token.key, True)
