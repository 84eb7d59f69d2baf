"""Addresses of uploads and listings, for members."""

from django.urls import path

from postings.views import listings, uploads

member_urlpatterns = [
    path("listings/", listings.list_listings, name="list_listings"),
    path("uploads/", uploads.upload_listings, name="upload_listings"),
    path("uploads/<slug:code>/", uploads.show_upload, name="show_upload"),
    path("uploads/<slug:code>/attempts/", uploads.retry_upload, name="retry_upload"),
]
