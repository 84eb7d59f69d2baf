"""Sessions are Django's rows; the one question of every page is compiled once."""

from datetime import UTC, datetime
from functools import cache

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from ats.foundation.prepared import Prepared

KEY, NOW = "?", datetime.min.replace(tzinfo=UTC)


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = _session().first(key=self.session_key, now=timezone.now())
        if found is None:
            self._session_key = None
        return found


@cache
def _session() -> Prepared:
    rows = Session.objects.filter(session_key=KEY, expire_date__gt=NOW)
    return Prepared(rows.order_by(), {"key": KEY, "now": NOW})
