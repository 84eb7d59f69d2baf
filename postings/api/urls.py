"""Addresses of postings and listings in the API."""

from django.urls import path

from postings.api import views
from postings.api.findings import FindingList

urlpatterns = [
    path("postings/", views.PostingList.as_view(), name="api_postings"),
    path("postings/<str:code>/", views.PostingDetail.as_view(), name="api_posting"),
    path("postings/<str:code>/findings/", FindingList.as_view(), name="api_findings"),
    path("postings/<str:code>/stages/", views.StageList.as_view(), name="api_stages"),
    path("listings/", views.ListingList.as_view(), name="api_listings"),
    path("listings/<str:code>/", views.ListingDetail.as_view(), name="api_listing"),
    path("listings/<str:code>/reading/", views.ReadingDetail.as_view(), name="api_reading"),
]
