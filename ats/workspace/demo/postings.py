"""The demo's openings, made and published by the same actions as anybody's, then dated back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Model

from ats.activity.models import Event
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.company import Cast
from ats.workspace.demo.openings import OPENINGS, Opening
from postings.actions.close_posting import close_posting
from postings.actions.contents import Pay, RequirementLine
from postings.actions.create_posting import create_posting
from postings.actions.create_posting_from_reading import create_posting_from_reading
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.models import Listing, Posting, PostingVersion, Question, Stage, TeamMember

CLOSED_DAYS_AGO = 4
PAUSED_DAYS_AGO = 3
# What the second stage of each opening asks of the team.
SCREEN = {
    "purpose": "Half an hour by video: do both sides want to go on?",
    "to_check": "Tells of work of their own\nKnows what we do\nPay and start date fit",
    "target_days": 5,
}


@dataclass(frozen=True)
class Vacancy:
    """An opening and the posting made of it, with what its applicants need."""

    opening: Opening
    posting: Posting
    stages: list[Stage]
    questions: list[Question]


def make_postings(cast: Cast, listings: Mapping[str, Listing], now: datetime) -> list[Vacancy]:
    """Make a posting of each opening; those to be paused or closed are open still."""
    made = [(opening, _make(opening, cast, listings, now)) for opening in OPENINGS]
    return [
        Vacancy(opening, posting, list(posting.stages.all()), list(posting.questions.all()))
        for opening, posting in made
    ]


def settle_postings(vacancies: list[Vacancy], cast: Cast, now: datetime) -> None:
    """Pause and close what is not open any more, after its candidates have come in."""
    for vacancy in vacancies:
        opening, posting = vacancy.opening, vacancy.posting
        if opening.state == "paused":
            at = now - timedelta(days=PAUSED_DAYS_AGO)
            pause_posting(posting, by=cast.recruiters[0])
            Posting.objects.filter(pk=posting.pk).update(public_changed_at=at, updated_at=at)
            _date_back(posting, "posting.paused", at)
        elif opening.state == "closed":
            at = now - timedelta(days=CLOSED_DAYS_AGO)
            close_posting(posting, by=cast.owner)
            Posting.objects.filter(pk=posting.pk).update(
                public_changed_at=at, updated_at=at, closed_at=at
            )
            _date_back(posting, "posting.closed", at)


def _make(opening: Opening, cast: Cast, listings: Mapping[str, Listing], now: datetime) -> Posting:
    made_at = now - timedelta(days=opening.days + 1)
    posting = _draft(opening, cast, listings)
    _name(posting, opening.title, made_at)
    posting.department = opening.department
    posting.created_at = posting.updated_at = made_at
    posting.save()
    Question.objects.bulk_create(
        Question(
            posting=posting,
            code=code_of("question", opening.title, place),
            position=place,
            label=label,
            kind=kind,
            is_required=is_required,
            look_at={"answers": [False]} if kind == Question.Kind.YES_NO else {},
        )
        for place, (label, kind, is_required) in enumerate(opening.questions)
    )
    posting.stages.filter(position=1).update(**SCREEN)
    manager = cast.manager_of(opening.department)
    TeamMember.objects.create(posting=posting, membership=manager, is_lead=True)
    if opening.state == "draft":
        return posting
    posting = publish_posting(posting, by=cast.recruiters[0])
    return _publish_back(posting, now - timedelta(days=opening.days))


def _draft(opening: Opening, cast: Cast, listings: Mapping[str, Listing]) -> Posting:
    by = cast.recruiters[0]
    if opening.listing:
        listing = listings[opening.listing]
        values = {"title": opening.title}
        return create_posting_from_reading(
            listing, by=by, row_version=listing.row_version, values=values
        )
    city, country = opening.place
    return create_posting(
        by=by,
        title=opening.title,
        places=[{"city": city, "country": country}],
        workplace=opening.workplace,
        employment_type=opening.employment,
        pay=_pay(opening),
        content_html=_describe(opening),
        requirements=[
            *(RequirementLine(text=line, is_must=True) for line in opening.requirements),
            *(RequirementLine(text=line, is_must=False) for line in opening.nice),
        ],
    )


def _pay(opening: Opening) -> Pay | None:
    if opening.pay is None:
        return None
    low, high, currency = opening.pay
    return {
        "min_minor": low * 100,
        "max_minor": high * 100,
        "currency": currency,
        "period": "YEAR",
    }


def _describe(opening: Opening) -> str:
    duties = "".join(f"<li>{duty}</li>" for duty in opening.duties)
    return f"<p>{opening.about}</p><h3>What you will do</h3><ul>{duties}</ul>"


def _name(posting: Posting, title: str, at: datetime) -> None:
    """Give the posting and its stages their codes of every run, also in the history."""
    posting.code = code_of("posting", title)
    stages = list(posting.stages.all())
    for stage in stages:
        stage.code = code_of("stage", title, stage.name)
    Stage.objects.bulk_update(stages, ["code"])
    event = _date_back(posting, "posting.created", at)
    event.facts["code"] = posting.code
    event.save(update_fields=["facts"])


def _publish_back(posting: Posting, at: datetime) -> Posting:
    posting.published_at = posting.public_changed_at = posting.updated_at = at
    posting.save()
    PostingVersion.objects.filter(posting=posting).update(published_at=at)
    _date_back(posting, "posting.published", at)
    return posting


def _date_back(subject: Model, kind: str, at: datetime) -> Event:
    event = Event.objects.about(subject).get(kind=kind)
    event.at = at
    event.save(update_fields=["at"])
    return event
