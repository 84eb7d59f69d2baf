"""A draft with something to be found in it."""

from django.urls import reverse

from postings.models import Posting
from postings.queries.content import content_of
from postings.queries.lint import checked

FEE = "You pay a registration fee before you start."


def found(posting, code):
    posting = Posting.objects.get(pk=posting.pk)
    return [row for row in checked(posting, content_of(posting)).all if row.finding.code == code]


def address(name, posting, *args):
    return reverse(name, args=[posting.organization.slug, posting.code, *args])


def say(posting, by, html):
    posting = Posting.objects.get(pk=posting.pk)
    from postings.actions.edit_posting import edit_posting

    return edit_posting(posting, by=by, row_version=posting.row_version, content_html=html)
