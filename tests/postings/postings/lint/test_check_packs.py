"""Packs of checks are switched, and what a changed one finds is told."""

import pytest
import time_machine
from django.urls import reverse

from ats.activity.models import Event, Notification
from postings.actions.create_posting import create_posting
from postings.actions.lint_packs import switch_check_pack
from postings.actions.publish_posting import publish_posting
from postings.lint_tasks import _looked, recheck_after_a_change
from postings.models import PackChoice, PostingCheck
from tests.postings.postings.lint.drafts import address, found

pytestmark = pytest.mark.django_db


def test_switch_check_pack_off_silences_it_and_stop_raises_it(owner, recruiter, draft):
    assert [row.finding.severity for row in found(draft, "pay_missing")] == ["warn"]

    switch_check_pack("us-co", by=owner, is_on=True, is_blocking=True)
    raised = [row.finding.severity for row in found(draft, "pay_missing")]
    switch_check_pack("us-co", by=owner, is_on=False, is_blocking=False)

    assert raised == ["block"]
    assert found(draft, "pay_missing") == []
    assert Event.objects.filter(kind="check_pack.switched").count() == 2


def test_list_check_packs_page_switches_and_takes_the_employers_size(owner, sign_in):
    client = sign_in(owner)
    page = reverse("list_check_packs", args=["larkspur"])

    client.post(reverse("switch_check_pack", args=["larkspur", "us-ca"]), {"use": "off"})
    client.post(reverse("edit_check_settings", args=["larkspur"]), {"employees": "12"})
    body = client.get(page).content.decode()

    assert PackChoice.objects.get().is_on is False
    assert 'value="12"' in body
    assert "§ 432.3" in body


def test_switch_check_pack_unknown_is_not_there(owner, sign_in):
    url = reverse("switch_check_pack", args=["larkspur", "mars"])

    assert sign_in(owner).post(url, {"use": "off"}).status_code == 404


def test_recheck_tells_the_teams_recruiters_once_what_a_changed_pack_finds(
    recruiter, hiring_manager, draft, do_jobs, sign_in
):
    draft.team.create(membership=hiring_manager)
    publish_posting(draft, by=recruiter)
    # As if today's packs were newer than those it was published under.
    PostingCheck.objects.update(digest="older", known=[])

    for _again in range(2):
        _looked["at"] = -10_000
        recheck_after_a_change()
        do_jobs()

    url = address("list_findings", draft)
    told = Notification.objects.filter(url=url)
    assert [row.membership for row in told] == [recruiter]
    body = sign_in(recruiter).get("/o/larkspur/postings/?state=open").content.decode()
    assert "new findings" in body


def test_recheck_finds_nothing_new_of_what_was_published_knowingly(recruiter, draft, do_jobs):
    publish_posting(draft, by=recruiter)
    PostingCheck.objects.update(digest="older")

    _looked["at"] = -10_000
    recheck_after_a_change()
    do_jobs()

    assert PostingCheck.objects.get().fresh == []
    assert not Event.objects.filter(kind="posting.findings_found").exists()


def test_recheck_after_a_law_begins(recruiter, do_jobs):
    with time_machine.travel("2025-12-30T12:00:00Z", tick=False):
        posting = create_posting(
            by=recruiter,
            title="Gardener",
            places=[{"city": "Toronto", "region": "ON", "country": "CA"}],
            content_html="<p>Roses.</p>",
        )
        publish_posting(posting, by=recruiter)
        assert found(posting, "vacancy_missing") == []
    with time_machine.travel("2026-01-01T12:00:00Z", tick=False):
        _looked["at"] = -10_000
        recheck_after_a_change()
        do_jobs()

    assert len(PostingCheck.objects.get().fresh) == 2
