"""What happened to a posting, and what the public saw when."""

from django.views.decorators.http import require_safe

from ats.access.gate import members_only
from postings.queries.history import events_of, versions_of
from postings.queries.postings import posting_for
from postings.views.frame import render_posting


@members_only("view_postings")
@require_safe
def show_posting_history(request, org, code):
    posting = posting_for(request.member, code)
    context = {"events": events_of(posting), "versions": versions_of(posting)}
    return render_posting(request, "postings/show_posting_history.html", posting, context)
