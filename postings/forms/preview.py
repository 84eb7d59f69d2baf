"""A posting's words as they are being written, before anybody saves them."""

from postings.forms.posting import PostingForm
from postings.markup import clean_description


def content_written(form: PostingForm, saved: dict) -> dict:
    """Return `saved` with what the form says in place, in the shape of `content_of`.

    What a form says wrongly stands as it was saved.
    """
    form.is_valid()
    given = {name: value for name, value in form.words().items() if name not in form.errors}
    written = saved | {name: value for name, value in given.items() if name in saved}
    if "content_html" in given:
        written["content_html"] = clean_description(given["content_html"])
    pay = given.get("pay", saved["pay"])
    wrong = {"pay_min", "pay_max", "pay_currency", "pay_period"}.intersection(form.errors)
    if wrong:
        pay = saved["pay"]
    elif pay and pay["min_minor"] is None and pay["max_minor"] is None:
        pay = None
    return written | {"pay": pay}
