"""The candidate opened the mailed link: the address is theirs."""

from django.db import transaction
from django.utils import timezone

from applicants.models import Application
from ats.activity.events import record


@transaction.atomic
def verify_application(application: Application) -> bool:
    """Mark the application's address as confirmed; return whether it was not so before.

    Records application.verified, once.
    """
    changed = Application.objects.filter(pk=application.pk, is_verified=False).update(
        is_verified=True, updated_at=timezone.now()
    )
    if changed:
        record(
            "application.verified",
            organization=application.organization_id,
            subject=application,
            facts={"posting": application.posting_id},
        )
    application.is_verified = True
    return bool(changed)
