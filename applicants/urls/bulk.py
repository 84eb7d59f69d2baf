"""Addresses of the list of applications and of what is done to many of them."""

from django.urls import path

from applicants.views import application_list, bulk

bulk_urlpatterns = [
    path("applications/", application_list.list_applications, name="list_applications"),
    path("bulk/", bulk.ask_bulk_action, name="ask_bulk_action"),
    path("bulk/<slug:code>/", bulk.show_bulk_action, name="show_bulk_action"),
    path("bulk/<slug:code>/confirmation/", bulk.confirm_bulk_action, name="confirm_bulk_action"),
    path("bulk/<slug:code>/undo/", bulk.undo_bulk_action, name="undo_bulk_action"),
]
