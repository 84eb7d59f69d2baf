"""Addresses of candidates and applications in the API."""

from django.urls import path

from applicants.api import views

urlpatterns = [
    path("candidates/", views.CandidateList.as_view(), name="api_candidates"),
    path("candidates/<str:code>/", views.CandidateDetail.as_view(), name="api_candidate"),
    path("applications/", views.ApplicationList.as_view(), name="api_applications"),
    path("applications/<str:code>/", views.ApplicationDetail.as_view(), name="api_application"),
    path("applications/<str:code>/move/", views.ApplicationMove.as_view(), name="api_move"),
    path("applications/<str:code>/reject/", views.ApplicationReject.as_view(), name="api_reject"),
]
