"""What a person says of a line of evidence."""

from django import forms


class MarkForm(forms.Form):
    """One of the two names the line: `right` or `wrong`."""

    right = forms.CharField(max_length=18, required=False)
    wrong = forms.CharField(max_length=18, required=False)

    def clean(self) -> dict:
        given = super().clean() or {}
        right, wrong = given.get("right"), given.get("wrong")
        if bool(right) == bool(wrong):
            raise forms.ValidationError("one of them", code="one_of_them")
        return {"line": right or wrong, "is_right": bool(right)}
