"""The job as the organization publishes it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.kinds import EmploymentType, PayPeriod, Workplace
from postings.models.listing import Listing


class PostingQuerySet(models.QuerySet):
    def published(self):
        return self.filter(state=Posting.State.PUBLISHED)

    def open(self):
        return self.filter(state__in=[Posting.State.PUBLISHED, Posting.State.PAUSED])


class Posting(models.Model):
    """Draft, published, paused or closed; what the public sees is its newest version.

    `content_html` is sanitised when it is written; money is in minor units (cents).
    `row_version` grows with each edit, so a stale form is told so. `public_changed_at` is when
    anything last changed for the public: the careers pages' ETag.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        PAUSED = "paused", _("paused")
        CLOSED = "closed", _("closed")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="postings"
    )
    code = CodeField()
    listing = models.OneToOneField(
        Listing, on_delete=models.SET_NULL, null=True, blank=True, related_name="posting"
    )
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    title = models.CharField(_("title"), max_length=200)
    department = models.CharField(_("department"), max_length=120, blank=True)
    employment_type = models.CharField(
        _("employment"), max_length=12, choices=EmploymentType, blank=True
    )
    workplace = models.CharField(_("workplace"), max_length=8, choices=Workplace, blank=True)
    pay_min_minor = models.BigIntegerField(_("pay from"), null=True, blank=True)
    pay_max_minor = models.BigIntegerField(_("pay up to"), null=True, blank=True)
    pay_currency = models.CharField(_("currency"), max_length=3, blank=True)
    pay_period = models.CharField(_("period"), max_length=5, choices=PayPeriod, blank=True)
    content_html = models.TextField(_("description"), blank=True)
    reply_days = models.PositiveSmallIntegerField(
        _("reply promise in working days"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    is_resume_required = models.BooleanField(_("a résumé is needed"), default=True)
    version_number = models.PositiveIntegerField(default=0)
    row_version = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(_("first published"), null=True, blank=True)
    public_changed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "state", "-published_at"], name="posting_open"),
            models.Index(fields=["organization", "public_changed_at"], name="posting_changed"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(pay_min_minor__isnull=True)
                | Q(pay_max_minor__isnull=True)
                | Q(pay_min_minor__lte=F("pay_max_minor")),
                name="posting_pay_in_order",
            ),
            models.CheckConstraint(
                condition=Q(pay_min_minor__isnull=True, pay_max_minor__isnull=True)
                | ~Q(pay_currency=""),
                name="posting_pay_has_currency",
            ),
            models.CheckConstraint(
                condition=~Q(state="published") | Q(version_number__gte=1),
                name="posting_published_has_version",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_open(self) -> bool:
        """Return whether people may apply."""
        return self.state == self.State.PUBLISHED


class PostingPlace(models.Model):
    """Where the work is: any of the three parts may be blank, never all of them."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="places")
    position = models.PositiveSmallIntegerField(default=0)
    city = models.CharField(_("city"), max_length=120, blank=True)
    region = models.CharField(_("region"), max_length=120, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(city="", region="", country=""), name="posting_place_says_something"
            )
        ]

    def __str__(self):
        return ", ".join(part for part in (self.city, self.region, self.country) if part)


class Requirement(models.Model):
    """One line of what the posting asks for."""

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="requirements")
    position = models.PositiveSmallIntegerField(default=0)
    text = models.CharField(_("requirement"), max_length=500)
    is_must = models.BooleanField(_("must have"), default=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self):
        return self.text


class PostingVersion(models.Model):
    """What the public saw from `published_at` on: plain values, never changed.

    `content` is all of it, `summary` the part that the careers list shows.
    """

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    summary = models.JSONField(default=dict)
    published_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    published_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("published version")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["posting", "number"], name="posting_version_once")
        ]

    def __str__(self):
        return f"{self.posting} ({self.number})"
