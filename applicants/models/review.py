"""A hiring manager's review: who is asked about whom, and what each of them says."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models import Posting


class ReviewRequest(models.Model):
    """Asks members of a posting's hiring team to look at some of its applications.

    `token` makes the same form sent twice one review. Answers are taken until it is closed;
    on `due_on` (the organization's day) who has not answered all is reminded.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="review_requests", db_index=False
    )
    by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False
    )
    code = CodeField()
    token = models.CharField(max_length=32)
    words = models.CharField(_("words to the reviewers"), max_length=500, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["posting", "-id"], name="review_of_posting"),
            models.Index(
                fields=["due_on"],
                name="review_due",
                condition=Q(closed_at=None, due_on__isnull=False),
            ),
        ]
        constraints = [models.UniqueConstraint(fields=["by", "token"], name="review_asked_once")]

    def __str__(self):
        return f"{self.posting} ({self.created_at:%Y-%m-%d})"

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Reviewer(models.Model):
    """A member who is asked; `reminded_at` is when a review that was due was brought to mind."""

    request = models.ForeignKey(
        ReviewRequest, on_delete=models.CASCADE, related_name="reviewers", db_index=False
    )
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="reviews")
    finished_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("reviewer")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "membership"], name="reviewer_once")
        ]

    def __str__(self):
        return str(self.membership)


class ReviewItem(models.Model):
    """One application of a review; they stand in the order in which people applied."""

    request = models.ForeignKey(
        ReviewRequest, on_delete=models.CASCADE, related_name="items", db_index=False
    )
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="review_items"
    )
    code = CodeField()

    class Meta:
        ordering = ["application_id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "application"], name="review_item_once")
        ]

    def __str__(self):
        return str(self.application)


class ReviewAnswer(models.Model):
    """What a reviewer says of one application; one that is taken back or replaced is kept."""

    class Choice(models.TextChoices):
        YES = "yes", _("yes")
        MAYBE = "maybe", _("maybe")
        NO = "no", _("no")

    item = models.ForeignKey(ReviewItem, on_delete=models.CASCADE, related_name="answers")
    reviewer = models.ForeignKey(Reviewer, on_delete=models.CASCADE, related_name="answers")
    choice = models.CharField(max_length=5, choices=Choice)
    words = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(default=timezone.now)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("answer of a review")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "reviewer"],
                condition=Q(taken_back_at=None),
                name="review_answered_once",
            )
        ]

    def __str__(self):
        return f"{self.reviewer}: {self.choice}"
