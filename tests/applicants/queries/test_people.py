"""Whom a note may name, and by which handle."""

from applicants.queries.people import by_handle, mentionable, people_around
from tests.factories.access import MembershipFactory


def named(organization, *names):
    members = [MembershipFactory(organization=organization) for _name in names]
    for member, name in zip(members, names, strict=True):
        member.user.name = name
    return members


def test_by_handle_first_name_unless_shared(organization):
    people = named(organization, "Luis Prado", "Inés Ruiz", "Inés Ruiz", "Inés O’Neil", "李 雷")

    handles = by_handle(people)

    assert list(handles) == ["luis", "ines.ruiz", "ines.ruiz2", "ines.o.neil", "李"]


def test_mentionable_are_those_who_see_the_application(
    application, owner, recruiter, hiring_manager, interviewer, stranger
):
    before = set(mentionable(people_around(application)).values())
    application.posting.team.create(membership=hiring_manager)
    application.assignments.create(membership=interviewer)

    after = set(mentionable(people_around(application)).values())

    assert before == {owner, recruiter}
    assert after == {owner, recruiter, hiring_manager, interviewer}
