"""Addresses of the triage; the queue is named by their query."""

from django.urls import path

from applicants.views import triage, triage_acts

triage_urlpatterns = [
    path("triage/", triage.show_triage, name="show_triage"),
    path("triage/undo/", triage_acts.undo_in_triage, name="undo_in_triage"),
    path("triage/<slug:code>/place/", triage.keep_triage_place, name="keep_triage_place"),
    path("triage/<slug:code>/stage/", triage_acts.advance_application, name="advance_application"),
    path("triage/<slug:code>/rejection/", triage_acts.reject_in_triage, name="reject_in_triage"),
    path("triage/<slug:code>/snooze/", triage_acts.snooze_in_triage, name="snooze_in_triage"),
    path("triage/<slug:code>/notes/", triage_acts.note_in_triage, name="note_in_triage"),
]
