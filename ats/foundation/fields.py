"""Fields that say what they hold."""

from django.db import models


class PrivateFileName(models.CharField):
    """The name of a file in private storage; the sweeper of orphans asks every such column."""

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 120)
        super().__init__(**kwargs)
