"""Whether two records are of one person: forms of addresses and names, likeness of texts."""

from reading.persons.addresses import address_forms, link_form, phone_form
from reading.persons.likeness import likeness, sketch_of
from reading.persons.names import NameLikeness, compare_names, name_keys

__all__ = [
    "NameLikeness",
    "address_forms",
    "compare_names",
    "likeness",
    "link_form",
    "name_keys",
    "phone_form",
    "sketch_of",
]
