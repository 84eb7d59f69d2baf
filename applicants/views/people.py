"""What is changed on a person's page: tags, owner, talent pools."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from applicants.actions import assign_owner as owning
from applicants.actions import pool_candidate as pooling
from applicants.actions import tag_candidate as tagging
from applicants.forms.pools import PlaceForm
from applicants.forms.tagging import OwnerForm, TagForm
from applicants.models import Candidate, Pool
from applicants.queries.families import records_for, standing_for
from applicants.queries.person import person_of
from applicants.queries.pools import pools_for
from applicants.views.candidates import PAGE, everything_about
from ats.access.gate import members_only
from ats.access.models import Membership
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_regions, wants_region
from ats.organizations.queries.members import members_for

FACTS, HISTORY = "person-facts", "person-history"
NOBODY = "none"


@require_POST
@members_only("tag_candidate")
def tag_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    meant, candidate = meant_person(request, code)
    name = asked_tag(request)
    tag = tagging.tag_candidate(meant, by=request.member, name=name, follows=True)
    if tag is None:
        return answer(request, candidate, _("The tag is there already."))
    words = _("%(name)s is tagged “%(tag)s”.") % {"name": candidate.name, "tag": tag.name}
    return answer(
        request, candidate, words, undo=address_with("untag_candidate", org, code, tag=tag.name)
    )


@require_POST
@members_only("tag_candidate")
def untag_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    meant, candidate = meant_person(request, code)
    name = asked_tag(request)
    tag = tagging.untag_candidate(meant, by=request.member, name=name, follows=True)
    if tag is None:
        return answer(request, candidate, _("The tag was off already."))
    words = _("The tag “%(tag)s” is off.") % {"tag": tag.name}
    return answer(
        request, candidate, words, undo=address_with("tag_candidate", org, code, tag=tag.name)
    )


@require_POST
@members_only("assign_owner")
def assign_owner(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Make the member named by code the owner; nobody for a blank one."""
    meant, candidate = meant_person(request, code)
    form = OwnerForm(asked(request))
    if not form.is_valid():
        raise DomainError(_("Choose a member."), field="member")
    owner = _member(request, form.cleaned_data["member"])
    seen = form.cleaned_data["seen"]
    seen_id = None if not seen else getattr(_member(request, seen), "pk", 0)
    done = owning.assign_owner(meant, owner=owner, by=request.member, seen=seen_id)
    if done is None:
        return answer(request, candidate, _("Nothing was changed."))
    was, owner = done
    back = {"member": was.code if was else NOBODY, "seen": owner.code if owner else NOBODY}
    words = _("Nobody is the owner of %(name)s now.") % {"name": candidate.name}
    if owner is not None:
        names = {"owner": owner.name, "name": candidate.name}
        words = _("%(owner)s is the owner of %(name)s now.") % names
    return answer(
        request, candidate, words, undo=address_with("assign_owner", org, code, {}, **back)
    )


@require_POST
@members_only("pool_candidate")
def pool_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Put the person into a pool, with a word why."""
    candidate = seen_person(request, code)
    pool, form = asked_pool(request)
    place = pooling.pool_candidate(
        candidate, pool=pool, by=request.member, why=form.cleaned_data["why"]
    )
    names = {"name": candidate.name, "pool": pool.name}
    if place is None:
        return answer(request, candidate, _("%(name)s is in “%(pool)s” already.") % names)
    undo = address_with("unpool_candidate", org, code, pool=pool.code)
    return answer(request, candidate, _("%(name)s is in “%(pool)s” now.") % names, undo=undo)


@require_POST
@members_only("pool_candidate")
def unpool_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    candidate = seen_person(request, code)
    pool, _form = asked_pool(request)
    why = pooling.unpool_candidate(candidate, pool=pool, by=request.member)
    names = {"name": candidate.name, "pool": pool.name}
    if why is None:
        return answer(request, candidate, _("%(name)s is not in “%(pool)s”.") % names)
    undo = address_with("pool_candidate", org, code, pool=pool.code, why=why)
    if request.POST.get("from") == "pool":
        words, page = _("%(name)s is no longer in “%(pool)s”.") % names, {"org": org}
        url = reverse("show_pool", kwargs=page | {"code": pool.code})
        return redirect_to(request, url, words, undo=undo)
    return answer(request, candidate, _("%(name)s is no longer in “%(pool)s”.") % names, undo=undo)


def asked_pool(request: HttpRequest) -> tuple[Pool, PlaceForm]:
    form = PlaceForm(asked(request))
    if not form.is_valid():
        raise DomainError(
            _("Choose a pool, and say why in at most %(most)d letters.") % {"most": pooling.LONGEST}
        )
    return get_object_or_404(pools_for(request.member), code=form.cleaned_data["pool"]), form


def asked(request: HttpRequest):
    """Return what a form says, else what the address of an undo says."""
    return request.POST if set(request.POST) - {"csrfmiddlewaretoken"} else request.GET


def asked_tag(request: HttpRequest) -> str:
    form = TagForm(asked(request))
    # What is too long or blank is refused by the action, in its own words.
    return form.cleaned_data["tag"] if form.is_valid() else "?" * (tagging.LONGEST + 1)


def seen_person(request: HttpRequest, code: str) -> Candidate:
    candidate = person_of(request.member, code)
    if candidate is None:
        raise Http404
    return candidate


def meant_person(request: HttpRequest, code: str) -> tuple[Candidate, Candidate]:
    """Return the record that an address names, and who stands for it: itself until it is merged."""
    candidate = person_of(request.member, code)
    if candidate is not None:
        return candidate, candidate
    standing = standing_for(request.member, code)
    if standing is None:
        raise Http404
    return records_for(request.member).get(code=code), standing


def answer(
    request: HttpRequest, candidate: Candidate, words: str, *, undo: str = ""
) -> HttpResponse:
    """Answer the facts and the history for htmx, else go back to the person's page."""
    if wants_region(request) != FACTS:
        kwargs = {"org": request.member.organization.slug, "code": candidate.code}
        return redirect_to(request, reverse("show_candidate", kwargs=kwargs), words, undo=undo)
    messages.success(request, words, extra_tags=f"undo={undo}" if undo else "")
    fresh = seen_person(request, candidate.code)
    context = {"candidate": fresh, **everything_about(request, fresh)}
    return render_regions(request, PAGE, context, [FACTS, HISTORY])


def _member(request: HttpRequest, code: str) -> Membership | None:
    if code in ("", NOBODY):
        return None
    return get_object_or_404(members_for(request.member), code=code)


def address_with(
    name: str, org: str, code: str, more: dict[str, str] | None = None, **query: str
) -> str:
    """Return the address of an undo, which says in its query what there was."""
    return f"{reverse(name, kwargs={'org': org, 'code': code} | (more or {}))}?{urlencode(query)}"
