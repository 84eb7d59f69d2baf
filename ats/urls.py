"""The URL map: members below /o/<org>/, the public below /careers/ and /a/, the API below /api/."""

from django.contrib import admin
from django.urls import include, path

import applicants.urls
import ats.activity.urls
import ats.organizations.urls
import ats.workspace.urls
import postings.urls
from ats.access.gate import public
from ats.access.urls import account_urlpatterns
from ats.api_urls import urlpatterns as api_urlpatterns
from ats.foundation.health import show_health, show_readiness

member_urlpatterns = [
    *ats.workspace.urls.member_urlpatterns,
    *postings.urls.member_urlpatterns,
    *applicants.urls.member_urlpatterns,
    *ats.organizations.urls.member_urlpatterns,
    *ats.activity.urls.member_urlpatterns,
]

urlpatterns = [
    path("healthz", public(show_health), name="show_health"),
    path("readyz", public(show_readiness), name="show_readiness"),
    *ats.workspace.urls.public_urlpatterns,
    path("o/<slug:org>/", include(member_urlpatterns)),
    *postings.urls.public_urlpatterns,
    *applicants.urls.public_urlpatterns,
    *ats.organizations.urls.public_urlpatterns,
    *ats.activity.urls.public_urlpatterns,
    *api_urlpatterns,
    path("accounts/", include(account_urlpatterns)),
    path("admin/", admin.site.urls),
]

handler400 = "ats.foundation.error_pages.bad_request"
handler403 = "ats.foundation.error_pages.permission_denied"
handler404 = "ats.foundation.error_pages.not_found"
handler500 = "ats.foundation.error_pages.server_error"
