"""A day as the browser's own date field gives it."""

from django import forms


class DayField(forms.DateField):
    """A date without a time; shown and read as YYYY-MM-DD, as `<input type="date">` wants it."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d"], **kwargs)
