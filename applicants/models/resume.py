"""What was read from a résumé, what people corrected in it, and by what its person is found."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.candidate import Candidate
from applicants.models.document import Document
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField


class ResumeReading(models.Model):
    """One a document and version of the reader; older ones stay, evidence was quoted from them.

    `data` is the Resume of reading.resumes without its text; its spans mean `text`. `problem` is
    a code of reading.errors where nothing could be read.
    """

    document = models.ForeignKey(
        Document, on_delete=models.CASCADE, related_name="resume_readings", db_index=False
    )
    version = models.PositiveSmallIntegerField()
    is_current = models.BooleanField(default=True)
    text = models.TextField(blank=True)
    data = models.JSONField(default=dict, blank=True)
    problem = models.CharField(max_length=40, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("reading of a résumé")
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["document", "version"], name="resume_reading_once_a_version"
            ),
            models.UniqueConstraint(
                fields=["document"], condition=Q(is_current=True), name="resume_reading_one_current"
            ),
        ]

    def __str__(self):
        return f"{self.document} (v{self.version})"


class ResumeCorrection(models.Model):
    """What a person says instead of what was read; what was read stays beside it.

    `path` names the value ("positions/0/title"; "skills" for one that was added), `was` what
    was read there, by which it is found again in another reading. A blank `value`: there is none.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="corrections")
    code = CodeField()
    path = models.CharField(max_length=40)
    was = models.CharField(max_length=300, blank=True)
    value = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("correction of a résumé")
        ordering = ["id"]

    def __str__(self):
        return f"{self.path}: {self.value}"


class ProfileSkill(models.Model):
    """A skill of a person by its canonical name, of all their résumés; `years` None: not said.

    For who may open them all; others search by ResumeSkill. `key` is the name in lower case,
    with its signs: C, C++ and C# are three.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    candidate = models.ForeignKey(
        Candidate, on_delete=models.CASCADE, related_name="profile_skills", db_index=False
    )
    skill = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    years = models.FloatField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["organization", "key", "-years", "candidate"], name="profile_skill_found"
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "key"], name="profile_skill_once")
        ]

    def __str__(self):
        return self.skill


class ProfileTitle(models.Model):
    """A title that a person had at work, of all their résumés; `key` is folded."""

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    candidate = models.ForeignKey(
        Candidate, on_delete=models.CASCADE, related_name="profile_titles", db_index=False
    )
    title = models.CharField(max_length=200)
    key = models.CharField(max_length=200)
    is_present = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "key", "candidate"], name="profile_title_found")
        ]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "key"], name="profile_title_once")
        ]

    def __str__(self):
        return self.title


class ResumeSkill(models.Model):
    """A skill that one document says, for members who may not open all of its person's."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="skills")
    key = models.CharField(max_length=120)
    years = models.FloatField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "document"], name="resume_skill_once")
        ]

    def __str__(self):
        return self.key


class ResumeTitle(models.Model):
    """A title at work that one document says, for members who may not open all of its person's."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="titles")
    key = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "document"], name="resume_title_once")
        ]

    def __str__(self):
        return self.key
