"""What is sent in an upload, and that nothing came of it."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.models import Listing, Upload

URL = "/o/larkspur/uploads/"


def file(name="job.txt", content=b"Gardener\nWe look for a gardener."):
    return SimpleUploadedFile(name, content)


def archive(**entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return target.getvalue()


def assert_nothing_stored():
    assert (Upload.objects.count(), Listing.objects.count(), Job.objects.count()) == (0, 0, 0)
    assert list(private_files.names()) == []
