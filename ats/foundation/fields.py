"""Fields that say what they hold."""

from typing import Any

from django.db import models


class ExactText(models.CharField):
    """A text that is asked for only as a whole: a code, a key, the hash of a secret.

    On PostgreSQL Django gives a unique `varchar` a second index, for what begins with a text;
    it would be written with every row and asked by nobody. By its full name the same type has none.
    """

    def db_type(self, connection: Any) -> str | None:
        kind = super().db_type(connection)
        if kind is None or connection.vendor != "postgresql":
            return kind
        return kind.replace("varchar", "character varying")


class PrivateFileName(models.CharField):
    """The name of a file in private storage; the sweeper of orphans asks every such column."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 120)
        super().__init__(**kwargs)
