"""The addresses of this room: members' below /o/<org>/, the public's beside them."""

from applicants.urls import documents, members, public

member_urlpatterns = [*members.member_urlpatterns, *documents.document_urlpatterns]
public_urlpatterns = public.public_urlpatterns
