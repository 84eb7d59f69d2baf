"""What an upload may hold, and what a form that holds more is told."""

import pytest

from postings.actions.upload_listings import upload_listings
from postings.models import Upload
from reading.containers import LARGEST
from tests.postings.uploads.sending import URL, archive, assert_nothing_stored, file


def test_upload_listings_file_over_the_limit_is_refused(client, settings):
    settings.LIMITS = settings.LIMITS | {"listing_file_bytes": 20}

    response = client.post(URL, {"files": file(content=b"x" * 21)})

    assert response.context["form"].errors["files"] == [
        "job.txt: This file is larger than 20 bytes."
    ]
    assert_nothing_stored()


@pytest.mark.parametrize("name", ["board.csv", "board.json", "feed.xml"])
def test_upload_listings_table_over_its_limit_says_what_to_do(client, settings, name):
    settings.LIMITS = settings.LIMITS | {"table_bytes": 20}

    response = client.post(URL, {"files": file(name, content=b"x" * 21)})

    assert response.context["form"].errors["files"] == [
        (
            f"{name}: This file is larger than 20 bytes, the most a table or a list of records can "
            "be. Split it and send the parts."
        )
    ]
    assert_nothing_stored()


def test_what_is_taken_for_a_table_is_also_split(settings):
    assert settings.LIMITS["table_bytes"] <= LARGEST


def test_upload_listings_archive_over_the_limit_is_refused(client, settings):
    settings.LIMITS = settings.LIMITS | {"archive_bytes": 20}

    response = client.post(URL, {"files": file("jobs.zip", archive(a="one"))})

    assert (response.status_code, Upload.objects.count()) == (422, 0)


def test_upload_listings_paste_over_the_limit_is_refused_at_the_paste(client, settings):
    settings.LIMITS = settings.LIMITS | {"paste_bytes": 20}

    response = client.post(URL, {"paste": "x" * 21})

    assert response.context["form"].errors["paste"] == [
        "This text is larger than 20 bytes. Send it as a file."
    ]
    assert_nothing_stored()


def test_upload_listings_table_may_be_larger_than_a_listing(recruiter, settings):
    settings.LIMITS = settings.LIMITS | {"listing_file_bytes": 20, "table_bytes": 40}

    upload = upload_listings(by=recruiter, files=[file("jobs.csv", b"x" * 30)])

    assert upload.listings.get().state == "queued"
