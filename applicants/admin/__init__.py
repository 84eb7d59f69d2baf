"""The installation's view of this room, for superusers."""

from applicants.admin import applications as applications
from applicants.admin import candidates as candidates
from applicants.admin import stage_rules as stage_rules
from applicants.admin import workspace as workspace
