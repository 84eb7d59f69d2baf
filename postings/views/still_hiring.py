"""Is anybody still hiring? The page a mail leads to, and the yes."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions.still_hiring import keep_posting as keep
from postings.queries.postings import posting_for
from postings.views.frame import render_posting


@members_only("publish_posting")
@require_safe
def show_still_hiring(request, org, code):
    posting = posting_for(request.member, code)
    return render_posting(request, "postings/still_hiring.html", posting)


@members_only("publish_posting")
@require_POST
def keep_posting(request, org, code):
    posting = keep(posting_for(request.member, code), by=request.member)
    days = posting.organization.quiet_days
    said = _("It stays open. You are asked again after %(days)d days without a move.")
    return redirect_to(request, reverse("show_posting", args=[org, code]), said % {"days": days})
