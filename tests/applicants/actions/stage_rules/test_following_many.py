"""Bulk moves are followed as single ones, for no more statements."""

import pytest
from django.core import mail

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
    undo_bulk_action,
)
from applicants.actions.move_application import move_application
from applicants.actions.stage_rules.following import follow_rules
from applicants.models import (
    BulkAction,
    RuleFiring,
    Transition,
)
from ats.activity.models import Mail
from ats.foundation.models import Job


def in_bulk(recruiter, posting, stage) -> BulkAction:
    asked = {"posting": posting.code, "state": "active"}
    bulk = ask_bulk_action(by=recruiter, kind="move", asked=asked, codes=[])
    bulk = choose_bulk_action(bulk, by=recruiter, choice={"stage": stage.code})
    return confirm_bulk_action(bulk, by=recruiter)


def test_bulk_leaves_the_firings_of_single_moves(
    rule_on, crowd, posting, stages, recruiter, later, log
):
    rule_on("send")
    in_bulk(recruiter, posting, stages[1])
    later(seconds=1)
    done, mails = log(), sorted(Mail.objects.values_list("to_email", "subject", "state"))
    Mail.objects.all().delete()
    RuleFiring.objects.all().delete()
    later(days=1)
    for row in crowd:
        move_application(row, to_stage=stages[2], by=recruiter)
    later(hours=2)
    for row in crowd:
        move_application(row, to_stage=stages[1], by=recruiter)
    later(seconds=1)

    assert log() == done == [("done", "")] * 5
    assert sorted(Mail.objects.values_list("to_email", "subject", "state")) == mails


def test_bulk_undone_takes_all_of_it_back(rule_on, crowd, posting, stages, recruiter, later, log):
    rule_on("send")
    bulk = in_bulk(recruiter, posting, stages[1])
    later(seconds=1)
    later(minutes=9)
    undo_bulk_action(bulk, by=recruiter)
    later(hours=1)

    assert (log(), mail.outbox) == ([("back", "left")] * len(crowd), [])


@pytest.mark.parametrize("count", [1, 5])
def test_following_many_moves_takes_as_many_statements_as_one(
    rule_on, crowd, stages, clock, count, django_assert_num_queries
):
    rule_on("send")
    moves = [
        Transition.objects.create(
            application=row, from_state="active", to_state="active", from_stage=stages[0],
            to_stage=stages[1],
        )
        for row in crowd[:count]
    ]  # fmt: skip

    # The rules, the ways, the firings, one job.
    with django_assert_num_queries(4):
        follow_rules(moves)

    assert (RuleFiring.objects.count(), Job.objects.filter(kind="fire_stage_rule").count()) == (
        count,
        1,
    )
