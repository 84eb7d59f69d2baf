"""Addresses for the public."""

from django.urls import path

from applicants.views import saved_searches
from applicants.views.public import apply, asked_document, inbound, source_links, status, thanks

APPLY = "careers/<slug:org>/<slug:code>/apply/"

public_urlpatterns = [
    path("mail/", inbound.receive_provider_mail, name="receive_provider_mail"),
    path(
        "searches/unsubscribe/<str:token>/",
        saved_searches.unsubscribe_search,
        name="unsubscribe_search",
    ),
    path(
        "careers/<slug:org>/<slug:code>/from/<slug:via>/",
        source_links.follow_source_link,
        name="follow_source_link",
    ),
    path(APPLY, apply.apply, name="apply"),
    path(f"{APPLY}thanks/", thanks.show_thanks, name="show_thanks"),
    path("a/<str:token>/", status.show_status, name="show_status"),
    path(
        "a/<str:token>/documents/<slug:code>/",
        asked_document.add_asked_document,
        name="add_asked_document",
    ),
    path("a/<str:token>/verified/", status.verify_application, name="verify_application"),
    path("a/<str:token>/withdrawal/", status.withdraw_application, name="withdraw_application"),
    path("a/<str:token>/consent/", status.withdraw_consent, name="withdraw_consent"),
]
