"""Files of a letter that was sent: shown in the thread, and downloaded by who writes."""

import pytest

from applicants.actions.send_message import send_message
from applicants.models import LetterFile
from ats.activity.models import MailFile
from ats.foundation.files import private_files
from ats.foundation.orphans import sweep_orphans
from tests.applicants.views.letters import WORDS, upload

pytestmark = pytest.mark.django_db


def test_send_message_files_lie_privately_and_are_no_orphans(
    recruiter, sign_in, messages_url, application
):
    sign_in(recruiter).post(messages_url, WORDS | {"files": [upload()]})

    row = MailFile.objects.get()
    assert (row.name, row.size, LetterFile.objects.count()) == ("terms.pdf", 14, 0)
    assert (sweep_orphans(age_seconds=-60), list(private_files.names())) == (0, [row.file])


def test_thread_shows_files_as_downloads(recruiter, sign_in, messages_url):
    client = sign_in(recruiter)
    client.post(messages_url, WORDS | {"files": [upload()]})
    here = f"{messages_url}sent/{MailFile.objects.get().code}/"

    assert here in client.get(messages_url).content.decode()
    answer = client.get(here)
    assert answer.getvalue() == b"%PDF-1.7 words"
    assert answer["Content-Disposition"] == 'attachment; filename="terms.pdf"'
    assert answer["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize("who", ["interviewer", "hiring_manager", "stranger"])
def test_download_sent_file_is_for_who_writes(
    recruiter, sign_in, messages_url, who, application, on_team, request
):
    sign_in(recruiter).post(messages_url, WORDS | {"files": [upload()]})
    member = request.getfixturevalue(who)

    answer = sign_in(member).get(f"{messages_url}sent/{MailFile.objects.get().code}/")

    assert answer.status_code in (403, 404)


def test_download_sent_file_through_another_organization_is_not_found(
    recruiter, sign_in, messages_url, stranger
):
    sign_in(recruiter).post(messages_url, WORDS | {"files": [upload()]})
    through = messages_url.replace("larkspur", stranger.organization.slug)

    answer = sign_in(stranger).get(f"{through}sent/{MailFile.objects.get().code}/")

    assert answer.status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_thread_statements_do_not_grow_with_files(
    application, recruiter, sign_in, messages_url, hold, count, django_assert_num_queries
):
    for _number in range(count):
        send_message(application, by=recruiter, **WORDS, files=[hold(), hold()])
    client = sign_in(recruiter)

    with django_assert_num_queries(11):
        client.get(messages_url)
