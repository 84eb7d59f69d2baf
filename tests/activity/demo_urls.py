"""The URL map of the demo, as it is with ROLECALL_DEMO=1."""

from ats import urls
from ats.activity.urls import demo_urlpatterns

urlpatterns = [*urls.urlpatterns, *demo_urlpatterns]
