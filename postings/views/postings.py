"""Postings as members see them: the list, one of them, and a new one."""

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions.create_posting import create_posting as create
from postings.actions.stage_templates import ensure_default_template
from postings.forms.errors import show_error
from postings.forms.posting import NewPostingForm
from postings.forms.requisition import LinkForm
from postings.kinds import EmploymentType
from postings.opening_words import label_of, opening_page, promise_text
from postings.queries.content import content_of
from postings.queries.lint import checked
from postings.queries.postings import (
    LISTS,
    counts_for,
    lead_of,
    list_of_postings,
    posting_for,
    where_of,
)
from postings.queries.publication import missing_for_publication, newest_version
from postings.queries.requisitions import filled_of, linkable_to
from postings.queries.templates import stage_templates_for, templates_for
from postings.views.frame import render_posting

PAGE = 50


@members_only("view_postings")
@require_safe
def list_postings(request, org):
    counts = counts_for(request.member)
    name = request.GET.get("state", "")
    name = name if name in LISTS else counts.first_filled
    search = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    rows = list_of_postings(request.member, name=name, search=search)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": [(posting, where_of(posting), lead_of(posting)) for posting in page],
        "counts": counts,
        "name": name,
        "search": search,
    }
    return render_page(request, "postings/list_postings.html", context)


@members_only("create_posting")
@require_http_methods(["GET", "POST"])
def create_posting(request, org):
    default = ensure_default_template(request.member.organization)
    templates = stage_templates_for(request.member)
    form = NewPostingForm(
        request.POST or None, templates=templates, initial={"template": default.pk}
    )
    if request.method == "POST" and form.is_valid():
        try:
            posting = create(by=request.member, **form.cleaned_data)
        except DomainError as error:
            show_error(form, error)
        else:
            return redirect_to(
                request,
                reverse("edit_posting", args=[org, posting.code]),
                _("The draft is there. Nobody outside sees it yet."),
            )
    status = 422 if form.errors else 200
    context = {"form": form, "posting_templates": templates_for(request.member)}
    return render_page(request, "postings/create_posting.html", context, status=status)


@members_only("view_postings")
@require_safe
def show_posting(request, org, code):
    posting = posting_for(request.member, code)
    prefetch_related_objects([posting], "requirements", "questions", "stages")
    content = content_of(posting)
    version = newest_version(posting)
    context = {
        "opening": opening_page(posting, content),
        "questions": [row for row in posting.questions.all() if not row.is_archived],
        "stages": posting.stages.all(),
        "promise": promise_text(posting.reply_days),
        "employment": label_of(EmploymentType, posting.employment_type),
        "missing": missing_for_publication(posting, content),
        "checked": checked(posting, content),
        "back": "show_posting",
        "version": version,
        "is_changed": version is not None and version.content != content,
        "filled": filled_of(posting),
        "link_form": LinkForm(
            requisitions=linkable_to(posting, request.member),
            initial={"requisition": posting.requisition and posting.requisition.code},
        ),
        "public_url": request.build_absolute_uri(reverse("show_opening", args=[org, code])),
    }
    return render_posting(request, "postings/show_posting.html", posting, context)


@members_only("view_postings")
@require_safe
def preview_posting(request, org, code):
    posting = posting_for(request.member, code)
    context = {
        "posting": posting,
        "opening": opening_page(posting, content_of(posting)) | {"can_apply": True},
        "is_preview": True,
    }
    return render(request, "postings/preview_posting.html", context)
