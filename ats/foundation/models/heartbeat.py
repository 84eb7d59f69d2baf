"""When a process was last seen alive."""

from django.db import models

from ats.foundation.fields import ExactText


class Heartbeat(models.Model):
    """One row a kind of process; the worker's is written by a task, so it proves the whole way."""

    name = ExactText(max_length=40, unique=True)
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.name} at {self.at:%F %T}"
