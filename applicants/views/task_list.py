"""A member's tasks: what they have to do, what they gave others, what is done."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from applicants.queries.task_list import LISTS, page_of_tasks
from applicants.views.task_rows import shown_tasks
from ats.access.gate import members_only
from ats.foundation.pages import render_page


@require_safe
@members_only("view_candidates")
def list_tasks(request: HttpRequest, org: str) -> HttpResponse:
    """Show one of the lists, fifty at a time; a place that means nothing is the beginning."""
    which = request.GET.get("list", "")
    which = which if which in LISTS else "mine"
    page = page_of_tasks(request.member, which, after=request.GET.get("after", ""))
    shown = shown_tasks(page.rows, request.member)
    context = {"which": which, "rows": list(zip(page.rows, shown, strict=True)), "next": page.next}
    return render_page(request, "applicants/list_tasks.html", context)
