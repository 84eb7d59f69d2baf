"""Addresses for members, and a few for everybody."""

from django.urls import URLPattern

member_urlpatterns: list[URLPattern] = []
public_urlpatterns: list[URLPattern] = []
