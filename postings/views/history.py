"""What happened to a posting, what the public saw when, and an older version taken up again."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions.restore_version import restore_version as restore
from postings.actions.restore_version import undo_restore_version as undo
from postings.queries.history import events_of, versions_of
from postings.queries.postings import posting_for
from postings.queries.versions import SAVED, compared, side_of, versions_to_choose
from postings.views.frame import render_posting


@members_only("view_postings")
@require_safe
def show_posting_history(request, org, code):
    posting = posting_for(request.member, code)
    context = {"events": events_of(posting), "versions": versions_of(posting)}
    return render_posting(request, "postings/show_posting_history.html", posting, context)


@members_only("view_postings")
@require_safe
def compare_versions(request, org, code):
    """Without a choice: what is saved beside what the public sees."""
    posting = posting_for(request.member, code)
    newest = str(posting.version_number)
    before = side_of(posting, request.GET.get("from", newest))
    after = side_of(posting, request.GET.get("to", SAVED))
    if before is None or after is None:
        raise Http404
    context = {
        "versions": versions_to_choose(posting),
        "comparison": compared(before, after),
    }
    return render_posting(request, "postings/compare_versions.html", posting, context)


@members_only("edit_posting")
@require_POST
def restore_version(request, org, code, number):
    posting = posting_for(request.member, code)
    version = get_object_or_404(posting.versions, number=number)
    sent = request.POST.get("row_version", "")
    row_version = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else 0
    kept = restore(version, by=request.member, row_version=row_version)
    url = reverse("show_posting", args=[org, code])
    if kept is None:
        return redirect_to(request, url, _("That is what is saved. Nothing was changed."))
    said = _("Version %(number)d is what is saved now; it is not public until you publish it.")
    back = reverse("undo_restore_version", args=[org, code, kept.code])
    return redirect_to(request, url, said % {"number": number}, undo=back)


@members_only("edit_posting")
@require_POST
def undo_restore_version(request, org, code, set_aside):
    posting = posting_for(request.member, code)
    undo(get_object_or_404(posting.set_aside, code=set_aside), by=request.member)
    said = _("What was saved before is back.")
    return redirect_to(request, reverse("show_posting", args=[org, code]), said)
