"""A copied posting gets the rules of its stages, switched off, from the worker."""

import pytest

from applicants.actions.stage_rules.changing import add_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.models import StageRule
from ats.foundation import jobs
from ats.foundation.models import Job
from postings.actions.copy_posting import copy_posting

WORDS = {"subject": "About {{ posting_title }}", "text": "Hello {{ candidate_first_name }}."}


@pytest.fixture
def rule(posting, stages, recruiter):
    content = RuleContent(**WORDS)
    return add_stage_rule(posting, by=recruiter, stage=stages[1], kind="send", content=content)


def do_copy():
    job = Job.objects.get(kind="copy_stage_rules")
    Job.objects.filter(pk=job.pk).update(state=Job.State.PENDING, lease_until=None)
    jobs.run(job.pk)
    job.refresh_from_db()
    return job


def test_copy_stage_rules_job_copies_them_as_drafts(posting, rule, recruiter):
    copy = copy_posting(posting, by=recruiter, title="Head gardener")

    job = do_copy()

    made = StageRule.objects.get(posting=copy)
    assert (job.state, made.state, made.kind) == ("done", StageRule.State.DRAFT, "send")
    assert (made.stage.name, made.stage.posting) == (rule.stage.name, copy)


def test_copy_stage_rules_job_twice_copies_once(posting, rule, recruiter):
    copy = copy_posting(posting, by=recruiter, title="Head gardener")

    do_copy()
    do_copy()

    assert StageRule.objects.filter(posting=copy).count() == 1


def test_copy_stage_rules_job_of_a_posting_that_is_gone_is_done(posting, rule, recruiter):
    copy_posting(posting, by=recruiter, title="Head gardener").delete()

    assert do_copy().state == "done"
    assert StageRule.objects.count() == 1


def test_copy_stage_rules_job_of_a_member_no_longer_there_copies_nothing(posting, rule, recruiter):
    copy_posting(posting, by=recruiter, title="Head gardener")
    recruiter.is_active = False
    recruiter.save()

    assert do_copy().state == "done"
    assert StageRule.objects.count() == 1
