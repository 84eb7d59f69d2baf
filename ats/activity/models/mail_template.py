"""An organization's own words for a mail; without a row the built-in words are used."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization
from ats.foundation.codes import CodeField


class MailTemplate(models.Model):
    """`kind` names the occasion (application_received, application_rejected, …); several
    templates of one kind may exist, `is_default` marks the one that is taken by itself."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="mail_templates"
    )
    code = CodeField()
    kind = models.CharField(_("occasion"), max_length=60)
    name = models.CharField(_("name"), max_length=120)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    is_default = models.BooleanField(default=False)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("mail template")
        verbose_name_plural = _("mail templates")
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind"],
                condition=models.Q(is_default=True),
                name="mail_template_one_default",
            )
        ]

    def __str__(self):
        return self.name
