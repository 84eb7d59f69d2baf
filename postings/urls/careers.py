"""Addresses for the public."""

from django.urls import path

from postings.views import careers, crawlers

public_urlpatterns = [
    path("robots.txt", crawlers.show_robots, name="show_robots"),
    path("careers/<slug:org>/", careers.show_careers, name="show_careers"),
    path("careers/<slug:org>/sitemap.xml", crawlers.show_sitemap, name="show_sitemap"),
    path("careers/<slug:org>/<slug:code>/", careers.show_opening, name="show_opening"),
]
