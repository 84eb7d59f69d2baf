"""What a résumé says of its person: shown with its places, and corrected by people."""

import pytest

from applicants.models import ProfileSkill, ResumeCorrection
from ats.activity.models import Event
from ats.foundation.sandbox import sandbox
from tests.applicants.resumes import RESUME, ask, send
from tests.factories.applicants import DocumentFactory

REGION = {"HX-Request": "true", "HX-Target": "document-profile"}


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


@pytest.fixture
def document(application):
    return send(application)


@pytest.fixture
def url(document):
    return f"/o/larkspur/documents/{document.code}/profile/"


def values(document) -> dict[str, str]:
    """Return the paths of the document's titles."""
    jobs = document.resume_readings.get().data["positions"]
    return {job["title"]["value"]: f"positions/{n}/title" for n, job in enumerate(jobs)}


def test_show_profile_values_lead_to_their_places(document, application, recruiter, sign_in, url):
    html = sign_in(recruiter).get(url, headers=REGION).content.decode()

    text = document.resume_readings.get().text
    start = text.index("Kupferkanne GmbH")
    assert html.lstrip().startswith('<section class="card" id="document-profile"')
    assert f"as=text&amp;at={start}-{start + len('Kupferkanne GmbH')}#passage" in html
    assert ">2021-03 – now</a>" in html
    assert ">B1</span>" in html


def test_show_profile_of_a_queued_file_says_so(application, recruiter, sign_in):
    queued = DocumentFactory(candidate=application.candidate, application=application)

    html = sign_in(recruiter).get(f"/o/larkspur/documents/{queued.code}/profile/")

    assert "The file is being read" in html.content.decode()


def test_show_profile_of_a_file_without_words_says_why(application, recruiter, sign_in):
    empty = send(application, "12 34 56")

    html = sign_in(recruiter).get(f"/o/larkspur/documents/{empty.code}/profile/")

    assert "There are no words in this file." in html.content.decode()


def test_show_profile_of_another_applications_document_is_not_found(
    application, on_team, hiring_manager, organization, sign_in
):
    elsewhere = DocumentFactory(candidate__organization=organization)

    response = sign_in(hiring_manager).get(f"/o/larkspur/documents/{elsewhere.code}/profile/")

    assert response.status_code == 404


def test_show_profile_statements(document, recruiter, sign_in, url, django_assert_num_queries):
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        client.get(url, headers=REGION)


def test_correct_profile_shows_the_value_and_keeps_what_was_read(document, recruiter, sign_in, url):
    path = values(document)["Senior Data Engineer"]
    client = sign_in(recruiter)

    response = client.post(f"{url}corrections/", {path: "Principal Data Engineer"})

    html = client.get(url).content.decode()
    row = ResumeCorrection.objects.get()
    assert response.status_code == 303
    assert (row.was, row.value, row.by) == (
        "Senior Data Engineer",
        "Principal Data Engineer",
        recruiter,
    )
    assert 'class="corrected">Principal Data Engineer' in html
    assert "<del>Senior Data Engineer</del>" in html
    assert Event.objects.filter(kind="profile.corrected").count() == 1


def test_correct_profile_form_holds_what_stands(document, recruiter, sign_in, url):
    html = sign_in(recruiter).get(f"{url}corrections/").content.decode()

    assert 'value="Senior Data Engineer"' in html
    assert 'value="2021-03 – now"' in html


def test_correct_profile_of_nothing_changes_nothing(document, recruiter, sign_in, url):
    path = values(document)["Senior Data Engineer"]

    sign_in(recruiter).post(f"{url}corrections/", {path: "Senior Data Engineer"})

    assert not ResumeCorrection.objects.exists()


def test_correct_profile_of_a_bad_time_is_told_at_the_field(document, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}corrections/", {"positions/0/years": "long ago"})

    assert response.status_code == 422
    assert "Write the time as 2019-03 – 2021-06" in response.content.decode()


def test_correct_profile_of_a_time_counts_in_the_evidence(
    posting, document, application, recruiter, sign_in, url
):
    ask(posting, "5+ years of Python")
    data = {"positions/0/years": "2024 – now", "positions/1/years": "2023 – 2024"}

    sign_in(recruiter).post(f"{url}corrections/", data)

    assert application.evidence_runs.get(is_current=True).dots == "P"


def test_correct_profile_skills_are_found_by(document, application, recruiter, sign_in, url):
    skills = document.resume_readings.get().data["skills"]
    path = f"skills/{[s['name'] for s in skills].index('Apache Kafka')}"

    sign_in(recruiter).post(f"{url}corrections/", {path: "", "added": "Rust, Kafka Streams"})

    names = set(ProfileSkill.objects.values_list("skill", flat=True))
    assert names == {"Python", "PostgreSQL", "Rust", "Kafka Streams"}


def test_correct_profile_back_to_what_was_read_takes_it_back(document, recruiter, sign_in, url):
    path = values(document)["Senior Data Engineer"]
    client = sign_in(recruiter)
    client.post(f"{url}corrections/", {path: "Boss"})

    client.post(f"{url}corrections/", {path: "Senior Data Engineer"})

    assert ResumeCorrection.objects.get().undone_by == recruiter


def test_undo_correction_lets_what_was_read_hold(document, recruiter, sign_in, url):
    path = values(document)["Senior Data Engineer"]
    client = sign_in(recruiter)
    client.post(f"{url}corrections/", {path: "Boss"})
    row = ResumeCorrection.objects.get()

    response = client.post(f"{url}corrections/{row.code}/undo/")

    html = client.get(url).content.decode()
    assert response.status_code == 303
    assert "Boss" not in html
    assert "Senior Data Engineer" in html


def test_undo_correction_twice_is_409(document, recruiter, sign_in, url):
    row = ResumeCorrection.objects.create(document=document, path="headline", was="a", value="b")
    client = sign_in(recruiter)
    client.post(f"{url}corrections/{row.code}/undo/")

    assert client.post(f"{url}corrections/{row.code}/undo/").status_code == 409


def test_show_profile_tells_of_words_said_again_and_again(application, recruiter, sign_in):
    document = send(application, RESUME + "\nPython " * 40)

    html = sign_in(recruiter).get(f"/o/larkspur/documents/{document.code}/profile/")

    assert "Said again and again" in html.content.decode()
