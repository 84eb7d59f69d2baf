"""Words by which limited members search: of a person's own fields, and of each document apart.

The index of words holds all that is known of a person together, which only who sees everything
may ask by itself. Written with it (applicants.actions.index_candidate).
"""

from django.db import models

from applicants.models.candidate import Candidate
from applicants.models.document import Document


class PersonWords(models.Model):
    """What everybody reads who sees the person: of this record alone, not of those merged into it.

    Both folded; `words` with a space before and behind each. Blank for a merged record.
    """

    candidate = models.OneToOneField(
        Candidate, on_delete=models.CASCADE, primary_key=True, related_name="own_words"
    )
    names = models.TextField(blank=True)
    words = models.TextField(blank=True)

    def __str__(self):
        return self.names


class DocumentWords(models.Model):
    """A document's text, folded, with a space before and behind each word."""

    document = models.OneToOneField(
        Document, on_delete=models.CASCADE, primary_key=True, related_name="own_words"
    )
    words = models.TextField()

    def __str__(self):
        return f"words of {self.document_id}"
