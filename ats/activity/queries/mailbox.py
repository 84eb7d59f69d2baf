"""The demo's mailbox: everything that was sent, to anybody."""

from django.db.models import QuerySet

from ats.activity.models import Mail


def public_mailbox(to: str = "") -> QuerySet[Mail]:
    """Return what the demo has sent, newest first; the demo alone has an address for it.

    With `to` what went to addresses that hold it.
    """
    rows = Mail.objects.filter(state=Mail.State.SENT).order_by("-sent_at", "-pk")
    return rows.filter(to_email__icontains=to) if to else rows
