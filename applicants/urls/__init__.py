"""The addresses of this room: members' below /o/<org>/, the public's beside them."""

from applicants.urls import (
    bulk,
    documents,
    members,
    people,
    public,
    resumes,
    reviews,
    stage_rules,
    triage,
)

member_urlpatterns = [
    *people.people_urlpatterns,
    *bulk.bulk_urlpatterns,
    *members.member_urlpatterns,
    *documents.document_urlpatterns,
    *resumes.resume_urlpatterns,
    *reviews.review_urlpatterns,
    *stage_rules.rule_urlpatterns,
    *triage.triage_urlpatterns,
]
public_urlpatterns = public.public_urlpatterns
