"""A file that goes out with a mail, and is kept as it went."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ats.activity.models.mail import Mail
from ats.foundation.codes import CodeField
from ats.foundation.fields import PrivateFileName


class MailFile(models.Model):
    mail = models.ForeignKey(Mail, on_delete=models.CASCADE, related_name="files", db_index=False)
    code = CodeField()
    position = models.PositiveSmallIntegerField()
    name = models.CharField(_("file name"), max_length=255)
    file = PrivateFileName()
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    content_type = models.CharField(max_length=100)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["mail", "position"], name="mail_file_once")]

    def __str__(self):
        return self.name
