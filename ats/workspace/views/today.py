"""What waits for this member, and a search over everything they see."""

from django.views.decorators.http import require_safe

from applicants.views.task_rows import shown_tasks
from ats.access.gate import members_only
from ats.foundation.pages import render_page
from ats.workspace.queries.search import search_everything as search
from ats.workspace.queries.today import OWED, today_of


@require_safe
@members_only()
def today(request, org):
    found = today_of(request.member)
    shown = shown_tasks(found.tasks, request.member)
    context = {
        "today": found,
        "tasks": list(zip(found.tasks, shown, strict=True)),
        "owed": OWED,
    }
    return render_page(request, "workspace/today.html", context)


@require_safe
@members_only()
def search_everything(request, org):
    """Show what was found: a page, or the results under the field while somebody types."""
    q = request.GET.get("q", "").strip()
    context = {"q": q, "hits": search(request.member, q)}
    template = "workspace/search_everything.html"
    return render_page(request, template, context, regions={"search-results"})
