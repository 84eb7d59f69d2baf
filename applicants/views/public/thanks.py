"""Thank you: the same page for everybody who sent the form, once or twice."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from applicants.actions.promise import promised_by
from applicants.views.public.openings import find_opening
from ats.access.gate import public
from ats.foundation.pages import render_page


@public
@require_safe
def show_thanks(request: HttpRequest, org: str, code: str) -> HttpResponse:
    opening = find_opening(request, org, code)
    due_on = promised_by(timezone.now(), opening.reply_days, opening.organization)
    return render_page(request, "apply/thanks.html", {"opening": opening, "due_on": due_on})
