"""Addresses of Today, search everywhere and the way in."""

from django.urls import path

from ats.workspace.views import entrance
from ats.workspace.views import today as pages

member_urlpatterns = [
    path("", pages.today, name="today"),
    path("search/", pages.search_everything, name="search_everything"),
]
public_urlpatterns = [
    path("", entrance.home, name="home"),
    path("organizations/", entrance.choose_organization, name="choose_organization"),
    path("first-owner/<token>/", entrance.found_organization, name="found_organization"),
]
