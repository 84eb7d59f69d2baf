"""A text with NUL in it is in no row; PostgreSQL refuses even to be asked for one."""

from django.core.exceptions import EmptyResultSet
from django.db.models import CharField, Lookup, TextField, lookups

ASKED = (
    lookups.Exact,
    lookups.IExact,
    lookups.Contains,
    lookups.IContains,
    lookups.StartsWith,
    lookups.IStartsWith,
)


class WithoutNul(Lookup):
    """Finds nothing for a text with NUL, as it is on SQLite, instead of failing."""

    def process_rhs(self, compiler, connection):
        if isinstance(self.rhs, str) and "\0" in self.rhs:
            raise EmptyResultSet
        return super().process_rhs(compiler, connection)


class InWithoutNul(lookups.In):
    """Finds the rows of the others where a text among many has a NUL."""

    def process_rhs(self, compiler, connection):
        if self.rhs_is_direct_value():
            self.rhs = [text for text in self.rhs if not (isinstance(text, str) and "\0" in text)]
        return super().process_rhs(compiler, connection)


def register() -> None:
    """Put the safe lookups in place of Django's, for every column of text."""
    for column in (CharField, TextField):
        column.register_lookup(InWithoutNul)
    for lookup in ASKED:
        safe = type(lookup.__name__, (WithoutNul, lookup), {})
        for column in (CharField, TextField):
            column.register_lookup(safe)
