"""The addresses of this room: members' below /o/<org>/, the public's beside them."""

from applicants.urls import members, public

member_urlpatterns = members.member_urlpatterns
public_urlpatterns = public.public_urlpatterns
