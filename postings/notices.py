"""Who hears of what happens to listings and postings."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ats.activity.models import Event
from ats.activity.notices import NotificationDraft, notices_for
from postings.queries.uploads import system_upload


@notices_for("upload.read")
def tell_uploader(event: Event):
    """Tell who brought listings in that all of them were read; a single one they saw themselves."""
    upload = system_upload(event.subject_id)
    if upload is None or upload.by_id is None:
        return
    url = reverse("show_upload", args=[event.organization.slug, upload.code])
    if event.facts["error"]:
        text = _("%(name)s could not be unpacked.") % {"name": upload.name}
        yield NotificationDraft(upload.by_id, text, url)
        return
    read, unreadable = event.facts["read"], event.facts["unreadable"]
    if read + unreadable < 2:
        return
    text = ngettext(
        "%(count)d listing is ready to review", "%(count)d listings are ready to review", read
    ) % {"count": read}
    if unreadable:
        text += ", " + _("%(count)d could not be read") % {"count": unreadable}
    yield NotificationDraft(upload.by_id, text + ".", url)
