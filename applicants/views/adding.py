"""People who come in by a member's hand: added, referred, put up for a posting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions import take_back_adding as taking_back
from applicants.actions.add_application import NotOpen
from applicants.actions.add_application import add_application as add_for
from applicants.actions.add_candidate import add_candidate as add
from applicants.actions.add_candidate import refer_candidate as refer
from applicants.actions.submission import SentFile
from applicants.forms.adding import AddForm, PersonForm, ReferForm
from applicants.models import Candidate
from applicants.queries.applications import application_of, candidates_for
from applicants.queries.likes import known_by_address, likes_of
from applicants.queries.person import (
    known_sources,
    open_posting,
    open_postings,
    published_postings,
)
from applicants.queries.referrals import referrals_by
from ats.access.gate import members_only
from ats.access.models import Membership
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.pages import redirect_to, render_page


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("add_candidate")
def add_candidate(request: HttpRequest, org: str) -> HttpResponse:
    """Add a person; who may be the same is shown before, and nothing typed is lost."""
    member = request.member
    form = AddForm(*sent(request), member=member, postings=open_postings(member))
    context = {"form": form, "sources": known_sources(member)}
    if request.method != "POST":
        return render_page(request, "applicants/add_candidate.html", context)
    resume = saved_resume(form)
    if form.is_valid():
        data = form.cleaned_data
        context["known"] = known_by_address(member, data["email"])
        asked = {name: data[name] for name in ("name", "email", "phone")}
        if context["known"] is None and not data["despite"]:
            context["likes"] = likes_of(member, **asked)
        if not (context["known"] or context.get("likes")):
            try:
                candidate = add(
                    form.person(resume), by=member, posting=form.posting, tells=data["tells"]
                )
            except DomainError as error:
                form.add_error(error.field if error.field in form.fields else None, error.message)
            else:
                kwargs = {"org": org, "code": candidate.code}
                words = added_words(candidate, member, is_told=data["tells"])
                undo = reverse("take_back_candidate", kwargs=kwargs)
                page = reverse("show_candidate", kwargs=kwargs)
                return redirect_to(request, page, words, undo=undo)
    return shown_again(request, "applicants/add_candidate.html", context, resume)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("refer_candidate")
def refer_candidate(request: HttpRequest, org: str) -> HttpResponse:
    """Refer somebody; the answer is the same whether they are known or not."""
    member = request.member
    form = ReferForm(*sent(request), member=member, postings=published_postings(member))
    context = {"form": form, "referrals": referrals_by(member)}
    if request.method != "POST":
        return render_page(request, "applicants/refer_candidate.html", context)
    resume = saved_resume(form)
    if form.is_valid():
        why = form.cleaned_data["why"]
        try:
            refer(form.person(resume), by=member, posting=form.posting, why=why)
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            words = _("Thank you. %(name)s is written to that you gave their details.")
            url = reverse("refer_candidate", kwargs={"org": org})
            return redirect_to(request, url, words % {"name": form.cleaned_data["name"]})
    return shown_again(request, "applicants/refer_candidate.html", context, resume)


@require_POST
@members_only("add_candidate")
def add_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Put the person up for a posting."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    posting = open_posting(request.member, request.POST.get("posting", "")[:10])
    if posting is None:
        raise NotOpen(_("Choose a posting that takes people."))
    application = add_for(candidate, posting=posting, by=request.member)
    words = _("%(name)s is up for “%(title)s” now. Nothing was written to them.")
    url = reverse("show_candidate", kwargs={"org": org, "code": code})
    names = {"name": candidate.name, "title": posting.title}
    undo = reverse("take_back_application", kwargs={"org": org, "code": application.code})
    return redirect_to(request, url, words % names, undo=undo)


@require_POST
@members_only("add_candidate")
def take_back_application(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Undo that somebody was put up, while nobody has gone on with it."""
    application = application_of(request.member, code)
    candidate = taking_back.take_back_application(application, by=request.member)
    names = {"name": candidate.name, "title": application.posting.title}
    words = _("%(name)s is no longer up for “%(title)s”.") % names
    url = reverse("show_candidate", kwargs={"org": org, "code": candidate.code})
    return redirect_to(request, url, words)


@require_POST
@members_only("add_candidate")
def take_back_candidate(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Undo that somebody was added, while nobody has gone on with them."""
    candidate = get_object_or_404(candidates_for(request.member), code=code)
    taking_back.take_back_candidate(candidate, by=request.member)
    words = _("%(name)s is not in the records any more.") % {"name": candidate.name}
    return redirect_to(request, reverse("list_candidates", kwargs={"org": org}), words)


def added_words(candidate: Candidate, member: Membership, *, is_told: bool) -> str:
    """Say that somebody is added, and when they are written to; until then it can be undone."""
    minutes = member.organization.mail_undo_minutes
    if not (is_told and candidate.email and minutes):
        return _("%(name)s is added.") % {"name": candidate.name}
    words = ngettext(
        "%(name)s is added, and is written to in %(minutes)d minute.",
        "%(name)s is added, and is written to in %(minutes)d minutes.",
        minutes,
    )
    return words % {"name": candidate.name, "minutes": minutes}


def sent(request: HttpRequest) -> tuple:
    return (request.POST, request.FILES) if request.method == "POST" else ()


def saved_resume(form: PersonForm) -> SentFile | None:
    """Return the form's file in private storage: the one chosen now, else one held since."""
    form.is_valid()
    upload = form.cleaned_data.get("resume")
    if not upload:
        return form.kept
    stored = private_files.save(upload)
    return SentFile(stored.name, upload.safe_name, stored.size, stored.sha256, upload.file_type)


def shown_again(
    request: HttpRequest, template: str, context: dict, resume: SentFile | None
) -> HttpResponse:
    """Show a form with all that was typed; a good file is kept for the next try."""
    form = context["form"]
    if resume is not None:
        context |= {"held": form.hold(resume), "held_name": resume.name}
    return render_page(request, template, context, status=422)
