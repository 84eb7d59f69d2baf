"""The field's enumerations, in schema.org's words where it has them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EmploymentType(models.TextChoices):
    FULL_TIME = "FULL_TIME", _("Full-time")
    PART_TIME = "PART_TIME", _("Part-time")
    CONTRACTOR = "CONTRACTOR", _("Contractor")
    TEMPORARY = "TEMPORARY", _("Temporary")
    INTERN = "INTERN", _("Internship")


class Workplace(models.TextChoices):
    ONSITE = "onsite", _("On site")
    HYBRID = "hybrid", _("Hybrid")
    REMOTE = "remote", _("Remote")


class PayPeriod(models.TextChoices):
    YEAR = "YEAR", _("a year")
    MONTH = "MONTH", _("a month")
    WEEK = "WEEK", _("a week")
    DAY = "DAY", _("a day")
    HOUR = "HOUR", _("an hour")


# The job that checks published postings again.
RECHECK = "recheck_postings"
