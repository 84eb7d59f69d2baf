"""A good file of a form that was refused for something else, so it is not chosen twice."""

from django.db import models
from django.utils import timezone

from ats.foundation.fields import PrivateFileName
from postings.models import Posting


class HeldFile(models.Model):
    """Found by the form's own token, never by an id that a stranger could send; one a form."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="+", db_index=False)
    form_token = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    file_type = models.CharField(max_length=8)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["posting", "form_token"], name="held_file_once")
        ]

    def __str__(self):
        return self.name
