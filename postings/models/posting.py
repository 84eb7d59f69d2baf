"""The job as the organization publishes it."""

from datetime import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.dates import has_opened, has_passed, last_day_taken, today_in
from postings.kinds import EmploymentType, PayPeriod, Workplace
from postings.models.listing import Listing
from postings.models.requisition import Requisition


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

    `opens_on` and `closes_on` are the first and the last day on which people may apply; the
    clock decides at each request, `is_closed_by_date` and `opening_told_on` only keep what was
    told of it. They hold at once, without publishing anew.

    `asked_at` is since when it waits to hear whether anybody is still hiring, `kept_at` when
    somebody last said so; `is_paused_unanswered` when nobody did in time.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")
        PAUSED = "paused", _("paused")
        CLOSED = "closed", _("closed")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="postings", db_index=False
    )
    code = CodeField()
    listing = models.OneToOneField(
        Listing, on_delete=models.SET_NULL, null=True, blank=True, related_name="posting"
    )
    requisition = models.ForeignKey(
        Requisition, on_delete=models.SET_NULL, null=True, blank=True, related_name="postings"
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
    opens_on = models.DateField(_("first day to apply"), null=True, blank=True)
    closes_on = models.DateField(_("last day to apply"), null=True, blank=True)
    opening_told_on = models.DateField(null=True, blank=True, editable=False)
    is_closed_by_date = models.BooleanField(default=False, editable=False)
    asked_at = models.DateTimeField(null=True, blank=True, editable=False)
    kept_at = models.DateTimeField(null=True, blank=True, editable=False)
    is_paused_unanswered = models.BooleanField(default=False, editable=False)
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
            models.Index(
                fields=["closes_on"],
                name="posting_closing",
                condition=Q(state__in=["published", "paused"], closes_on__isnull=False),
            ),
            models.Index(
                fields=["asked_at"],
                name="posting_asked",
                condition=Q(state="published", asked_at__isnull=False),
            ),
            models.Index(
                fields=["opens_on"],
                name="posting_opening",
                condition=Q(state="published", opens_on__isnull=False),
            ),
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
            models.CheckConstraint(
                condition=Q(opens_on__isnull=True)
                | Q(closes_on__isnull=True)
                | Q(opens_on__lte=F("closes_on")),
                name="posting_dates_in_order",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_open(self) -> bool:
        """Return whether people may apply, by the clock of now."""
        return self.state == self.State.PUBLISHED and not (self.is_to_open or self.is_past)

    @property
    def last_kept_at(self) -> datetime:
        """Return when its employer last did something about it in public, or said to keep it."""
        done = self.public_changed_at or self.published_at or self.created_at
        return max(done, self.kept_at or done)

    @property
    def is_to_open(self) -> bool:
        """Return whether its first day is still to come: nobody outside sees it yet."""
        return self.opens_on is not None and not has_opened(
            self.opens_on, today_in(self.organization.zone)
        )

    @property
    def is_past(self) -> bool:
        """Return whether its last day has passed, noted or not."""
        return self.closes_on is not None and has_passed(
            self.closes_on, today_in(self.organization.zone)
        )

    @property
    def is_over(self) -> bool:
        """Return whether it is closed, by hand or by its date."""
        shown = self.state in (self.State.PUBLISHED, self.State.PAUSED)
        return self.state == self.State.CLOSED or (shown and self.is_past)

    @property
    def takes_open_forms(self) -> bool:
        """Return whether a form that was open in time may be sent: an hour longer than `is_open`.

        Whoever closed it by hand meant now.
        """
        ended = self.state == self.State.CLOSED and self.is_closed_by_date
        if self.closes_on is None or not (self.state == self.State.PUBLISHED or ended):
            return self.is_open
        return not self.is_to_open and self.closes_on >= last_day_taken(self.organization.zone)


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

    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="versions", db_index=False
    )
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
