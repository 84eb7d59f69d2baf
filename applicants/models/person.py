"""Records of one person: what is known them by, likely pairs, merges, and where rows came from."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.candidate import Candidate
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models import Stage


class PersonKey(models.Model):
    """What records of one person share, in a form that all its spellings have.

    A text has a few keys, the least numbers of its sketch: alike texts share most of them.
    """

    class Kind(models.TextChoices):
        EMAIL = "email", _("e-mail")
        PHONE = "phone", _("telephone")
        LINK = "link", _("link")
        NAME = "name", _("name")
        TEXT = "text", _("text of the résumé")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    candidate = models.ForeignKey(
        Candidate, on_delete=models.CASCADE, related_name="person_keys", db_index=False
    )
    kind = models.CharField(max_length=5, choices=Kind)
    value = models.CharField(max_length=254)

    class Meta:
        indexes = [
            models.Index(
                fields=["organization", "kind", "value", "candidate"], name="person_key_found"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "kind", "value"], name="person_key_once")
        ]

    def __str__(self):
        return f"{self.kind}: {self.value}"


class TextSketch(models.Model):
    """The sketch of a candidate's newest résumé (reading.persons.likeness)."""

    candidate = models.OneToOneField(
        Candidate, on_delete=models.CASCADE, related_name="text_sketch"
    )
    numbers = models.JSONField(default=list)

    def __str__(self):
        return f"sketch of {self.candidate_id}"


class LikelyPair(models.Model):
    """Two records that may be of one person, and why; `different` is kept for good.

    `reasons` are [kind, value] pairs; `points` only order the queue, nobody reads them. `one`
    is the older record.
    """

    class State(models.TextChoices):
        OPEN = "open", _("to look at")
        DIFFERENT = "different", _("not the same")

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    one = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+", db_index=False)
    other = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    points = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=9, choices=State, default=State.OPEN)
    found_at = models.DateTimeField(default=timezone.now)
    decided_by = models.ForeignKey(
        Membership,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("likely pair")
        ordering = ["-points", "-id"]
        indexes = [
            models.Index(
                fields=["organization", "-points", "-id"],
                name="likely_pair_queue",
                condition=Q(state="open"),
            ),
            models.Index(
                fields=["decided_by"],
                name="likely_pair_decided_by",
                condition=Q(decided_by__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="likely_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="likely_pair_in_order"),
        ]

    def __str__(self):
        return f"{self.one_id} = {self.other_id}?"


class CandidateMerge(models.Model):
    """Says that `absorbed` is the same person as `survivor`, until it is undone.

    `taken` maps a field to [before, after]: what the survivor's said, and what it says since.
    `tags` are the ids of those that came along. `own_taken` are the ids of the organization's
    own fields in which the survivor says what the absorbed record says.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    absorbed = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="merges_away")
    survivor = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="merges")
    taken = models.JSONField(default=dict, blank=True)
    tags = models.JSONField(default=list, blank=True)
    own_taken = models.JSONField(default=list, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("merge of candidates")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["absorbed"], condition=Q(undone_at=None), name="candidate_merged_once"
            ),
            models.CheckConstraint(
                condition=~Q(absorbed=F("survivor")), name="candidate_merge_of_two"
            ),
        ]

    def __str__(self):
        return f"{self.absorbed_id} → {self.survivor_id}"


class RowOrigin(models.Model):
    """To whom a row came that a merge carried to somebody else; it never changes.

    A row without one came to whose it is. Whose a row is follows from it: the origin itself
    while that stands alone, else whom it was merged into, and so on.
    """

    class Kind(models.TextChoices):
        APPLICATION = "application", _("application")
        DOCUMENT = "document", _("document")
        CONSENT = "consent", _("consent")
        TASK = "task", _("task")
        POOLED = "pooled", _("place in a talent pool")
        FIELD = "field", _("value of a field")
        REFERRAL = "referral", _("referral")

    origin = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=11, choices=Kind)
    row_id = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "row_id"], name="row_origin_once"),
        ]

    def __str__(self):
        return f"{self.kind} {self.row_id} of {self.origin_id}"


class FoldedApplication(models.Model):
    """One of two active applications of one person for one posting, put aside by their merge.

    `stage` is where it stood; it goes back there when the merge is undone.
    """

    merge = models.ForeignKey(CandidateMerge, on_delete=models.CASCADE, related_name="folded")
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="folded")
    into = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    stage = models.ForeignKey(Stage, on_delete=models.SET_NULL, null=True, related_name="+")
    stage_entered_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=Q(undone_at=None), name="application_folded_once"
            )
        ]

    def __str__(self):
        return f"{self.application_id} in {self.into_id}"
