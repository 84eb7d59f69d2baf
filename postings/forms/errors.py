"""A rule's no, shown at the field it speaks of."""

from django import forms

from ats.foundation.errors import DomainError


def show_error(form: forms.Form, error: DomainError, **fields: str) -> None:
    """Add a DomainError to a form; `fields` names the form's field where it differs."""
    field = fields.get(error.field or "", error.field)
    form.add_error(field if field in form.fields else None, error.message)
