"""The words of mails: a list by occasion, an editor with a preview of real values."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from ats.access.gate import members_only
from ats.activity.mail_kinds import MAIL_KINDS, MailKind, render_mail, sample_values
from ats.activity.models import MailTemplate
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.actions import mail_templates as actions
from ats.organizations.forms.settings import MailTemplateForm
from ats.organizations.queries.mail import mail_templates_for

EDITOR = "organizations/edit_mail_template.html"


@require_safe
@members_only("manage_mail_templates")
def list_mail_templates(request, org):
    templates = list(mail_templates_for(request.member))
    occasions = [
        {
            "kind": kind,
            "templates": [row for row in templates if row.kind == kind.name],
            "is_builtin": not any(row.is_default for row in templates if row.kind == kind.name),
        }
        for kind in MAIL_KINDS.values()
    ]
    context = {"occasions": occasions, "tab": "mail-templates"}
    return render_page(request, "organizations/list_mail_templates.html", context)


def _kind(name: str) -> MailKind:
    if name not in MAIL_KINDS:
        raise Http404
    return MAIL_KINDS[name]


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_mail_templates")
def add_mail_template(request, org, kind):
    occasion = _kind(kind)
    words = {"name": _("Our words"), "subject": occasion.subject, "body": occasion.body}
    form = MailTemplateForm(request.POST or None, kind=occasion, initial=words)
    if request.method == "POST" and form.is_valid():
        actions.add_mail_template(by=request.member, kind=kind, **form.cleaned_data)
        return redirect_to(request, reverse("list_mail_templates", args=[org]), _("Saved."))
    return _editor(request, occasion, form)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_mail_templates")
def edit_mail_template(request, org, code):
    template = get_object_or_404(mail_templates_for(request.member), code=code)
    words = {"name": template.name, "subject": template.subject, "body": template.body}
    form = MailTemplateForm(request.POST or None, kind=_kind(template.kind), initial=words)
    if request.method == "POST" and form.is_valid():
        actions.edit_mail_template(template, by=request.member, **form.cleaned_data)
        return redirect_to(request, reverse("list_mail_templates", args=[org]), _("Saved."))
    return _editor(request, form.kind, form, template)


def _editor(request, occasion, form, template=None):
    context = {
        "kind": occasion,
        "form": form,
        "template": template,
        "tab": "mail-templates",
        **_preview(request, occasion, form),
    }
    return render_page(request, EDITOR, context, status=422 if form.errors else 200)


def _preview(request, occasion, form):
    """Return the mail as it would be with these words; none while they cannot be sent."""
    values, is_real = sample_values(request.member.organization, occasion.name)
    if form.is_bound and not form.is_valid():
        return {"mail": None, "is_real": is_real}
    words = form.cleaned_data if form.is_bound else form.initial
    template = MailTemplate(subject=str(words["subject"]), body=str(words["body"]))
    mail = render_mail(request.member.organization, occasion.name, values, template)
    return {"mail": mail, "is_real": is_real}


@require_POST
@members_only("manage_mail_templates")
def preview_mail_template(request, org, kind):
    occasion = _kind(kind)
    form = MailTemplateForm({**request.POST.dict(), "name": "-"}, kind=occasion)
    context = {"kind": occasion, "form": form, **_preview(request, occasion, form)}
    return render_page(request, EDITOR, context, regions={"mail-preview"})


@require_POST
@members_only("manage_mail_templates")
def choose_mail_template(request, org, code):
    template = get_object_or_404(mail_templates_for(request.member), code=code)
    actions.choose_mail_template(template, by=request.member)
    return redirect_to(request, reverse("list_mail_templates", args=[org]), _("Saved."))


@require_POST
@members_only("manage_mail_templates")
def remove_mail_template(request, org, code):
    template = get_object_or_404(mail_templates_for(request.member), code=code)
    actions.remove_mail_template(template, by=request.member)
    return redirect_to(request, reverse("list_mail_templates", args=[org]), _("Removed."))


@require_POST
@members_only("manage_mail_templates")
def use_builtin_words(request, org, kind):
    actions.use_builtin_words(by=request.member, kind=_kind(kind).name)
    message = _("The built-in words are used again.")
    return redirect_to(request, reverse("list_mail_templates", args=[org]), message)
