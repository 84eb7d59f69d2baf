"""How often something happened within a window of time, where no Redis counts."""

from datetime import timedelta
from typing import Self

from django.db import connections, models
from django.utils import timezone

from ats.foundation.fields import ExactText


class TallyQuerySet(models.QuerySet["Tally"]):
    def over(self) -> Self:
        """Return the tallies whose window has ended."""
        return self.filter(ends_at__lt=timezone.now())

    def add_one(self, entry: str, seconds: int) -> int:
        """Count one more for `entry`, whose row may go after `seconds`; return the count.

        One statement, so that no two of a burst read the same count on either database.
        """
        connection = connections[self.db]
        ends_at = timezone.now() + timedelta(seconds=seconds)
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO foundation_tally (entry, count, ends_at) VALUES (%s, 1, %s)"
                " ON CONFLICT (entry) DO UPDATE SET count = foundation_tally.count + 1"
                " RETURNING count",
                [entry, connection.ops.adapt_datetimefield_value(ends_at)],
            )
            # All of it, or SQLite keeps the statement and its write lock open.
            [(count,)] = cursor.fetchall()
        return count


class Tally(models.Model):
    """`entry` names the limit, its window and, hashed, whom it counts."""

    entry = ExactText(max_length=120, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    objects = TallyQuerySet.as_manager()

    def __str__(self):
        return f"{self.count} of {self.entry}"
