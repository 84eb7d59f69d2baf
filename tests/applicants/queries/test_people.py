"""Whom a note may name, and by which handle."""

from applicants.queries.people import mentionable, people_around, with_handles
from tests.factories.access import MembershipFactory


def named(organization, *names):
    members = [MembershipFactory(organization=organization) for _name in names]
    for member, name in zip(members, names, strict=True):
        member.user.name = name
    return members


def test_with_handles_first_name_unless_shared(organization):
    people = named(organization, "Luis Prado", "Inés Ruiz", "Inés Ruiz", "Inés O’Neil", "李 雷")

    handles = [person.handle for person in with_handles(people)]

    assert handles == ["luis", "ines.ruiz", "ines.ruiz2", "ines.o.neil", "李"]


def test_mentionable_are_those_who_see_the_application(
    application, owner, recruiter, hiring_manager, interviewer, stranger
):
    before = set(mentionable(people_around(application)))
    application.posting.team.create(membership=hiring_manager)
    application.assignments.create(membership=interviewer)

    after = set(mentionable(people_around(application)))

    assert before == {owner, recruiter}
    assert after == {owner, recruiter, hiring_manager, interviewer}
