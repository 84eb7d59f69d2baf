"""Evidence: what a résumé shows for a posting's requirements, as it was found, and who said so."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.resume import ResumeReading
from ats.access.models import Membership
from ats.foundation.codes import CodeField


class EvidenceRun(models.Model):
    """A posting's requirements held once against a résumé: its inputs and the rules' version.

    Never changed but for `dots` and `is_current`: one that is found anew stands beside the old
    ones, which are kept. `inputs` is a digest by which the same work is known. `dots` is a letter
    a requirement for cards: S, P, N (supported, partly, nothing), X (wrong, says a person); small
    where it is only wished for.
    """

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="evidence_runs"
    )
    reading = models.ForeignKey(
        ResumeReading, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    source = models.JSONField(default=dict)
    rules_version = models.PositiveSmallIntegerField()
    reader_version = models.PositiveSmallIntegerField()
    inputs = models.CharField(max_length=64)
    as_of = models.DateField()
    dots = models.CharField(max_length=100, blank=True)
    is_current = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["application"],
                condition=Q(is_current=True),
                name="evidence_run_one_current",
            )
        ]

    def __str__(self):
        return f"{self.application} ({self.dots})"


class Evidence(models.Model):
    """What was found for one requirement, in its words of that day; never changed.

    `requirement_id` names the posting's line as a plain number: lines are taken out, this is
    kept. `digest` is of the requirement and what was found: a mark holds for the same again.
    """

    run = models.ForeignKey(
        EvidenceRun, on_delete=models.CASCADE, related_name="lines", db_index=False
    )
    requirement_id = models.PositiveBigIntegerField()
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=500)
    is_must = models.BooleanField()
    state = models.CharField(max_length=10)
    findings = models.JSONField(default=list)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["run", "position"], name="evidence_line_once")
        ]

    def __str__(self):
        return f"{self.text}: {self.state}"


class EvidenceMark(models.Model):
    """A person says that a line is right or wrong; the latest that is not undone holds."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="evidence_marks"
    )
    evidence = models.ForeignKey(Evidence, on_delete=models.CASCADE, related_name="marks")
    digest = models.CharField(max_length=64)
    code = CodeField()
    is_right = models.BooleanField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"{self.evidence}: {'right' if self.is_right else 'wrong'}"
