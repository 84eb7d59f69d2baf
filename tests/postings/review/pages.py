"""The listing that is reviewed in these tests, and its form."""

TEXT = """Head Gardener
Larkspur Estates
Lisbon, Portugal
Posted 4 March 2026

About us
We keep <b>old</b> gardens alive.

What you will do
- Plant the borders in spring and autumn
- Prune the roses & hedges

What we are looking for
- 3+ years of gardening
- A driving licence

Nice to have
- Speaks Portuguese

Salary: $40,000 - $50,000 a year
"""


def url(listing, what=""):
    return f"/o/larkspur/listings/{listing.code}/{what}"


def filled(client, listing, **changes):
    """Return the form as the page shows it, with some inputs changed."""
    form = client.get(url(listing)).context["form"]
    shown = {field.name: field.value() for field in form}
    return {name: "" if v is None else v for name, v in {**shown, **changes}.items()}
