"""The flat answer of a Reading, for programs that want values without evidence."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reading.listings.model import Reading

READ_AS_THEY_ARE = (
    "title", "company", "workplace", "employment_type", "salary", "posted_date",
    "min_years_experience", "education", "relocation", "work_authorization",
)  # fmt: skip


def answer_of(reading: "Reading") -> dict[str, Any]:
    """Give every field, None (or an empty list) where unknown; counts are those of the lists."""
    answer = {name: reading.value(name) for name in READ_AS_THEY_ARE}
    duties, asked = reading.value("responsibilities"), reading.value("requirements")
    return answer | {
        "locations": reading.value("locations") or [],
        "skills": reading.value("skills") or [],
        "responsibilities_count": len(duties) if duties else None,
        "requirements_count": len(asked) if asked else None,
        "first_responsibility": first_words(duties[0]) if duties else None,
        "first_requirement": first_words(asked[0]) if asked else None,
        "truncated": reading.truncated is not None,
        "has_eeo": bool(reading.value("has_eeo")),
        "boilerplate_present": any(removed.is_foreign for removed in reading.removed),
        "language": reading.language,
    }


def first_words(item: str, count: int = 6) -> str:
    """Give about the first six words of an item; signs that stand alone do not count."""
    words, taken = item.split(), 0
    for index, word in enumerate(words):
        taken += any(sign.isalnum() for sign in word)
        if taken == count:
            return " ".join(words[: index + 1])
    return " ".join(words)
