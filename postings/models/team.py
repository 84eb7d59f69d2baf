"""Who hires for a posting."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership
from postings.models.posting import Posting


class TeamMember(models.Model):
    """A hiring manager sees the postings on whose team they are."""

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="team", db_index=False
    )
    membership = models.ForeignKey(
        Membership, on_delete=models.CASCADE, related_name="team_memberships"
    )
    is_lead = models.BooleanField(_("leads the hiring"), default=False)

    class Meta:
        verbose_name = _("hiring team member")
        ordering = ["-is_lead", "id"]
        constraints = [
            models.UniqueConstraint(fields=["posting", "membership"], name="team_member_once")
        ]

    def __str__(self):
        return str(self.membership)
