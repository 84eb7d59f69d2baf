"""The question bank: its own page, and what a posting takes from it or gives to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import bank_questions as actions
from postings.forms.errors import show_error
from postings.forms.question import QuestionForm, words_of
from postings.models import Question
from postings.queries.bank import bank_for
from postings.queries.lint import with_bank_findings
from postings.queries.postings import posting_for


@members_only("manage_question_bank")
@require_safe
def list_bank_questions(request, org):
    return _page(request, QuestionForm())


@members_only("manage_question_bank")
@require_POST
def add_bank_question(request, org):
    form = QuestionForm(request.POST)
    if _done(form, lambda words: actions.add_bank_question(by=request.member, **words)):
        return redirect_to(request, reverse("list_bank_questions", args=[org]), _("Added."))
    return _page(request, form, status=422)


@members_only("manage_question_bank")
@require_http_methods(["GET", "POST"])
def edit_bank_question(request, org, code):
    row = get_object_or_404(bank_for(request.member), code=code)
    form = QuestionForm(request.POST or None, initial=words_of(row))
    if request.method == "POST" and _done(
        form, lambda words: actions.edit_bank_question(row, by=request.member, **words)
    ):
        said = _("Saved. Postings that ask it keep their words and are offered these.")
        url = reverse("list_bank_questions", args=[org])
        return redirect_to(request, url, said if row.used_count else _("Saved."))
    if request.method == "GET":
        form.hide_despite()
    (row,) = with_bank_findings(request.member.organization, [row])
    context = {"form": form, "question": row, "tab": "bank"}
    status = 422 if form.errors else 200
    return render_page(request, "postings/edit_bank_question.html", context, status=status)


@members_only("manage_question_bank")
@require_POST
def remove_bank_question(request, org, code):
    row = get_object_or_404(bank_for(request.member), code=code, is_archived=False)
    actions.remove_bank_question(row, by=request.member)
    said = _("Out of the bank. Postings that ask it go on asking it.")
    back = reverse("restore_bank_question", args=[org, code])
    return redirect_to(request, reverse("list_bank_questions", args=[org]), said, undo=back)


@members_only("manage_question_bank")
@require_POST
def restore_bank_question(request, org, code):
    row = get_object_or_404(bank_for(request.member), code=code, is_archived=True)
    actions.restore_bank_question(row, by=request.member)
    return redirect_to(request, reverse("list_bank_questions", args=[org]), _("In the bank again."))


@members_only("edit_posting")
@require_POST
def insert_bank_question(request, org, code, bank_question):
    posting = posting_for(request.member, code)
    bank = get_object_or_404(bank_for(request.member), code=bank_question, is_archived=False)
    row = actions.insert_bank_question(posting, bank, by=request.member)
    back = reverse("remove_question", args=[org, code, row.code])
    return redirect_to(request, reverse("list_questions", args=[org, code]), _("Added."), undo=back)


@members_only("edit_posting")
@require_POST
def take_bank_words(request, org, code, question):
    row = _copy(request, code, question)
    actions.take_bank_words(row, by=request.member)
    said = _("It is worded as in the bank.")
    return redirect_to(request, reverse("list_questions", args=[org, code]), said)


@members_only("edit_posting")
@require_POST
def keep_own_words(request, org, code, question):
    row = _copy(request, code, question)
    actions.keep_own_words(row, by=request.member)
    said = _("It keeps its words.")
    return redirect_to(request, reverse("list_questions", args=[org, code]), said)


@members_only("manage_question_bank")
@require_POST
def bank_question_of(request, org, code, question):
    row = get_object_or_404(posting_for(request.member, code).questions, code=question)
    bank = actions.bank_question_of(row, by=request.member)
    said = _("It is in the question bank.")
    back = reverse("remove_bank_question", args=[org, bank.code])
    return redirect_to(request, reverse("list_questions", args=[org, code]), said, undo=back)


def _copy(request: HttpRequest, code: str, question: str) -> Question:
    rows = posting_for(request.member, code).questions
    return get_object_or_404(rows, code=question, bank_question__isnull=False)


def _done(form: QuestionForm, act) -> bool:
    """Hand the words of a valid form to the action; False when either said no."""
    if form.is_valid():
        try:
            act(form.words())
        except DomainError as error:
            show_error(form, error, look_at=form.at_look_at())
    form.hide_despite()
    return not form.errors


def _page(request: HttpRequest, form: QuestionForm, *, status: int = 200) -> HttpResponse:
    if not form.is_bound:
        form.hide_despite()
    rows = list(bank_for(request.member))
    asked = [row for row in rows if not row.is_archived]
    context = {
        "form": form,
        "questions": with_bank_findings(request.member.organization, asked),
        "archived": [row for row in rows if row.is_archived],
        "tab": "bank",
    }
    return render_page(request, "postings/list_bank_questions.html", context, status=status)
