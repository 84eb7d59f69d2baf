"""The URL map: members below /o/<org>/, the public below /careers/ and /a/, the API below /api/."""

from django.contrib import admin
from django.urls import include, path

import applicants.urls
import ats.organizations.urls
import ats.workspace.urls
import postings.urls
from ats.access.gate import public
from ats.foundation.health import show_health, show_readiness

member_urlpatterns = [
    path("healthz", public(show_health), name="show_health"),
    path("readyz", public(show_readiness), name="show_readiness"),
    *ats.workspace.urls.member_urlpatterns,
    *postings.urls.member_urlpatterns,
    *applicants.urls.member_urlpatterns,
    *ats.organizations.urls.member_urlpatterns,
]

urlpatterns = [
    path("healthz", public(show_health), name="show_health"),
    path("readyz", public(show_readiness), name="show_readiness"),
    *ats.workspace.urls.public_urlpatterns,
    path("o/<slug:org>/", include(member_urlpatterns)),
    *postings.urls.public_urlpatterns,
    *applicants.urls.public_urlpatterns,
    *ats.organizations.urls.public_urlpatterns,
    path("accounts/", include("allauth.account.urls")),
    path("admin/", admin.site.urls),
]
