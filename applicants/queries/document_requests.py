"""What a candidate is asked for, as their private page shows it."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from applicants.models import Application, DocumentRequest


def public_is_asked(asked: DocumentRequest) -> bool:
    """Return whether the candidate may add this document now."""
    return public_requests(asked.application).filter(pk=asked.pk).exists()


def public_requests(application: Application) -> QuerySet[DocumentRequest]:
    """Return the documents that this application's candidate may add now.

    Those whose mail has had its undo time: until then it may be taken back.
    """
    told = Q(firing__message__send_at__lte=timezone.now(), firing__message__cancelled_at=None)
    return DocumentRequest.objects.filter(
        told | Q(firing=None),
        application=application,
        application__state=Application.State.ACTIVE,
        answered_at=None,
        withdrawn_at=None,
    )
