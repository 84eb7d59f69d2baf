"""The foundation's rows."""

from ats.foundation.models.heartbeat import Heartbeat
from ats.foundation.models.job import Job

__all__ = ["Heartbeat", "Job"]
