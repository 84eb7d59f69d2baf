"""A posting's words are edited beside their preview; a stale form comes back with both versions."""

from copy import copy

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page, wants_region
from postings.actions.edit_posting import StaleEdit
from postings.actions.edit_posting import edit_posting as edit
from postings.forms.errors import show_error
from postings.forms.posting import PostingForm, words_of
from postings.forms.preview import content_written
from postings.forms.rows import rearranged
from postings.models import Posting
from postings.opening_words import opening_page
from postings.queries.content import content_of
from postings.queries.history import changes_between, last_edit_of
from postings.queries.lint import checked
from postings.queries.postings import posting_for
from postings.views.frame import head_of


@members_only("edit_posting")
@require_POST
def preview_words(request, org, code):
    """Show what is written as the public would see it; nothing is saved."""
    posting = posting_for(request.member, code)
    if wants_region(request) == "posting-preview":
        return _form_page(request, posting, PostingForm(request.POST))
    return _form_page(request, posting, rearranged(PostingForm, request.POST), {"sees": "preview"})


@members_only("edit_posting")
@require_http_methods(["GET", "POST"])
def edit_posting(request, org, code):
    posting = posting_for(request.member, code)
    if request.method == "GET":
        return _form_page(request, posting, PostingForm(initial=words_of(posting)))
    if "row" in request.POST:
        return _form_page(request, posting, rearranged(PostingForm, request.POST))
    form = PostingForm(request.POST)
    if not form.is_valid():
        return _form_page(request, posting, form, status=422)
    version = form.cleaned_data["row_version"]
    try:
        edited = edit(posting, by=request.member, row_version=version, **form.words())
    except StaleEdit as error:
        return _stale_page(request, posting, form, error)
    except DomainError as error:
        show_error(form, error, pay="pay_min")
        return _form_page(request, posting, form, status=422)
    url = reverse("show_posting", args=[org, code])
    return redirect_to(request, url, _saved(edited, version))


def _saved(posting: Posting, before: int) -> str:
    if posting.row_version == before:
        return _("Nothing was changed.")
    if posting.version_number:
        return _("Saved. The public sees it when you publish the changes.")
    return _("Saved.")


def _stale_page(
    request: HttpRequest, posting: Posting, form: PostingForm, error: StaleEdit
) -> HttpResponse:
    """Answer 409: what they wrote stays in the form, what was saved meanwhile stands beside it."""
    saved = content_of(posting)
    differences = changes_between(saved, content_written(form, saved))
    data = request.POST.copy()
    data["row_version"] = str(posting.row_version)
    context = {"conflict": error, "differences": differences, "edit": last_edit_of(posting)}
    return _form_page(request, posting, PostingForm(data), context, status=error.status)


def _form_page(
    request,
    posting: Posting,
    form: PostingForm,
    context: dict | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    saved = content_of(posting)
    is_unsaved = request.method == "POST"
    written = content_written(PostingForm(request.POST), saved) if is_unsaved else saved
    context = {
        "form": form,
        "media": form.media.render(attrs={"nonce": str(request.csp_nonce)}),
        "checked": checked(posting, written),
        "opening": opening_page(_dated(posting, form), written) | {"can_apply": True},
        "is_unsaved": is_unsaved,
        **head_of(posting),
        **(context or {}),
    }
    regions = {"posting-preview"}
    template = "postings/edit_posting.html"
    return render_page(request, template, context, regions=regions, status=status)


def _dated(posting: Posting, form: PostingForm) -> Posting:
    """Return the posting with the days that are written, not to be saved."""
    shown = copy(posting)
    for name in ("opens_on", "closes_on") if form.is_bound and form.is_valid() else ():
        setattr(shown, name, form.cleaned_data[name])
    return shown
