"""An organization's own words for its mails."""

import pytest
from django.urls import reverse

from ats.activity.mail_kinds import MAIL_KINDS, render_mail
from ats.activity.models import MailTemplate
from ats.organizations.actions import mail_templates as actions
from tests.at_once import at_once
from tests.factories.activity import MailTemplateFactory

ROUNDS = 30
WORDS = {
    "name": "Friendly",
    "subject": "About {{ posting_title }}",
    "body": "Dear {{candidate_name}},\n\nhello.",
}
TEMPLATES = "organizations/edit_mail_template.html"


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def subject_of(organization):
    kind = MAIL_KINDS["message"]
    return render_mail(organization, "message", kind.examples).subject


def test_list_mail_templates_shows_every_occasion(sign_in, recruiter):
    page = sign_in(recruiter).get(url("list_mail_templates")).content.decode()

    assert [kind.name for kind in MAIL_KINDS.values() if str(kind.label) not in page] == []


@pytest.mark.parametrize("count", [1, 4])
def test_list_mail_templates_statements_do_not_grow(
    sign_in, recruiter, count, django_assert_num_queries
):
    MailTemplateFactory.create_batch(count, organization=recruiter.organization)
    client = sign_in(recruiter)

    with django_assert_num_queries(5):
        client.get(url("list_mail_templates"))


def test_list_mail_templates_hiring_manager_is_refused(sign_in, hiring_manager):
    assert sign_in(hiring_manager).get(url("list_mail_templates")).status_code == 403


def test_add_mail_template_is_used_from_now_on(sign_in, recruiter):
    response = sign_in(recruiter).post(url("add_mail_template", kind="message"), WORDS)

    assert response.status_code == 303
    assert subject_of(recruiter.organization) == "About Backend engineer"


def test_add_mail_template_unknown_field_is_refused(sign_in, recruiter):
    wrong = WORDS | {"body": "Dear {{ candidat_name }}"}

    response = sign_in(recruiter).post(url("add_mail_template", kind="message"), wrong)

    assert (response.status_code, MailTemplate.objects.count()) == (422, 0)
    assert "candidat_name" in response.content.decode()


def test_add_mail_template_without_its_link_is_refused(sign_in, recruiter):
    response = sign_in(recruiter).post(url("add_mail_template", kind="application_received"), WORDS)

    assert (response.status_code, MailTemplate.objects.count()) == (422, 0)


def test_add_mail_template_unknown_occasion_finds_nothing(sign_in, recruiter):
    assert sign_in(recruiter).get(url("add_mail_template", kind="moon")).status_code == 404


def test_edit_mail_template_changes_the_words(sign_in, recruiter):
    row = MailTemplateFactory(organization=recruiter.organization, is_default=True)

    sign_in(recruiter).post(
        url("edit_mail_template", code=row.code), WORDS | {"subject": "Hi {{ candidate_name }}"}
    )

    assert subject_of(recruiter.organization) == "Hi Dana Whitfield"


def test_edit_mail_template_of_another_organization_finds_nothing(sign_in, recruiter):
    row = MailTemplateFactory()

    assert sign_in(recruiter).get(url("edit_mail_template", code=row.code)).status_code == 404


def test_choose_mail_template_leaves_one_default(sign_in, recruiter):
    first, second = (
        MailTemplateFactory(organization=recruiter.organization, is_default=is_default)
        for is_default in (True, False)
    )

    sign_in(recruiter).post(url("choose_mail_template", code=second.code))

    assert list(MailTemplate.objects.filter(is_default=True)) == [second]
    assert first.pk != second.pk


def test_use_builtin_words_keeps_the_others(sign_in, recruiter):
    MailTemplateFactory(organization=recruiter.organization, is_default=True)

    sign_in(recruiter).post(url("use_builtin_words", kind="message"))

    assert MailTemplate.objects.filter(is_default=False).count() == 1
    assert subject_of(recruiter.organization) == "About your application: Backend engineer"


def test_remove_mail_template_brings_ours_back(sign_in, recruiter):
    row = MailTemplateFactory(organization=recruiter.organization, is_default=True)

    sign_in(recruiter).post(url("remove_mail_template", code=row.code))

    assert MailTemplate.objects.count() == 0


def test_preview_mail_template_answers_the_region(sign_in, recruiter):
    response = sign_in(recruiter).post(
        url("preview_mail_template", kind="message"),
        WORDS,
        headers={"HX-Request": "true", "HX-Target": "mail-preview"},
    )

    page = response.content.decode()
    assert page.strip().startswith("<section")
    assert "Dear Dana Whitfield" in page


def test_preview_mail_template_escapes_what_people_write(sign_in, recruiter):
    response = sign_in(recruiter).post(
        url("preview_mail_template", kind="message"),
        WORDS | {"body": "<script>alert(1)</script>"},
        headers={"HX-Request": "true", "HX-Target": "mail-preview"},
    )

    assert "<script>alert" not in response.content.decode()


def test_preview_mail_template_wrong_words_say_why(sign_in, recruiter):
    response = sign_in(recruiter).post(
        url("preview_mail_template", kind="message"),
        WORDS | {"body": "{{ oops }}"},
        headers={"HX-Request": "true", "HX-Target": "mail-preview"},
    )

    assert "{{ oops }}" in response.content.decode()


@pytest.mark.django_db(transaction=True)
def test_words_chosen_while_they_are_edited_are_both(recruiter, owner):
    template = MailTemplateFactory(organization=owner.organization, kind="message")
    words = {"name": "Ours", "subject": "Hello", "body": "Hello again"}

    for _round in range(ROUNDS):
        results = at_once(
            lambda: actions.edit_mail_template(template, by=recruiter, **words),
            lambda: actions.choose_mail_template(template, by=owner),
        )

        assert [type(result) for result in results] == [MailTemplate, MailTemplate]
