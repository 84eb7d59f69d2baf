"""A user in an organization, with one role."""

from functools import cached_property
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models.organization import Organization
from ats.access.permissions import PERMISSIONS
from ats.foundation.codes import CodeField


class Role(models.TextChoices):
    OWNER = "owner", _("owner")
    RECRUITER = "recruiter", _("recruiter")
    HIRING_MANAGER = "hiring_manager", _("hiring manager")
    INTERVIEWER = "interviewer", _("interviewer")


class MembershipQuerySet(models.QuerySet):
    def active(self):
        return self.filter(is_active=True, user__is_active=True)


class Membership(models.Model):
    """What every query takes first: who asks, where, in which role."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="memberships", db_index=False
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships"
    )
    code = CodeField()
    role = models.CharField(_("role"), max_length=16, choices=Role)
    is_active = models.BooleanField(_("active"), default=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["user__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "user"], name="membership_once_per_organization"
            ),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="membership_role_known"
            ),
        ]

    def __str__(self):
        return f"{self.user} ({self.get_role_display()})"

    @property
    def name(self) -> str:
        return str(self.user)

    @property
    def zone(self) -> ZoneInfo:
        """Return the zone in which times are shown to this member."""
        return ZoneInfo(self.user.time_zone) if self.user.time_zone else self.organization.zone

    @property
    def sees_everything(self) -> bool:
        """Return whether this member sees the whole organization."""
        return self.role in (Role.OWNER, Role.RECRUITER)

    def can(self, permission: str) -> bool:
        """Return whether the role holds `permission`; an unknown one is a KeyError, never a no."""
        return self.role in PERMISSIONS[permission]

    @cached_property
    def permissions(self) -> dict[str, bool]:
        return {name: self.role in roles for name, roles in PERMISSIONS.items()}
