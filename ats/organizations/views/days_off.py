"""Settings: the days on which no answer is owed."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.countries import country_name
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.actions import days_off as actions
from ats.organizations.forms.days_off import DayOffForm, HolidaysForm
from ats.organizations.queries.days_off import (
    day_off_for,
    holidays_to_come,
    is_being_counted,
    own_days_off,
)


@require_safe
@members_only("manage_organization")
def list_days_off(request, org):
    return _page(request)


def _page(request, form=None, holidays_form=None):
    organization = request.member.organization
    chosen = {"has_holidays": organization.has_holidays, "region": organization.holiday_region}
    context = {
        "country": country_name(organization.country),
        "own": own_days_off(request.member),
        "holidays": holidays_to_come(request.member),
        "is_being_counted": is_being_counted(request.member),
        "form": form or DayOffForm(),
        "holidays_form": holidays_form or HolidaysForm(initial=chosen),
        "tab": "days-off",
    }
    status = 422 if form or holidays_form else 200
    return render_page(request, "organizations/list_days_off.html", context, status=status)


@require_POST
@members_only("manage_organization")
def add_day_off(request, org):
    form = DayOffForm(request.POST)
    if not form.is_valid():
        return _page(request, form=form)
    try:
        row = actions.add_day_off(by=request.member, **form.cleaned_data)
    except DomainError as error:
        form.add_error(error.field, error.message)
        return _page(request, form=form)
    undo = reverse("remove_day_off", args=[org, row.code])
    said = _("Added. Answers that are owed are being counted anew.")
    return redirect_to(request, reverse("list_days_off", args=[org]), said, undo=undo)


@require_POST
@members_only("manage_organization")
def remove_day_off(request, org, code):
    actions.remove_day_off(day_off_for(request.member, code), by=request.member)
    undo = reverse("restore_day_off", args=[org, code])
    said = _("Removed. Answers that are owed are being counted anew.")
    return redirect_to(request, reverse("list_days_off", args=[org]), said, undo=undo)


@require_POST
@members_only("manage_organization")
def restore_day_off(request, org, code):
    actions.restore_day_off(day_off_for(request.member, code), by=request.member)
    return redirect_to(request, reverse("list_days_off", args=[org]), _("It is back."))


@require_POST
@members_only("manage_organization")
def choose_holidays(request, org):
    form = HolidaysForm(request.POST)
    if not form.is_valid():
        return _page(request, holidays_form=form)
    member = request.member
    actions.choose_holidays(member.organization, by=member, **form.cleaned_data)
    said = _("Saved. Answers that are owed are being counted anew.")
    return redirect_to(request, reverse("list_days_off", args=[org]), said)
