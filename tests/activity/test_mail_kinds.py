"""Occasions, their words, and merging values into them."""

import pytest

from ats.activity.mail_kinds import (
    MAIL_KINDS,
    UnknownField,
    WordsMissing,
    check_words,
    dress_mail,
    render_mail,
)
from ats.activity.mail_kinds.merging import merge, merge_html, to_html
from tests.factories.activity import MailTemplateFactory

KIND = MAIL_KINDS["application_received"]
VALUES = KIND.examples


@pytest.mark.parametrize("kind", MAIL_KINDS.values(), ids=lambda kind: kind.name)
def test_built_in_words_can_be_sent(kind):
    check_words(kind, subject=str(kind.subject), body=str(kind.body))

    assert "{{" not in merge(kind, str(kind.body), kind.examples)


@pytest.mark.parametrize(
    "text",
    [
        "{{ nobody }} {{ status_url }}",
        "{{ candidate_name }} {{ status_url }} {{",
        "{{ status_url }} {{ Candidate }}",
        "{{ status_url }} {{candidate_name|safe}}",
        "{{ status_url }} {% if x %} }}",
    ],
)
def test_check_words_strange_fields_are_refused(text):
    with pytest.raises(UnknownField) as refused:
        check_words(KIND, subject="x", body=text)

    assert refused.value.field == "body"


def test_check_words_needed_field_missing_is_refused():
    with pytest.raises(WordsMissing):
        check_words(KIND, subject="x", body="Hello")


def test_merge_missing_value_is_an_error():
    with pytest.raises(KeyError):
        merge(KIND, "{{ candidate_name }}", {})


def test_merge_value_with_braces_is_not_merged_again():
    values = VALUES | {"candidate_name": "{{ status_url }}"}

    assert merge(KIND, "{{ candidate_name }}", values) == "{{ status_url }}"


def test_merge_value_is_one_line():
    values = VALUES | {"candidate_name": "Dana\r\nBcc: all@example.test"}

    assert merge(KIND, "{{ candidate_name }}", values) == "Dana Bcc: all@example.test"


def test_merge_html_escapes_values_and_links_only_ours():
    values = VALUES | {"candidate_name": "<b>http://evil.example/x</b>"}

    html = merge_html(KIND, "{{ candidate_name }} {{ status_url }}", values)

    assert html == (
        "<p>&lt;b&gt;http://evil.example/x&lt;/b&gt; "
        '<a href="https://jobs.example.org/a/example/">https://jobs.example.org/a/example/</a></p>'
    )


def test_to_html_paragraphs_and_breaks():
    assert to_html("One\ntwo\n\n\n<i>three</i>") == (
        "<p>One<br>two</p>\n<p>&lt;i&gt;three&lt;/i&gt;</p>"
    )


def test_render_mail_uses_the_default_words(organization):
    MailTemplateFactory(
        organization=organization,
        kind="message",
        is_default=True,
        subject="Hi {{ candidate_name }}",
    )

    mail = render_mail(organization, "message", MAIL_KINDS["message"].examples)

    assert (mail.subject, mail.text) == ("Hi Dana Whitfield", "Hello Dana Whitfield")
    assert "Larkspur" in mail.html


def test_render_mail_ignores_other_organizations_words(organization):
    MailTemplateFactory(kind="message", is_default=True, subject="Theirs")

    mail = render_mail(organization, "message", MAIL_KINDS["message"].examples)

    assert mail.subject == "About your application: Backend engineer"


def test_render_mail_subject_has_one_line(organization):
    words = MailTemplateFactory(organization=organization, subject="Hello {{ candidate_name }}")
    values = MAIL_KINDS["message"].examples | {"candidate_name": "a\nb"}

    assert render_mail(organization, "message", values, words).subject == "Hello a b"


def test_dress_mail_merges_nothing(organization):
    mail = dress_mail(organization, "Hello\nBcc: x", "{{ candidate_name }} <b>")

    assert (mail.subject, mail.text) == ("Hello Bcc: x", "{{ candidate_name }} <b>")
    assert "&lt;b&gt;" in mail.html
