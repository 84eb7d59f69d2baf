"""Addresses of what résumés say: evidence of an application, the profile of a document."""

from django.urls import path

from applicants.views import evidence, profiles

EVIDENCE = "applications/<slug:code>/evidence/"
PROFILE = "documents/<slug:code>/profile/"

resume_urlpatterns = [
    path(EVIDENCE, evidence.show_evidence, name="show_evidence"),
    path(f"{EVIDENCE}marks/", evidence.mark_evidence, name="mark_evidence"),
    path(
        f"{EVIDENCE}marks/<slug:mark>/undo/",
        evidence.take_back_mark,
        name="take_back_mark",
    ),
    path(PROFILE, profiles.show_profile, name="show_profile"),
    path(f"{PROFILE}corrections/", profiles.correct_profile, name="correct_profile"),
    path(
        f"{PROFILE}corrections/<slug:correction>/undo/",
        profiles.undo_correction,
        name="undo_correction",
    ),
]
