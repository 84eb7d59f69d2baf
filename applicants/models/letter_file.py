"""A file that a member has chosen for a letter that is not sent yet."""

from django.db import models
from django.utils import timezone

from applicants.models.application import Application
from ats.access.models import Membership
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class LetterFile(models.Model):
    """Held for a day, so that a refused form loses nothing; the letter's mail takes it over."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    name = models.CharField(max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    content_type = models.CharField(max_length=100)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.name
