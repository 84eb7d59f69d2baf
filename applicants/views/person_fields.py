"""Fields of people: kept in the settings by owners, said on each person's page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from applicants.actions import person_fields as acts
from applicants.actions.set_person_field import set_person_field as set_value
from applicants.forms.person_fields import PersonFieldForm, form_of, value_of
from applicants.queries.person_fields import (
    every_field_for,
    fields_of,
    person_fields_for,
    removed_fields_for,
    with_counts,
)
from applicants.views.people import address_with, answer, asked, meant_person
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page

TAB = {"tab": "fields"}
MOST_REMOVED = 20


@require_safe
@members_only("manage_person_fields")
def list_person_fields(request: HttpRequest, org: str) -> HttpResponse:
    context = {
        "fields": with_counts(person_fields_for(request.member)),
        "removed": removed_fields_for(request.member)[:MOST_REMOVED],
    }
    return render_page(request, "applicants/list_person_fields.html", context | TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_person_fields")
def add_person_field(request: HttpRequest, org: str) -> HttpResponse:
    form = PersonFieldForm(request.POST or None)
    return _form_page(request, form, acts.add_person_field)


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_person_fields")
def change_person_field(request: HttpRequest, org: str, code: str) -> HttpResponse:
    field = get_object_or_404(person_fields_for(request.member), code=code)
    initial = {"name": field.name, "choices": "\n".join(field.choices)}
    form = PersonFieldForm(request.POST or None, initial=initial, field=field)
    return _form_page(request, form, lambda **said: acts.change_person_field(field, **said), field)


@require_POST
@members_only("manage_person_fields")
def remove_person_field(request: HttpRequest, org: str, code: str) -> HttpResponse:
    field = get_object_or_404(person_fields_for(request.member), code=code)
    acts.remove_person_field(field, by=request.member)
    words = _("“%(name)s” is removed; what it said is kept.") % {"name": field.name}
    undo = reverse("restore_person_field", kwargs={"org": org, "code": code})
    return redirect_to(request, _list(org), words, undo=undo)


@require_POST
@members_only("manage_person_fields")
def restore_person_field(request: HttpRequest, org: str, code: str) -> HttpResponse:
    field = get_object_or_404(every_field_for(request.member), code=code)
    acts.restore_person_field(field, by=request.member)
    return redirect_to(request, _list(org), _("The field is back, with what it said."))


@require_POST
@members_only("set_person_field")
def set_person_field(request: HttpRequest, org: str, code: str, field: str) -> HttpResponse:
    """Let a field say something of a person; the undo lets it say what it said.

    Of a record that was merged since, at whoever stands for it now.
    """
    meant, candidate = meant_person(request, code)
    shown = next(
        (one for one in fields_of(request.member, candidate) if one.field.code == field), None
    )
    if shown is None:
        raise Http404
    form = form_of(shown.field, asked(request), initial=shown.text)
    if not form.is_valid():
        words = {"name": shown.field.name, "why": " ".join(map(str, form.errors["value"]))}
        raise DomainError(_("%(name)s: %(why)s") % words, field="value")
    seen = asked(request).get("seen")
    done = set_value(meant, field=shown.field, value=value_of(form), by=request.member, seen=seen)
    if done is None:
        return answer(request, candidate, _("Nothing was changed."))
    before, after = done
    undo = address_with("set_person_field", org, code, {"field": field}, value=before, seen=after)
    names = {"field": shown.field.name, "value": after or "–"}
    return answer(request, candidate, _("%(field)s: %(value)s") % names, undo=undo)


def _form_page(request: HttpRequest, form: PersonFieldForm, act, field=None) -> HttpResponse:
    org = request.member.organization.slug
    if request.method == "POST" and form.is_valid():
        try:
            act(by=request.member, **form.said)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            return redirect_to(request, _list(org), _("Saved."))
    status = 422 if form.errors else 200
    context = {"form": form, "field": field} | TAB
    return render_page(request, "applicants/edit_person_field.html", context, status=status)


def _list(org: str) -> str:
    return reverse("list_person_fields", kwargs={"org": org})
