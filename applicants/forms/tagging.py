"""What is said of a person in a word: a tag, who keeps in touch."""

from django import forms

from applicants.actions.tag_candidate import LONGEST


class TagForm(forms.Form):
    # One more than the most, so that too long a tag is told as such.
    tag = forms.CharField(max_length=LONGEST + 1, required=False)


class OwnerForm(forms.Form):
    """Names a member by code, nobody when blank; `seen` whoever it was, by code or "none"."""

    member = forms.CharField(max_length=10, required=False)
    seen = forms.CharField(max_length=10, required=False)
