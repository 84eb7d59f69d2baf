"""Fields as our templates draw them, and the widgets Django does not have."""

from datetime import date

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.html import parse_html
from django.test.signals import template_rendered
from django.utils import translation
from django.utils.datastructures import MultiValueDict

from ats.foundation.countries import country_choices
from ats.foundation.forms import (
    Choices,
    DateInput,
    FileDrop,
    FilesDrop,
    FilesField,
    LongSelect,
)


class ApplyForm(forms.Form):
    name = forms.CharField(label="Full name", help_text="As you want to be called.")
    phone = forms.CharField(label="Phone", required=False)
    workplace = forms.ChoiceField(choices=[("r", "Remote"), ("o", "On site")], widget=Choices)
    consent = forms.BooleanField(label="You may keep it.")
    starts_on = forms.DateField(widget=DateInput, required=False)


def group(form, name):
    return form[name].as_field_group()


def test_field_marks_what_is_optional():
    form = ApplyForm()

    assert "optional" in group(form, "phone")
    assert "optional" not in group(form, "name")


def test_field_ties_hint_and_error_to_its_input():
    html = group(ApplyForm({}), "name")

    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_helptext">As you want to be called.' in html
    assert 'id="id_name_error"' in html
    assert 'class="field  invalid"' in html


def test_check_box_stands_before_its_label():
    html = group(ApplyForm(), "consent")

    assert html.index("<input") < html.index('<label for="id_consent">You may keep it.')


def test_choices_are_a_fieldset_with_a_legend():
    html = group(ApplyForm(), "workplace")

    assert html.startswith('<fieldset class="field')
    assert '<div id="id_workplace" class="choices">' in html


def test_form_shows_errors_of_no_field_as_an_alert():
    form = ApplyForm({})
    form.add_error(None, "This posting closed meanwhile.")

    html = str(form)

    assert html.index('role="alert"') < html.index("This posting closed meanwhile.")


def test_date_is_given_to_the_browser_in_iso_form_in_every_language():
    with translation.override("de"):
        html = str(ApplyForm(initial={"starts_on": date(2026, 11, 26)})["starts_on"])

    assert 'type="date"' in html
    assert 'value="2026-11-26"' in html


def test_file_drop_says_the_limit_that_binds(settings):
    settings.LIMITS = {"candidate_file_bytes": 20 * 1024**2}
    widget = FileDrop(limit="candidate_file_bytes", kinds=[".pdf", ".docx"])

    html = widget.render("resume", None, {"id": "id_resume"})

    assert 'data-limit="20971520"' in html
    assert "PDF, DOCX · up to 20 MB" in html.replace("\xa0", " ")
    assert 'accept=".pdf,.docx"' in html
    assert "multiple" not in html


class UploadForm(forms.Form):
    files = FilesField(widget=FilesDrop(limit="listing_file_bytes"))


def test_files_field_cleans_to_a_list():
    files = [SimpleUploadedFile("a.txt", b"one"), SimpleUploadedFile("b.txt", b"two")]

    form = UploadForm({}, MultiValueDict({"files": files}))

    assert form.is_valid()
    assert form.cleaned_data["files"] == files


def test_files_field_refuses_an_empty_file_among_others():
    files = [SimpleUploadedFile("a.txt", b"one"), SimpleUploadedFile("b.txt", b"")]

    with pytest.raises(ValidationError, match="empty"):
        UploadForm.base_fields["files"].clean(files)


def test_files_field_wants_at_least_one():
    form = UploadForm({}, MultiValueDict())

    assert form.errors["files"] == ["This field is required."]


@pytest.mark.parametrize("value", ["b", "", None, "gone", "<c>"])
def test_long_select_is_drawn_as_a_select(value):
    choices = [("", "Not said"), ("b", "Bogotá & Co"), ("<c>", "<Cairo>")]
    attrs = {"id": "zone", "aria-describedby": "words"}

    drawn = [
        widget(choices=choices).render("zone", value, attrs)
        for widget in (LongSelect, forms.Select, LongSelect)
    ]

    first, usual, again = (parse_html(html) for html in drawn)
    assert first == usual == again


def test_long_select_says_its_words_in_the_readers_language():
    class ZoneForm(forms.Form):
        zone = forms.ChoiceField(choices=country_choices, widget=LongSelect)

    with translation.override("en"):
        english = str(ZoneForm()["zone"])
    with translation.override("de"):
        german = str(ZoneForm()["zone"])

    assert (">Germany<" in english, ">Deutschland<" in german) == (True, True)


def test_long_select_draws_no_option_by_a_template():
    choices = [(str(number), f"Zone {number}") for number in range(400)]
    drawn = []

    def note(template, **_kwargs):
        drawn.append(template.name)

    template_rendered.connect(note)  # weakly: it ends with the test

    LongSelect(choices=choices).render("zone", "7", {})

    assert drawn == [LongSelect.template_name, "django/forms/widgets/attrs.html"]
