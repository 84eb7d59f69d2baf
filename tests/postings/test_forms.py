"""Inputs that clean to lists: judged as texts before they are taken apart."""

import pytest
from django.http import QueryDict

from postings.forms.corrections import CorrectionForm
from postings.forms.posting import PostingForm
from postings.forms.question import QuestionForm
from postings.forms.rows import rearranged
from postings.forms.stages import StageTemplateForm
from postings.queries.readings import FIELDS

NUL = "roses\x00 and bees"
FORMS = {
    "places_city": PostingForm,
    "places_country": PostingForm,
    "requirements_text": PostingForm,
    "options": QuestionForm,
    "stage_names": StageTemplateForm,
    "skills": lambda data: CorrectionForm(data, values=dict.fromkeys(FIELDS), row_version=1),
    "locations": lambda data: CorrectionForm(data, values=dict.fromkeys(FIELDS), row_version=1),
}


def sent(**values: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(values)
    return data


@pytest.mark.parametrize("name", FORMS)
def test_input_with_nul_is_refused_in_a_sentence(name):
    form = FORMS[name](sent(**{name: NUL}))
    field = name if name in form.fields else name.partition("_")[0]

    assert "Null characters" in str(form.errors[field])


@pytest.mark.parametrize("place", ["9" * 5000, "-1", "²", "", "1.5"])
def test_rearranged_place_that_is_none_moves_nothing(place):
    form = rearranged(PostingForm, sent(places_city="Porto", row=f"places:up:{place}"))

    assert [row["city"] for row in form["places"].value()] == ["Porto"]
