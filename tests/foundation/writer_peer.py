"""A process of its own that writes to the database, for the test of four at once.

python -m tests.foundation.writer_peer NUMBER
"""

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ats.settings"
    django.setup()

    from django.db import transaction
    from django.db.models import F

    from ats.foundation.models import Job

    for _ in range(int(sys.argv[1])):
        with transaction.atomic():
            job = Job.objects.get(kind="count")
            Job.objects.create(kind="written")
            Job.objects.filter(pk=job.pk).update(
                progress_total=job.progress_total + 1, progress_done=F("progress_done") + 1
            )
