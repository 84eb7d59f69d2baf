"""A posting is copied, kept as a template, and begun from one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import posting_templates as actions
from postings.actions.copy_posting import copy_posting as copy
from postings.actions.copy_posting import use_posting_template as use
from postings.forms.copies import CopyForm, TemplateForm
from postings.forms.errors import show_error
from postings.models import Posting
from postings.queries.postings import posting_for
from postings.queries.templates import every_template_for, templates_for
from postings.views.frame import render_posting


@members_only("create_posting")
@require_http_methods(["GET", "POST"])
def copy_posting(request, org, code):
    posting = posting_for(request.member, code)
    form = CopyForm(request.POST or None, initial={"title": posting.title})
    made = _made(form, lambda words: copy(posting, by=request.member, **words))
    if made:
        return _to_draft(request, made)
    return _copy_page(request, posting, form, TemplateForm(initial={"name": posting.title}))


@members_only("manage_posting_templates")
@require_POST
def add_posting_template(request, org, code):
    posting = posting_for(request.member, code)
    form = TemplateForm(request.POST)
    made = _made(
        form, lambda words: actions.add_posting_template(posting, by=request.member, **words)
    )
    if made is None:
        return _copy_page(request, posting, CopyForm(initial={"title": posting.title}), form)
    said = _("“%(name)s” is a template now.") % {"name": made.name}
    return redirect_to(request, reverse("list_posting_templates", args=[org]), said)


@members_only("manage_posting_templates")
@require_safe
def list_posting_templates(request, org):
    context = {"templates": templates_for(request.member), "tab": "posting-templates"}
    return render_page(request, "postings/list_posting_templates.html", context)


@members_only("create_posting")
@require_http_methods(["GET", "POST"])
def use_posting_template(request, org, code):
    template = get_object_or_404(templates_for(request.member), code=code)
    form = CopyForm(request.POST or None, initial={"title": template.parts["words"]["title"]})
    made = _made(form, lambda words: use(template, by=request.member, **words))
    if made:
        return _to_draft(request, made)
    context = {"form": form, "template": template}
    status = 422 if form.errors else 200
    return render_page(request, "postings/use_posting_template.html", context, status=status)


@members_only("manage_posting_templates")
@require_POST
def remove_posting_template(request, org, code):
    template = get_object_or_404(templates_for(request.member), code=code)
    actions.remove_posting_template(template, by=request.member)
    said = _("The template “%(name)s” is removed.") % {"name": template.name}
    back = reverse("restore_posting_template", args=[org, code])
    return redirect_to(request, reverse("list_posting_templates", args=[org]), said, undo=back)


@members_only("manage_posting_templates")
@require_POST
def restore_posting_template(request, org, code):
    template = get_object_or_404(every_template_for(request.member), code=code)
    actions.restore_posting_template(template, by=request.member)
    said = _("The template “%(name)s” is back.") % {"name": template.name}
    return redirect_to(request, reverse("list_posting_templates", args=[org]), said)


def _made(form, act):
    """Hand the words of a valid form to the action; None when there are none or either said no."""
    if not form.is_bound or not form.is_valid():
        return None
    try:
        return act(form.cleaned_data)
    except DomainError as error:
        show_error(form, error)
        return None


def _to_draft(request: HttpRequest, posting: Posting) -> HttpResponse:
    url = reverse("edit_posting", args=[request.member.organization.slug, posting.code])
    return redirect_to(request, url, _("The draft is there. Nobody outside sees it yet."))


def _copy_page(
    request: HttpRequest, posting: Posting, form: CopyForm, template_form: TemplateForm
) -> HttpResponse:
    context = {"form": form, "template_form": template_form}
    status = 422 if form.errors or template_form.errors else 200
    return render_posting(request, "postings/copy_posting.html", posting, context, status=status)
