"""A member's keys of the API; a new one's secret is shown on the answer to its form, once."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.actions import keys
from ats.organizations.forms.members import ApiKeyForm
from ats.organizations.queries.members import api_keys_for


@require_safe
@members_only("manage_api_keys")
def list_api_keys(request, org):
    return _page(request, ApiKeyForm())


def _page(request, form, *, secret="", status=200):
    context = {
        "keys": api_keys_for(request.member),
        "form": form,
        "secret": secret,
        "tab": "keys",
    }
    return render_page(request, "organizations/list_api_keys.html", context, status=status)


@never_cache
@require_POST
@members_only("manage_api_keys")
def create_api_key(request, org):
    form = ApiKeyForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    _key, secret = keys.create_api_key(by=request.member, **form.cleaned_data)
    return _page(request, ApiKeyForm(), secret=secret)


@require_POST
@members_only("manage_api_keys")
def revoke_api_key(request, org, code):
    key = get_object_or_404(api_keys_for(request.member), code=code)
    keys.revoke_api_key(key, by=request.member)
    return redirect_to(request, reverse("list_api_keys", args=[org]), _("The key is revoked."))
