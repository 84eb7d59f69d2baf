"""Fields of a letter that a member wrote."""

import pytest

from applicants.actions.merge_fields import fill_fields
from applicants.actions.send_message import send_message
from applicants.models import Application, Message
from ats.activity.mail_kinds import UnknownField

KNOWN = {"candidate_name": "Amara {{ status_url }}", "stage_name": "Screen"}


def test_fill_fields_in_one_pass():
    text = fill_fields("{{candidate_name}}, {{ stage_name }}", KNOWN, field="text")

    assert text == "Amara {{ status_url }}, Screen"


def test_fill_fields_leaves_the_link_to_the_mail():
    assert fill_fields("{{status_url}}", KNOWN, field="text") == "{{ status_url }}"


@pytest.mark.parametrize("place", ["{{ salary }}", "{{ 7*7 }}", "{{ open", "}}"])
def test_fill_fields_unknown_is_refused_with_its_place(place):
    with pytest.raises(UnknownField, match="in line 2 is not a field") as refused:
        fill_fields(f"Hello\nyou {place}", KNOWN, field="text")

    assert refused.value.field == "text"


def test_send_message_with_an_unknown_field_writes_nothing(application, recruiter):
    with pytest.raises(UnknownField):
        send_message(application, by=recruiter, subject="{{ nme }}", text="T")

    assert Message.objects.count() == 0
    assert Application.objects.get().promise_met_at is None


def test_send_message_fills_what_a_member_typed(application, recruiter):
    message = send_message(
        application, by=recruiter, subject="{{ posting_title }}", text="Dear {{candidate_name}}"
    )

    assert (message.subject, message.text) == ("Gardener", "Dear Amara Okafor")
