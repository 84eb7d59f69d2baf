"""A posting's words are edited; a stale form comes back with both versions."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to
from postings.actions.edit_posting import StaleEdit
from postings.actions.edit_posting import edit_posting as edit
from postings.forms.errors import show_error
from postings.forms.posting import PostingForm, words_of
from postings.forms.rows import rearranged
from postings.models import Posting
from postings.queries.content import content_of
from postings.queries.history import changes_between
from postings.queries.lint import checked
from postings.queries.postings import posting_for
from postings.views.frame import render_posting


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
    words = form.words()
    written = saved | {name: value for name, value in words.items() if name in saved}
    if words["pay"]["min_minor"] is None and words["pay"]["max_minor"] is None:
        written["pay"] = None
    data = request.POST.copy()
    data["row_version"] = str(posting.row_version)
    context = {"conflict": error, "differences": changes_between(saved, written)}
    return _form_page(request, posting, PostingForm(data), context, status=error.status)


def _form_page(
    request,
    posting: Posting,
    form: PostingForm,
    context: dict | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    media = form.media.render(attrs={"nonce": str(request.csp_nonce)})
    found = checked(posting, content_of(posting))
    context = {"form": form, "media": media, "checked": found, **(context or {})}
    return render_posting(request, "postings/edit_posting.html", posting, context, status=status)
