"""What the worker copies along with a posting: the rules of its stages."""

from applicants.actions.stage_rules.changing import copy_stage_rules
from applicants.models import StageRule
from ats.access.models import Membership
from ats.foundation.jobs import finishing, job_kind
from ats.foundation.models import Job
from postings.models import Posting


@job_kind("copy_stage_rules", attempts=4, lease_seconds=120)
def copy_stage_rules_of_posting(job: Job) -> None:
    """Copy them as drafts to the posting that is the job's subject, unless it has some.

    Nothing when either posting, or whoever made the copy, is no longer there.
    """
    rows = Posting.objects.filter(organization_id=job.organization_id or 0)
    copy = rows.filter(pk=job.subject_id or 0).first()
    origin = rows.filter(pk=job.payload["origin"]).first()
    by = (
        Membership.objects.active()
        .filter(pk=job.payload["by"], organization_id=job.organization_id)
        .first()
    )
    with finishing(job):
        if copy and origin and by and not StageRule.objects.filter(posting=copy).exists():
            copy_stage_rules(origin, copy, by=by)
