"""The installation's view of this room, for superusers."""

from applicants.admin import applications as applications
from applicants.admin import candidates as candidates
