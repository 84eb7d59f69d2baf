"""The profile of a document's person, as it was read and as people corrected it."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions.correct_profile import correct_profile as correct
from applicants.actions.correct_profile import undo_correction as undo
from applicants.forms.profiles import CorrectProfileForm
from applicants.models import Application, Document
from applicants.queries.corrections import correctable_of, correction_of
from applicants.queries.documents import application_beside, document_with_candidate
from applicants.queries.profiles import profile_of
from applicants.views.passages import at_of
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from reading.text.spans import Span


@require_safe
@members_only("view_candidates")
def show_profile(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show what a document says of its person; `beside` is the application it is shown beside."""
    document = _document(request, code)
    beside = _beside(request, document)
    context = _context(request, document, beside)
    context["profile"] = profile_of(document, passages_of(request, document, beside))
    return render_page(request, "applicants/profile.html", context, regions={"document-profile"})


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("correct_profile")
def correct_profile(request: HttpRequest, org: str, code: str) -> HttpResponse:
    document = _document(request, code)
    beside = _beside(request, document)
    form = CorrectProfileForm(request.POST or None, values=correctable_of(document))
    if request.method == "POST" and form.is_valid():
        try:
            made = correct(
                document, by=request.member, values=form.said(), added=form.added_skills()
            )
        except DomainError as error:
            if error.field not in form.fields:
                raise
            form.add_error(error.field, error.message)
        else:
            words = _("The corrections are kept.") if made else _("Nothing was changed.")
            return redirect_to(request, _back(request, document, beside), words)
    context = _context(request, document, beside)
    context |= {"form": form, "back_url": _back(request, document, beside)}
    status = 422 if form.errors else 200
    return render(request, "applicants/correct_profile.html", context, status=status)


@require_POST
@members_only("correct_profile")
def undo_correction(request: HttpRequest, org: str, code: str, correction: str) -> HttpResponse:
    document = _document(request, code)
    row = correction_of(document, correction)
    if row is None:
        raise Http404
    undo(row, by=request.member)
    back = _back(request, document, _beside(request, document))
    return redirect_to(request, back, _("What was read holds again."))


def passages_of(
    request: HttpRequest, document: Document, beside: Application | None
) -> Callable[[Span], str]:
    """Return what gives a passage's address: in the application's page, or in the person's."""
    if beside is None or request.GET.get("on") == "person":
        page = _address(request, "show_candidate", document.candidate.code)
    else:
        page = _address(request, "show_application", beside.code)
    return lambda span: f"{page}?document={document.code}&as=text&at={at_of(*span)}"


def _document(request: HttpRequest, code: str) -> Document:
    document = document_with_candidate(request.member, code)
    if document is None:
        raise Http404
    return document


def _beside(request: HttpRequest, document: Document) -> Application | None:
    """Return the application named by `beside`, else the document's own; as far as it is seen."""
    wanted = request.POST.get("beside") or request.GET.get("beside", "")
    return application_beside(request.member, document, wanted)


def _context(request: HttpRequest, document: Document, beside: Application | None) -> dict:
    return {"document": document, "candidate": document.candidate, "beside": beside}


def _back(request: HttpRequest, document: Document, beside: Application | None) -> str:
    if beside is not None:
        return _address(request, "show_application", beside.code) + "#document-profile"
    return _address(request, "show_profile", document.code)


def _address(request: HttpRequest, name: str, code: str) -> str:
    return reverse(name, kwargs={"org": request.member.organization.slug, "code": code})
