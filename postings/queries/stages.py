"""Stages of a posting, one of them and those beside it."""

from django.db.models import QuerySet

from postings.models import Posting, Stage


def stage_called(posting: Posting, code: str) -> Stage | None:
    """Return a stage of a posting by its code, None where it has no such."""
    return posting.stages.filter(code=code).first()


def stages_beside(stage: Stage) -> QuerySet[Stage]:
    """Return the other stages of its posting, in order."""
    return stage.posting.stages.exclude(pk=stage.pk)
