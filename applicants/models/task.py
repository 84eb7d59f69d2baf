"""What somebody is to do about a candidate, and by when."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.candidate import Candidate
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField


class TaskQuerySet(models.QuerySet):
    def open(self):
        return self.filter(done_at=None)

    def done(self):
        return self.exclude(done_at=None)


class Task(models.Model):
    """`due_on` is a day of the organization; `remind_at` the moment of the one reminder, null
    when it was sent or is not to come. Without `application` it is about the person alone;
    `created_by` is null when a rule made it. A dropped task has `done_at` as well.
    """

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="tasks")
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, null=True, blank=True, related_name="tasks"
    )
    code = CodeField()
    text = models.CharField(_("task"), max_length=300)
    assignee = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="tasks"
    )
    due_on = models.DateField(_("due on"))
    remind_at = models.DateTimeField(null=True, blank=True)
    created_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    done_by = models.ForeignKey(
        Membership,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    done_at = models.DateTimeField(null=True, blank=True)
    is_dropped = models.BooleanField(_("not needed any more"), default=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task")
        verbose_name_plural = _("tasks")
        ordering = ["due_on", "id"]
        indexes = [
            models.Index(
                fields=["assignee", "due_on", "id"],
                name="task_open_of_member",
                condition=models.Q(done_at=None),
            ),
            models.Index(
                fields=["remind_at"],
                name="task_to_remind",
                condition=models.Q(done_at=None, remind_at__isnull=False),
            ),
            models.Index(
                fields=["done_by"], name="task_done_by", condition=models.Q(done_by__isnull=False)
            ),
        ]

    def __str__(self):
        return self.text[:60]

    @property
    def about(self) -> Application | Candidate:
        """Return the application, or the person when it is about them alone."""
        return self.application or self.candidate
