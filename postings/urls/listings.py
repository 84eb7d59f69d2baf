"""Addresses of uploads and listings, for members."""

from django.urls import path

from postings.views import listing_review, listing_states, listings, uploads

member_urlpatterns = [
    path("uploads/", uploads.upload_listings, name="upload_listings"),
    path("uploads/<slug:code>/", uploads.show_upload, name="show_upload"),
    path("uploads/<slug:code>/attempts/", uploads.retry_upload, name="retry_upload"),
    path("listings/", listings.list_listings, name="list_listings"),
    path("listings/<slug:code>/", listing_review.review_listing, name="review_listing"),
    path("listings/<slug:code>/file/", listing_states.download_listing, name="download_listing"),
    path(
        "listings/<slug:code>/corrections/", listing_review.correct_reading, name="correct_reading"
    ),
    path(
        "listings/<slug:code>/posting/",
        listing_review.create_posting_from_reading,
        name="create_posting_from_reading",
    ),
    path("listings/<slug:code>/discard/", listing_states.discard_listing, name="discard_listing"),
    path(
        "listings/<slug:code>/restoration/", listing_states.restore_listing, name="restore_listing"
    ),
    path("listings/<slug:code>/attempts/", listing_states.retry_listing, name="retry_listing"),
]
