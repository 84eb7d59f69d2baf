"""Addresses for the public."""

from django.urls import path

from applicants.views.public import apply, status, thanks

APPLY = "careers/<slug:org>/<slug:code>/apply/"

public_urlpatterns = [
    path(APPLY, apply.apply, name="apply"),
    path(f"{APPLY}thanks/", thanks.show_thanks, name="show_thanks"),
    path("a/<str:token>/", status.show_status, name="show_status"),
    path("a/<str:token>/verified/", status.verify_application, name="verify_application"),
    path("a/<str:token>/withdrawal/", status.withdraw_application, name="withdraw_application"),
    path("a/<str:token>/consent/", status.withdraw_consent, name="withdraw_consent"),
]
