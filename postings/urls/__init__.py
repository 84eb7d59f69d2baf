"""The addresses of this room: members' below /o/<org>/, the public's beside them."""

from postings.urls import careers, listings, postings, twins

member_urlpatterns = [
    *listings.member_urlpatterns,
    *twins.member_urlpatterns,
    *postings.member_urlpatterns,
]
public_urlpatterns = careers.public_urlpatterns
