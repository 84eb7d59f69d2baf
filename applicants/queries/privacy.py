"""The privacy notice that is shown to who applies: the organization's, or ours in its name."""

from django.utils.translation import gettext as _

from ats.access.models import Organization


def privacy_notice_of(organization: Organization) -> str:
    """Return the text as it is shown; the same text is kept with the application."""
    if organization.privacy_notice.strip():
        return organization.privacy_notice.replace("\r\n", "\n").strip()
    return _(
        "%(name)s uses what you send to decide about your application, and to answer you. "
        "It is read by the people who hire for this job, and by nobody else. No program decides "
        "about it.\n\n"
        "It is kept for %(months)d months after your application has ended, then it is erased. "
        "You may see, correct or erase it before: write to %(name)s, or withdraw on your own "
        "status page at any time."
    ) % {"name": organization.name, "months": organization.retention_months}
