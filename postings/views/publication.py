"""A posting goes public, rests, ends and comes back."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions.close_posting import close_posting as close
from postings.actions.lint_checks import PublishBlocked
from postings.actions.pause_posting import pause_posting as pause
from postings.actions.publish_posting import publish_posting as publish
from postings.actions.reopen_posting import reopen_posting as reopen
from postings.models import Posting
from postings.queries.postings import posting_for
from postings.views.frame import render_posting
from postings.views.lint import findings_page


@members_only("publish_posting")
@require_POST
def publish_posting(request, org, code):
    posting = posting_for(request.member, code)
    was_public = posting.version_number > 0
    try:
        posting = publish(posting, by=request.member)
    except PublishBlocked as refused:
        return findings_page(request, posting, refused=refused)
    said = _("The changes are public now.") if was_public else _published(posting)
    undo = "" if was_public else reverse("pause_posting", args=[org, code])
    return redirect_to(request, reverse("show_posting", args=[org, code]), said, undo=undo)


def _published(posting: Posting) -> str:
    if posting.opens_on and posting.is_to_open:
        day = date_format(posting.opens_on, "j F Y")
        return _("Published. It opens on %(day)s.") % {"day": day}
    return _("Published. People can apply.")


@members_only("publish_posting")
@require_POST
def pause_posting(request, org, code):
    pause(posting_for(request.member, code), by=request.member)
    return redirect_to(
        request,
        reverse("show_posting", args=[org, code]),
        _("Paused. Nobody can apply until you open it again."),
        undo=reverse("reopen_posting", args=[org, code]),
    )


@members_only("close_posting")
@require_http_methods(["GET", "POST"])
def close_posting(request, org, code):
    posting = posting_for(request.member, code)
    if request.method == "GET":
        return render_posting(request, "postings/close_posting.html", posting)
    close(posting, by=request.member)
    return redirect_to(
        request,
        reverse("show_posting", args=[org, code]),
        _("Closed. Whoever applied still gets an answer."),
        undo=reverse("reopen_posting", args=[org, code]),
    )


@members_only("publish_posting")
@require_POST
def reopen_posting(request, org, code):
    before = posting_for(request.member, code)
    posting = reopen(before, by=request.member)
    said, undo = _("It is a draft again."), ""
    if posting.state == posting.State.PUBLISHED:
        said, undo = _("Open again."), reverse("pause_posting", args=[org, code])
    if before.closes_on and posting.closes_on is None:
        said = _("Open again, without a last day: the one it had has passed.")
    return redirect_to(request, reverse("show_posting", args=[org, code]), said, undo=undo)
