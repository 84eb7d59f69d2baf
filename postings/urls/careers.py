"""Addresses for the public."""

from django.urls import URLPattern

public_urlpatterns: list[URLPattern] = []
