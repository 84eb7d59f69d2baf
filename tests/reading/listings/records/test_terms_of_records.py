"""What records say of a post's length, of who may apply, and in lists of bare names."""

import json

from reading.listings import read_listing

POST = {
    "PositionID": "LM-7",
    "PositionTitle": "Miller",
    "OrganizationName": "Larch Mill Service",
    "PositionLocationDisplay": "Austin, Texas",
    "QualificationSummary": "You need one year of experience with mill stones and with people.",
    "JobSummary": "This job mills the flour of the valley, and talks with those who bring corn.",
}


def read(**more):
    return read_listing(json.dumps({**POST, **more}).encode(), "post.json")


def test_a_term_that_is_not_to_exceed_some_years_is_temporary():
    offering = [{"Name": "Term (not to exceed 2 years; may be made longer)", "Code": "15"}]
    schedule = [{"Name": "Career", "Code": "1"}]

    found = read(PositionSchedule=schedule, PositionOfferingType=offering)

    assert found.value("employment_type") == "TEMPORARY"


def test_hours_go_before_the_length_of_a_post():
    schedule = [{"Name": "Full-time", "Code": "1"}]
    offering = [{"Name": "Term (not to exceed 2 years)", "Code": "15"}]

    found = read(PositionSchedule=schedule, PositionOfferingType=offering)

    assert found.value("employment_type") == "FULL_TIME"


def test_who_may_apply_is_read_where_it_speaks_of_citizens():
    found = read(WhoMayApply={"Name": "U.S. citizens; no prior service is asked for.", "Code": "7"})

    assert "U.S. citizens" in found.value("work_authorization")


def test_who_may_apply_says_nothing_of_the_right_to_work_otherwise():
    found = read(WhoMayApply={"Name": "Open to the public", "Code": "7"})

    assert found.value("work_authorization") is None


def test_bare_names_of_languages_and_trainings_are_no_items_of_the_demands():
    record = {
        "id": "1",
        "intitule": "Meunier",
        "description": (
            "Le moulin cherche de l'aide.\n\nVotre profil :\n- Rigueur et ponctualité au travail\n"
            "- Bonne maîtrise de l'anglais\n- Expérience d'un an au moulin"
        ),
        "entreprise": {"nom": "Moulin du Chêne"},
        "typeContratLibelle": "Contrat à durée indéterminée",
        "formations": [{"codeFormation": "4", "domaineLibelle": "meunerie", "exigence": "S"}],
        "langues": [{"libelle": "Anglais", "exigence": "S"}],
    }

    found = read_listing(json.dumps(record).encode(), "offre.json")

    assert len(found.value("requirements")) == 3
