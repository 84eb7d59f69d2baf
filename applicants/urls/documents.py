"""Addresses of candidates' files, for members."""

from django.urls import path

from applicants.views import documents

document_urlpatterns = [
    path(
        "documents/<slug:code>/pages/<int:number>/",
        documents.show_document_page,
        name="show_document_page",
    ),
    path("documents/<slug:code>/file/", documents.download_document, name="download_document"),
]
