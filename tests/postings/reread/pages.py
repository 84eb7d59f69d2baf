"""What an older reader read in these tests."""

from django.utils import timezone

from ats.foundation import jobs
from ats.foundation.models import Job

TEXT = """Head Gardener {n}
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn
- Prune the roses
"""


def fail_for_good(kind):
    job = Job.objects.get(kind=kind)
    for _attempt in range(jobs.kinds[kind].attempts):
        Job.objects.filter(pk=job.pk).update(run_at=timezone.now())
        jobs.run(job.pk)
    job.refresh_from_db()
    assert job.state == Job.State.FAILED
