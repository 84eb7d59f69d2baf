"""Open boards are told of a person's change without waiting for who holds an application."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections, transaction

from applicants.actions.locking import lock_application
from applicants.actions.tag_candidate import tag_candidate
from applicants.models import Application, Candidate
from tests.processes import wait_until


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_who_holds_an_application_gets_its_person_while_that_one_is_tagged(application, recruiter):
    candidate, before = application.candidate, application.updated_at

    def tag():
        try:
            tag_candidate(candidate, by=recruiter, name="Vegan")
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock_application(application)
            tagging = pool.submit(tag)
            # Committed, though the board cannot be told yet.
            wait_until(candidate.tags.exists)
            Candidate.objects.select_for_update().get(pk=candidate.pk)
        tagging.result(timeout=10)

    assert Application.objects.get().updated_at > before
