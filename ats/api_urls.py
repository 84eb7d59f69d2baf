"""The API's addresses: /api/v1/, its schema and its documentation, browsable offline."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

import applicants.api.urls
import postings.api.urls
from ats.access.gate import Door, signed_in

schema = SpectacularAPIView.as_view()
schema.door = Door("public")

urlpatterns = [
    path("api/v1/", include([*postings.api.urls.urlpatterns, *applicants.api.urls.urlpatterns])),
    path("api/schema/", schema, name="api_schema"),
    path(
        "api/docs/",
        signed_in(SpectacularSwaggerSplitView.as_view(url_name="api_schema")),
        name="api_docs",
    ),
]
