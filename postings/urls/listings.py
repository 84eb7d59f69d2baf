"""Addresses of uploads and listings, for members."""

from django.urls import path

from postings.views import (
    listing_acts,
    listing_review,
    listing_states,
    listings,
    rereads,
    upload_states,
    uploads,
)

member_urlpatterns = [
    path("uploads/", uploads.upload_listings, name="upload_listings"),
    path("uploads/<slug:code>/", uploads.show_upload, name="show_upload"),
    path("uploads/<slug:code>/attempts/", upload_states.retry_upload, name="retry_upload"),
    path("uploads/<slug:code>/pause/", upload_states.pause_upload, name="pause_upload"),
    path("uploads/<slug:code>/resumption/", upload_states.resume_upload, name="resume_upload"),
    path("uploads/<slug:code>/cancellation/", upload_states.cancel_upload, name="cancel_upload"),
    path("uploads/<slug:code>/restoration/", upload_states.restore_upload, name="restore_upload"),
    path("listings/", listings.list_listings, name="list_listings"),
    path("listings/acceptances/", listing_acts.accept_listings, name="accept_listings"),
    path("listings/discards/", listing_acts.discard_listings, name="discard_listings"),
    path("listings/rereads/", rereads.list_rereads, name="list_rereads"),
    path("listings/rereads/runs/", rereads.reread_listings, name="reread_listings"),
    path("listings/rereads/acceptances/", rereads.apply_rereads, name="apply_rereads"),
    path("listings/rereads/refusals/", rereads.keep_old_readings, name="keep_old_readings"),
    path("listings/acts/<slug:code>/undo/", listing_acts.undo_listing_act, name="undo_listing_act"),
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
