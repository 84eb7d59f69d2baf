"""Forms that arrive at the same moment: one application, and nobody sees an error."""

from functools import partial

import pytest
from django.test import Client

from applicants.models import Application, Candidate, Document
from tests.applicants.public.conftest import a_file
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)

AT_ONCE = 5


def send_at_once(apply_url, forms):
    answers = at_once(*(partial(Client().post, apply_url, form) for form in forms))
    return [answer.status_code for answer in answers]


def test_apply_same_form_at_once_is_one_application(apply_url, filled, read_token, stored_files):
    token = read_token()
    forms = [filled(form_token=token, resume=a_file()) for _ in range(AT_ONCE)]

    answers = send_at_once(apply_url, forms)

    assert answers == [303] * AT_ONCE
    assert (Application.objects.count(), Document.objects.count(), len(stored_files())) == (1, 1, 1)


def test_apply_same_person_at_once_is_one_active_application(
    apply_url, filled, read_token, stored_files
):
    forms = [filled(form_token=read_token(), resume=a_file()) for _ in range(AT_ONCE)]

    answers = send_at_once(apply_url, forms)

    assert answers == [303] * AT_ONCE
    assert (Application.objects.count(), Candidate.objects.count(), len(stored_files())) == (
        1,
        1,
        1,
    )
