"""Forms that arrive at the same moment: one application, and nobody sees an error."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test import Client

from applicants.models import Application, Candidate, Document
from tests.applicants.public.conftest import a_file

pytestmark = [pytest.mark.services, pytest.mark.django_db(transaction=True)]

AT_ONCE = 5


@pytest.fixture(autouse=True)
def only_where_writers_meet():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one writer in at a time")


def send_at_once(apply_url, forms):
    def send(form):
        try:
            return Client().post(apply_url, form).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(send, forms))


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
