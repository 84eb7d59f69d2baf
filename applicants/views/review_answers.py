"""A review as a reviewer goes through it: one person after another, one tap each."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions import answer_review as actions
from applicants.forms.reviews import AnswerForm
from applicants.models import ReviewAnswer, Reviewer, ReviewItem
from applicants.queries.dossier import document_text, documents_of
from applicants.queries.evidence import evidence_of
from applicants.queries.look_at import answers_of
from applicants.queries.reviews import (
    item_of,
    last_answer,
    opinions,
    people_in,
    reviewer_of,
    waiting_items,
)
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region

REGION, AHEAD, OVER = "review-person", "review-answers", "over"
TEXT_SHOWN = 30_000


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("answer_review")
def answer_review(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show who is next, or `at` whom; POST keeps what is said and goes on."""
    reviewer = reviewer_of(request.member, code)
    if request.method == "POST":
        return keep(request, reviewer)
    waiting = list(waiting_items(reviewer).values_list("code", flat=True))
    at = request.GET.get("at", "") or (waiting[0] if waiting else OVER)
    if not reviewer.request.is_open:
        at = OVER
    context = over(request, reviewer) if at == OVER else person(request, reviewer, at, waiting)
    context |= {"reviewer": reviewer, "review": reviewer.request, "left": len(waiting)}
    if wants_region(request) != REGION:
        context["last"] = last_answer(reviewer)
        context["of"] = reviewer.request.items.count()
    return render_page(request, "applicants/reviews/answer_review.html", context, regions={REGION})


def keep(request: HttpRequest, reviewer: Reviewer) -> HttpResponse:
    """Keep an answer and show who is next; whoever has them already is only told."""
    item = item_of(request.member, reviewer, request.POST.get("item", ""))
    form = AnswerForm(request.POST)
    if not form.is_valid():
        raise actions.UnknownChoice(_("Say yes, no or maybe, and at most 500 characters more."))
    answer = actions.answer_review(
        reviewer,
        item=item,
        by=request.member,
        choice=form.cleaned_data["choice"],
        words=form.cleaned_data["words"],
    )
    words = _("%(name)s: %(choice)s.") % {
        "name": item.application.candidate.name,
        "choice": answer.get_choice_display(),
    }
    undo = undo_url(request, reviewer, item)
    if wants_region(request) == AHEAD:
        messages.success(request, words, extra_tags=f"undo={undo}")
        context = {"left": waiting_items(reviewer).count()}
        return render(request, "applicants/reviews/answered.html", context)
    waiting = list(waiting_items(reviewer).values_list("code", "application_id"))
    at = behind(waiting, item) or OVER
    return redirect_to(request, answering_url(request, reviewer, at), words, undo=undo)


@require_POST
@members_only("answer_review")
def take_back_answer(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Take back what was said of `item`, or else what was said last, and go there."""
    reviewer = reviewer_of(request.member, code)
    wanted = request.GET.get("item", "")
    item = item_of(request.member, reviewer, wanted) if wanted else None
    try:
        answer = actions.take_back_answer(reviewer, by=request.member, item=item)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect_to(request, answering_url(request, reviewer))
    words = _("Taken back: %(name)s.") % {"name": answer.item.application.candidate.name}
    return redirect_to(request, answering_url(request, reviewer, answer.item.code), words)


def person(request: HttpRequest, reviewer: Reviewer, at: str, waiting: list[str]) -> dict:
    """Return all that is shown of one person, in a fixed number of statements."""
    item = item_of(request.member, reviewer, at)
    review = reviewer.request
    application = item.application
    documents = documents_of(application)
    resume = next((one for one in documents if one.kind == "resume"), None)
    resume = resume or (documents[0] if documents else None)
    codes = list(review.items.values_list("code", flat=True))
    place = codes.index(item.code)
    behind_it = [code for code in codes[place + 1 :] if code in waiting]
    others = behind_it or [code for code in waiting if code != item.code]
    return {
        "item": item,
        "application": application,
        "candidate": application.candidate,
        "place": place + 1,
        "document": resume,
        "document_count": len(documents),
        "text": (document_text(application, resume.code) or "")[:TEXT_SHOWN] if resume else "",
        "answers": answers_of(application),
        "evidence": evidence_of(application),
        "opinion": opinions(request.member, review, [item])[0],
        "choices": ReviewAnswer.Choice.choices,
        # Only who stands behind is fetched ahead: whether somebody before is left, nobody knows
        # until the answers that are on their way have come.
        "ahead_url": answering_url(request, reviewer, behind_it[0]) if behind_it else "",
        "next_url": answering_url(request, reviewer, others[0] if others else OVER),
        "previous_url": answering_url(request, reviewer, codes[place - 1]) if place else "",
    }


def over(request: HttpRequest, reviewer: Reviewer) -> dict:
    """Return what a reviewer has said, and what the others say of the same people."""
    review = reviewer.request
    return {"people": opinions(request.member, review, people_in(review))}


def behind(waiting: list[tuple[str, int]], item: ReviewItem) -> str:
    """Return the code of who waits behind `item`, else of the first who waits, else nothing."""
    later = [code for code, application in waiting if application > item.application_id]
    return next(iter(later or [code for code, _application in waiting]), "")


def answering_url(request: HttpRequest, reviewer: Reviewer, at: str = "") -> str:
    kwargs = {"org": request.member.organization.slug, "code": reviewer.request.code}
    url = reverse("answer_review", kwargs=kwargs)
    return f"{url}?at={at}" if at else url


def undo_url(request: HttpRequest, reviewer: Reviewer, item: ReviewItem) -> str:
    kwargs = {"org": request.member.organization.slug, "code": reviewer.request.code}
    return f"{reverse('take_back_answer', kwargs=kwargs)}?item={item.code}"
