"""The organization's usual stages."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import stage_templates as actions
from postings.forms.errors import show_error
from postings.forms.stages import StageTemplateForm
from postings.models import StageTemplate
from postings.queries.templates import stage_templates_for


@members_only("manage_stage_templates")
@require_safe
def list_stage_templates(request, org):
    actions.ensure_default_template(request.member.organization)
    context = {"templates": stage_templates_for(request.member), "tab": "stages"}
    return render_page(request, "postings/list_stage_templates.html", context)


@members_only("manage_stage_templates")
@require_http_methods(["GET", "POST"])
def add_stage_template(request, org):
    initial = {"stage_names": actions.default_stage_names()}
    form = StageTemplateForm(request.POST or None, initial=initial)
    return _form_page(request, form, actions.add_stage_template)


@members_only("manage_stage_templates")
@require_http_methods(["GET", "POST"])
def edit_stage_template(request, org, code):
    row = get_object_or_404(stage_templates_for(request.member), code=code)
    initial = {"name": row.name, "stage_names": row.stage_names}
    form = StageTemplateForm(request.POST or None, initial=initial)
    return _form_page(request, form, lambda **words: actions.edit_stage_template(row, **words), row)


@members_only("manage_stage_templates")
@require_POST
def choose_default_template(request, org, code):
    row = get_object_or_404(stage_templates_for(request.member), code=code)
    actions.choose_default_template(row, by=request.member)
    said = _("New postings start from “%(name)s”.") % {"name": row.name}
    return redirect_to(request, reverse("list_stage_templates", args=[org]), said)


@members_only("manage_stage_templates")
@require_POST
def remove_stage_template(request, org, code):
    row = get_object_or_404(stage_templates_for(request.member), code=code)
    actions.remove_stage_template(row, by=request.member)
    return redirect_to(request, reverse("list_stage_templates", args=[org]), _("Removed."))


def _form_page(request, form: StageTemplateForm, act, row: StageTemplate | None = None):
    if request.method == "POST" and form.is_valid():
        try:
            act(by=request.member, **form.cleaned_data)
        except DomainError as error:
            show_error(form, error)
        else:
            url = reverse("list_stage_templates", args=[request.member.organization.slug])
            return redirect_to(request, url, _("Saved."))
    return render_page(
        request,
        "postings/edit_stage_template.html",
        {"form": form, "row": row, "tab": "stages"},
        status=422 if form.errors else 200,
    )
