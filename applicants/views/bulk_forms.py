"""The form of each kind of bulk action, filled with what is to be chosen from."""

from django import forms
from django.http import HttpRequest

from applicants.forms.bulk import (
    AssignManyForm,
    MoveManyForm,
    RejectManyForm,
    SnoozeManyForm,
    TagManyForm,
)
from applicants.models import BulkAction
from applicants.queries.asked import today_of
from applicants.queries.bulk import Kind, stages_for
from applicants.queries.people import active_members
from applicants.queries.reasons import reasons_for
from applicants.views.rejections import rejection_words


def form_for(request: HttpRequest, bulk: BulkAction, data=None) -> forms.Form:
    """Return the form of a bulk action's kind; unbound, it begins with what was chosen."""
    match bulk.kind:
        case Kind.MOVE:
            stages = stages_for(bulk)
            names_postings = not bulk.asked.get("posting")
            initial = {"stage": bulk.choice.get("stage")}
            return MoveManyForm(data, stages=stages, names_postings=names_postings, initial=initial)
        case Kind.REJECT:
            return reject_form(request, bulk, data)
        case Kind.TAG:
            return TagManyForm(data, initial=bulk.choice)
        case Kind.ASSIGN:
            members = active_members(request.member)
            return AssignManyForm(data, members=members, initial=bulk.choice)
        case _:
            initial = {"when": "day", **bulk.choice} if bulk.choice else {"when": "3"}
            return SnoozeManyForm(data, today=today_of(request.member), initial=initial)


def reject_form(request: HttpRequest, bulk: BulkAction, data) -> RejectManyForm:
    initial: dict = dict(bulk.choice)
    if bulk.choice:
        initial["is_mailed"] = bool(bulk.choice.get("text"))
    wants_other = "template" in request.GET
    if wants_other or not bulk.choice.get("text"):
        words = rejection_words(request).chosen
        told = {name: value for name, value in initial.items() if value}
        if wants_other:
            told |= {"subject": words.subject, "text": words.body}
        usual = {"is_mailed": not bulk.choice, "subject": words.subject, "text": words.body}
        initial = usual | told
    return RejectManyForm(data, reasons=reasons_for(request.member), initial=initial)
