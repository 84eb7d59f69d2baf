"""Addresses of twins, for members."""

from django.urls import path

from postings.views import twins

member_urlpatterns = [
    path("twins/", twins.list_twins, name="list_twins"),
    path("twins/told-apart/<slug:code>/", twins.rejoin_twins, name="rejoin_twins"),
    path("twins/<slug:code>/", twins.show_twins, name="show_twins"),
    path("twins/<slug:code>/merge/", twins.merge_listings, name="merge_listings"),
    path("twins/<slug:code>/parting/", twins.part_listings, name="part_listings"),
    path("twins/<slug:code>/members/<slug:twin>/", twins.tell_twins_apart, name="tell_twins_apart"),
]
