"""Addresses for members."""

from django.urls import URLPattern

member_urlpatterns: list[URLPattern] = []
