"""The fields that exist: about a person, and about an application of theirs."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from applicants.models import Application, Candidate, Document
from applicants.queries.documents import documents_for
from applicants.queries.search.comparing import within_days
from applicants.queries.search.folding import fold
from applicants.queries.search.parts import named_in_part
from applicants.queries.search.registry import (
    APPLICATION,
    PERSON,
    Asked,
    Unusable,
    search_field,
)
from applicants.queries.search.text import name_part
from ats.access.models import Membership
from postings.models import Posting, Stage


def by_words(column: str, value: str) -> Q:
    """Return the condition on a column of "part" or of "=exactly this"."""
    if value.startswith("="):
        return Q(**{f"{column}__iexact": value[1:].strip()})
    return Q(**{f"{column}__icontains": value})


OWN = ("me", "my", "mine")


@search_field("name", about=PERSON, hint=gettext_lazy("Part of a name"), example="name:ortiz")
def named(asked: Asked) -> Q:
    if not fold(asked.value):
        raise Unusable(_("There is no letter in “%(value)s”.") % {"value": asked.value})
    if not asked.member.sees_everything:
        return named_in_part(fold(asked.value))
    return name_part(asked.value, asked.member.organization_id)


@search_field(
    "email", about=PERSON, hint=gettext_lazy("Part of an address"), example="email:@example.org"
)
def mailed(asked: Asked) -> Q:
    return Q(email_key__contains=asked.value.lower())


@search_field("tag", about=PERSON, hint=gettext_lazy("Tagged so"), example='tag:"second look"')
def tagged(asked: Asked) -> Q:
    tags = Candidate.tags.through.objects.filter(
        tag__organization_id=asked.member.organization_id,
        tag__name__iexact=asked.value.removeprefix("=").strip(),
    )
    return Q(pk__in=tags.values("candidate_id"))


@search_field("owner", about=PERSON, hint=gettext_lazy("Whose candidate"), example="owner:me")
def owned(asked: Asked) -> Q:
    if asked.value.lower() in OWN:
        return Q(owner_id=asked.member.pk)
    if asked.value.lower() in ("none", "nobody"):
        return Q(owner=None)
    members = Membership.objects.filter(organization_id=asked.member.organization_id)
    called = Q(user__name__icontains=asked.value) | Q(user__email__iexact=asked.value)
    return Q(owner_id__in=list(members.filter(called).values_list("pk", flat=True)))


@search_field("added", about=PERSON, hint=gettext_lazy("When they came in"), example="added:>=-30d")
def added(asked: Asked) -> Q:
    return within_days("created_at", asked.value, asked.member.organization.zone)


# Of documents, what is asked of them: those that the member may open.
HAS_DOCUMENT = {"resume": {"kind": "resume"}, "letter": {"kind": "letter"}, "document": {}}
HAS = {
    "application": Exists(Application.objects.filter(candidate=OuterRef("pk"))),
    "email": ~Q(email_key=""),
    "phone": ~Q(phone=""),
    "owner": Q(owner__isnull=False),
    "tag": Exists(Candidate.tags.through.objects.filter(candidate=OuterRef("pk"))),
}


@search_field("has", about=PERSON, hint=gettext_lazy("Has one at all"), example="has:resume")
def having(asked: Asked) -> Q:
    word = asked.value.lower().replace("é", "e").rstrip("s")
    if word in HAS_DOCUMENT:
        is_whole = asked.member.sees_everything
        documents = Document.objects.all() if is_whole else documents_for(asked.member)
        found = documents.filter(candidate=OuterRef("pk"), **HAS_DOCUMENT[word])
        return Q(Exists(found))
    if word not in HAS:
        words = _("“has:” knows %(words)s.")
        raise Unusable(words % {"words": ", ".join([*HAS_DOCUMENT, *HAS])})
    return Q(HAS[word])


@search_field(
    "posting", about=APPLICATION, hint=gettext_lazy("Applied for"), example="posting:gardener"
)
def applied_for(asked: Asked) -> Q:
    postings = Posting.objects.filter(organization_id=asked.member.organization_id)
    found = postings.filter(by_words("title", asked.value) | Q(code=asked.value))
    return Q(posting_id__in=list(found.values_list("pk", flat=True)))


@search_field("stage", about=APPLICATION, hint=gettext_lazy("Stands in"), example="stage:interview")
def standing_in(asked: Asked) -> Q:
    stages = Stage.objects.filter(posting__organization_id=asked.member.organization_id)
    found = stages.filter(by_words("name", asked.value) | Q(code=asked.value))
    return Q(stage_id__in=list(found.values_list("pk", flat=True)))


STATES = {state.value: state.value for state in Application.State} | {
    "open": Application.State.ACTIVE,
    "declined": Application.State.REJECTED,
}


@search_field("state", about=APPLICATION, hint=gettext_lazy("How it stands"), example="state:hired")
def in_state(asked: Asked) -> Q:
    state = STATES.get(asked.value.lower())
    if state is None:
        words = _("“state:” knows %(words)s.")
        raise Unusable(words % {"words": ", ".join(Application.State.values)})
    return Q(state=state)


@search_field("source", about=APPLICATION, hint=gettext_lazy("Came by"), example="source:referral")
def came_by(asked: Asked) -> Q:
    written = asked.value.lower()
    dashed = written.replace(" ", "-")
    return by_words("source", dashed) | by_words("source", dashed.replace("-", "_"))


@search_field(
    "applied",
    about=APPLICATION,
    hint=gettext_lazy("When they applied"),
    example="applied:>2026-01-01",
)
def applied(asked: Asked) -> Q:
    return within_days("applied_at", asked.value, asked.member.organization.zone)
