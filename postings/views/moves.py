"""The order of a list that people arrange, as its form sends it."""

from django.http import QueryDict


def moved(data: QueryDict, name: str) -> list[str]:
    """Return the codes of inputs `name`, one moved where a button `up` or `down` names it."""
    codes = data.getlist(name)
    for verb, step in (("up", -1), ("down", 1)):
        code = data.get(verb)
        if code in codes:
            place = codes.index(code)
            codes.insert(max(place + step, 0), codes.pop(place))
    return codes
