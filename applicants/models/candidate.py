"""A person, once per organization."""

import unicodedata

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.kinds import source_name
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField


def email_key(address: str) -> str:
    """Return the form of an address by which a person is known again."""
    return unicodedata.normalize("NFC", address.strip()).lower()


class Tag(models.Model):
    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="tags", db_index=False
    )
    name = models.CharField(_("name"), max_length=60)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["organization", "name"], name="tag_name_once")
        ]

    def __str__(self):
        return self.name


class Candidate(models.Model):
    """`email_key` is the address in lower case, by which a person is known again.

    `merged_into` is set while a merge says that this is the same person as that one: then
    nothing is listed under this record, its fields stay as they are, and its address leads there.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="candidates", db_index=False
    )
    code = CodeField()
    name = models.CharField(_("name"), max_length=160)
    email = models.EmailField(_("e-mail"), max_length=254, blank=True)
    email_key = models.CharField(max_length=254, blank=True, editable=False)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    headline = models.CharField(_("headline"), max_length=200, blank=True)
    location = models.CharField(_("place"), max_length=160, blank=True)
    owner = models.ForeignKey(
        Membership,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    source = models.CharField(_("source"), max_length=60, blank=True)
    tags = models.ManyToManyField(Tag, blank=True, related_name="candidates")
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="absorbed",
        db_index=False,
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("candidate")
        verbose_name_plural = _("candidates")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "-id"], name="candidate_newest"),
            models.Index("organization", Lower("name"), "id", name="candidate_by_name"),
            models.Index(fields=["organization", "-updated_at", "-id"], name="candidate_changed"),
            models.Index(
                fields=["owner"], name="candidate_owner", condition=Q(owner__isnull=False)
            ),
            models.Index(
                fields=["merged_into"],
                name="candidate_merged_into",
                condition=Q(merged_into__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "email_key"],
                condition=~Q(email_key=""),
                name="candidate_email_once",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def source_name(self) -> str:
        return source_name(self.source)


class ProposedChange(models.Model):
    """What an application says differently from the candidate's own fields; a person decides."""

    candidate = models.ForeignKey(
        Candidate, on_delete=models.CASCADE, related_name="proposed_changes"
    )
    application = models.ForeignKey(
        "applicants.Application", on_delete=models.CASCADE, related_name="+"
    )
    field = models.CharField(max_length=20)
    value = models.CharField(max_length=254)
    created_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    is_accepted = models.BooleanField(null=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return f"{self.field}: {self.value}"
