"""The installation's view of this room, for superusers."""

from postings.admin import lint as lint
from postings.admin import listings as listings
from postings.admin import postings as postings
from postings.admin import requisitions as requisitions
