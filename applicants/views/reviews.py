"""Reviews as who asks sees them: whom to ask about, who said what, and the end of it."""

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions import ask_review as actions
from applicants.actions.bulk.asking import may
from applicants.forms.reviews import AskReviewForm
from applicants.forms.triage import AskedForm
from applicants.models import BulkAction, ReviewRequest
from applicants.queries.review_people import MOST, Picked, could_review, pick, stages_with_people
from applicants.queries.reviews import opinions, people_in, review_of, reviews_of_posting
from applicants.queries.search import BrokenQuery
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.queries.postings import posting_for

WHY = {
    "ended": gettext_lazy("whose application has ended"),
    "elsewhere": gettext_lazy("who applied for another posting"),
    "beyond": gettext_lazy("beyond the first hundred; ask about them next"),
}


@require_POST
@members_only("ask_review")
def pick_for_review(request: HttpRequest, org: str) -> HttpResponse:
    """Lead from a list, the ticked ones or all that match, to the page that asks about them."""
    codes = request.POST.getlist("application")
    query = AskedForm(request.GET).asked.query
    if not request.POST.get("everybody"):
        if not codes:
            raise actions.NobodyToReview(_("Tick somebody first, or take all that match."))
        if len(codes) > MOST:
            raise actions.NobodyToReview(_("Ask about %(most)d people at most.") % {"most": MOST})
        query = urlencode({"people": ",".join(codes)})
    return redirect_to(request, f"{reverse('ask_review', kwargs={'org': org})}?{query}")


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("ask_review")
def ask_review(request: HttpRequest, org: str) -> HttpResponse:
    """Show whom it is about and ask who is to say something of them; POST asks those."""
    try:
        picked = picked_in(request)
    except BrokenQuery as error:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return asking(request, Picked(None, [], {}), None, status, error.message)
    if picked.posting is None:
        return asking(request, picked, None, HTTPStatus.OK)
    members = could_review(picked.posting, request.member)
    form = AskReviewForm(request.POST if request.method == "POST" else None, members=members)
    if request.method == "POST" and form.is_valid():
        try:
            review = ask(request, picked, form)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            return redirect_to(request, review_url(request, review), _("They are asked."))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
    return asking(request, picked, form, status)


def picked_in(request: HttpRequest) -> Picked:
    """Return whom the address names; of a form that is sent, whom it showed."""
    codes = request.POST.getlist("application") or request.GET.get("people", "").split(",")
    codes = [code for code in codes if code][:MOST]
    return pick(request.member, AskedForm(request.GET).asked, codes)


def ask(request: HttpRequest, picked: Picked, form: AskReviewForm) -> ReviewRequest:
    assert picked.posting is not None
    return actions.ask_review(
        picked.posting,
        codes=[person.code for person in picked.people],
        reviewers=form.cleaned_data["reviewers"],
        by=request.member,
        token=form.cleaned_data["token"],
        words=form.cleaned_data["words"],
        due_on=form.cleaned_data["due_on"],
    )


def asking(
    request: HttpRequest, picked: Picked, form: AskReviewForm | None, status: int, broken: str = ""
) -> HttpResponse:
    left_out = [
        ngettext("%(count)d %(why)s", "%(count)d %(why)s", count)
        % {"count": count, "why": WHY[why]}
        for why, count in picked.left_out.items()
    ]
    context = {
        "picked": picked,
        "posting": picked.posting,
        "left_out": left_out,
        "form": form,
        "broken": broken,
        "has_members": form is not None and form.fields["reviewers"].queryset.exists(),
    }
    return render_page(request, "applicants/reviews/ask_review.html", context, status=status)


@require_safe
@members_only("answer_review")
def list_reviews(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """List a posting's reviews; who may ask chooses a stage to ask about."""
    posting = posting_for(request.member, code)
    context = {
        "posting": posting,
        "reviews": reviews_of_posting(request.member, posting),
        "stages": stages_with_people(request.member, posting)
        if request.member.can("ask_review")
        else [],
    }
    return render_page(request, "applicants/reviews/list_reviews.html", context)


@require_safe
@members_only("answer_review")
def show_review(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show who said what of whom, in the order in which they applied."""
    review = review_of(request.member, code)
    people = opinions(request.member, review, people_in(review))
    team = list(review.reviewers.all())
    context = {
        "review": review,
        "posting": review.posting,
        "people": people,
        "team": team,
        "is_reviewer": any(one.membership_id == request.member.pk for one in team),
        "my_turns": sum(person.is_my_turn for person in people),
        "kinds": [(kind, kind.label) for kind in BulkAction.Kind if may(request.member, kind)],
    }
    return render_page(request, "applicants/reviews/show_review.html", context)


@require_POST
@members_only("ask_review")
def close_review(request: HttpRequest, org: str, code: str) -> HttpResponse:
    review = review_of(request.member, code)
    actions.close_review(review, by=request.member)
    undo = reverse("reopen_review", kwargs={"org": org, "code": code})
    return redirect_to(request, review_url(request, review), _("The review is closed."), undo=undo)


@require_POST
@members_only("ask_review")
def reopen_review(request: HttpRequest, org: str, code: str) -> HttpResponse:
    review = review_of(request.member, code)
    actions.reopen_review(review, by=request.member)
    return redirect_to(request, review_url(request, review), _("The review is open again."))


def review_url(request: HttpRequest, review: ReviewRequest) -> str:
    kwargs = {"org": request.member.organization.slug, "code": review.code}
    return reverse("show_review", kwargs=kwargs)
