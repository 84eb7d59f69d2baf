"""The foundation's rows."""

from ats.foundation.models.heartbeat import Heartbeat
from ats.foundation.models.job import Job
from ats.foundation.models.tally import Tally

__all__ = ["Heartbeat", "Job", "Tally"]
