"""The questions of a posting, built."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from postings.actions import questions as actions
from postings.actions.lint_checks import QuestionBlocked
from postings.forms.errors import show_error
from postings.forms.question import QuestionForm, words_of
from postings.models import Posting, Question
from postings.queries.bank import bank_to_insert, questions_with_offers
from postings.queries.content import has_question
from postings.queries.lint import Looked, question_findings
from postings.queries.postings import posting_for
from postings.views.frame import render_posting
from postings.views.moves import moved

# So many questions of the bank are offered on a posting's page.
MOST_SHOWN = 100


@members_only("view_postings")
@require_safe
def list_questions(request, org, code):
    return _page(request, posting_for(request.member, code), QuestionForm())


@members_only("edit_posting")
@require_POST
def add_question(request, org, code):
    posting = posting_for(request.member, code)
    form = QuestionForm(request.POST)
    if _done(
        request, form, lambda words: actions.add_question(posting, by=request.member, **words)
    ):
        return redirect_to(request, reverse("list_questions", args=[org, code]), _("Added."))
    return _page(request, posting, form, status=422)


@members_only("edit_posting")
@require_http_methods(["GET", "POST"])
def edit_question(request, org, code, question):
    posting = posting_for(request.member, code)
    row = get_object_or_404(posting.questions, code=question)
    form = QuestionForm(request.POST or None, initial=words_of(row))
    if request.method == "POST" and _done(
        request, form, lambda words: actions.edit_question(row, by=request.member, **words)
    ):
        return redirect_to(request, reverse("list_questions", args=[org, code]), _("Saved."))
    if request.method == "GET":
        form.hide_despite()
    found = question_findings(posting, _asked(row)) if request.method == "GET" else []
    context = {"form": form, "question": row, "findings": [Looked(finding) for finding in found]}
    status = 422 if form.errors else 200
    return render_posting(request, "postings/edit_question.html", posting, context, status=status)


@members_only("edit_posting")
@require_POST
def remove_question(request, org, code, question):
    posting = posting_for(request.member, code)
    row = get_object_or_404(posting.questions, code=question, is_archived=False)
    actions.remove_question(row, by=request.member)
    is_kept = has_question(posting, question)
    return redirect_to(
        request,
        reverse("list_questions", args=[org, code]),
        _("It is asked no longer."),
        undo=reverse("restore_question", args=[org, code, question]) if is_kept else "",
    )


@members_only("edit_posting")
@require_POST
def restore_question(request, org, code, question):
    posting = posting_for(request.member, code)
    row = get_object_or_404(posting.questions, code=question, is_archived=True)
    actions.restore_question(row, by=request.member)
    return redirect_to(request, reverse("list_questions", args=[org, code]), _("Asked again."))


@members_only("edit_posting")
@require_POST
def reorder_questions(request, org, code):
    posting = posting_for(request.member, code)
    codes = moved(request.POST, "question")
    actions.reorder_questions(posting, by=request.member, codes=codes)
    return redirect_to(request, reverse("list_questions", args=[org, code]))


def _done(request: HttpRequest, form: QuestionForm, act) -> bool:
    """Hand the words of a valid form to the action; False when either said no.

    An owner whom a check stopped is asked for a reason.
    """
    is_stopped = False
    if form.is_valid():
        try:
            act(form.words())
        except DomainError as error:
            show_error(form, error, look_at=form.at_look_at())
            is_stopped = isinstance(error, QuestionBlocked)
    if not (is_stopped and request.member.can("override_checks")):
        form.hide_despite()
    return not form.errors


def _asked(question: Question) -> dict:
    return {name: getattr(question, name) for name in ("code", "label", "help", "options")}


def _with_findings(posting: Posting, rows: list[Question]) -> list[Question]:
    """Give each question what is to be looked at in it."""
    found = question_findings(posting, *map(_asked, rows)) if rows else []
    for row in rows:
        mine = (f for f in found if f.passage and f.passage.key == row.code)
        row.findings = [Looked(finding) for finding in mine]
    return rows


def _page(
    request: HttpRequest, posting: Posting, form: QuestionForm, *, status: int = 200
) -> HttpResponse:
    if not form.is_bound:
        form.hide_despite()
    rows = questions_with_offers(posting)
    context = {
        "bank": bank_to_insert(request.member, posting)[:MOST_SHOWN],
        "form": form,
        "questions": _with_findings(posting, [row for row in rows if not row.is_archived]),
        "archived": [row for row in rows if row.is_archived],
    }
    return render_posting(request, "postings/list_questions.html", posting, context, status=status)
