"""Addresses of what is about a person whatever they applied for."""

from django.urls import path

from applicants.views import adding, people, person_fields, pools, same_person, source_links, tasks

SAME = "candidates/same/"
CANDIDATE = "candidates/<slug:code>/"
POOL = "pools/<slug:code>/"
FIELDS = "settings/fields/"

people_urlpatterns = [
    path("candidates/new/", adding.add_candidate, name="add_candidate"),
    path("referrals/new/", adding.refer_candidate, name="refer_candidate"),
    path("postings/<slug:code>/links/", source_links.list_source_links, name="list_source_links"),
    path("links/<slug:code>/removal/", source_links.remove_source_link, name="remove_source_link"),
    path("links/<slug:code>/return/", source_links.restore_source_link, name="restore_source_link"),
    path(f"{CANDIDATE}applications/", adding.add_application, name="add_application"),
    path(
        "applications/<slug:code>/addition/undo/",
        adding.take_back_application,
        name="take_back_application",
    ),
    path(f"{CANDIDATE}addition/undo/", adding.take_back_candidate, name="take_back_candidate"),
    path(SAME, same_person.list_likely_pairs, name="list_likely_pairs"),
    path(f"{SAME}<slug:code>/different/", same_person.tell_people_apart, name="tell_people_apart"),
    path(
        f"{SAME}<slug:code>/different/undo/",
        same_person.propose_people_again,
        name="propose_people_again",
    ),
    path(f"{CANDIDATE}tags/", people.tag_candidate, name="tag_candidate"),
    path(f"{CANDIDATE}tags/removal/", people.untag_candidate, name="untag_candidate"),
    path(f"{CANDIDATE}tasks/", tasks.add_person_task, name="add_person_task"),
    path(f"{CANDIDATE}owner/", people.assign_owner, name="assign_owner"),
    path(f"{CANDIDATE}pools/", people.pool_candidate, name="pool_candidate"),
    path(f"{CANDIDATE}pools/removal/", people.unpool_candidate, name="unpool_candidate"),
    path("pools/", pools.list_pools, name="list_pools"),
    path("pools/new/", pools.add_pool, name="add_pool"),
    path(f"{POOL}", pools.show_pool, name="show_pool"),
    path(f"{POOL}words/", pools.change_pool, name="change_pool"),
    path(f"{POOL}removal/", pools.remove_pool, name="remove_pool"),
    path(f"{POOL}return/", pools.restore_pool, name="restore_pool"),
    path(
        f"{CANDIDATE}fields/<slug:field>/",
        person_fields.set_person_field,
        name="set_person_field",
    ),
    path(FIELDS, person_fields.list_person_fields, name="list_person_fields"),
    path(f"{FIELDS}new/", person_fields.add_person_field, name="add_person_field"),
    path(f"{FIELDS}<slug:code>/", person_fields.change_person_field, name="change_person_field"),
    path(
        f"{FIELDS}<slug:code>/removal/",
        person_fields.remove_person_field,
        name="remove_person_field",
    ),
    path(
        f"{FIELDS}<slug:code>/return/",
        person_fields.restore_person_field,
        name="restore_person_field",
    ),
    path(f"{CANDIDATE}same/", same_person.find_same_person, name="find_same_person"),
    path(f"{CANDIDATE}merge/<slug:other>/", same_person.merge_candidates, name="merge_candidates"),
    path(
        f"{CANDIDATE}merges/<slug:merge>/undo/",
        same_person.unmerge_candidates,
        name="unmerge_candidates",
    ),
]
