"""A posting's links with a source: made and counted."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from applicants.actions import source_links as acts
from applicants.forms.source_links import SourceLinkForm
from applicants.models import SourceLink
from applicants.queries.source_links import links_of, source_links_for
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.queries.postings import posting_for


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_source_links")
def list_source_links(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show a posting's links (GET), or make one (POST)."""
    posting = posting_for(request.member, code)
    form = SourceLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            link = acts.add_source_link(posting, by=request.member, **form.cleaned_data)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            words = _("The link for “%(name)s” is there.") % {"name": link.name}
            return redirect_to(request, request.path, words)
    links = list(links_of(posting))
    for link in links:
        link.address = settings.PUBLIC_URL.rstrip("/") + address_of(org, code, link)
    context = {"posting": posting, "links": links, "form": form}
    status = 422 if form.errors else 200
    return render_page(request, "applicants/list_source_links.html", context, status=status)


@require_POST
@members_only("manage_source_links")
def remove_source_link(request: HttpRequest, org: str, code: str) -> HttpResponse:
    link = get_object_or_404(source_links_for(request.member), code=code)
    acts.remove_source_link(link, by=request.member)
    words = _("“%(name)s” is counted no more. The link still leads to the posting.")
    undo = reverse("restore_source_link", kwargs={"org": org, "code": code})
    return redirect_to(request, _list(org, link), words % {"name": link.name}, undo=undo)


@require_POST
@members_only("manage_source_links")
def restore_source_link(request: HttpRequest, org: str, code: str) -> HttpResponse:
    link = get_object_or_404(source_links_for(request.member), code=code)
    acts.restore_source_link(link, by=request.member)
    return redirect_to(request, _list(org, link), _("The link is counted again."))


def address_of(org: str, code: str, link: SourceLink) -> str:
    return reverse("follow_source_link", kwargs={"org": org, "code": code, "via": link.code})


def _list(org: str, link: SourceLink) -> str:
    return reverse("list_source_links", kwargs={"org": org, "code": link.posting.code})
