"""What waits for this member, and a search over everything they see."""

from django.views.decorators.http import require_safe

from ats.access.gate import members_only
from ats.foundation.pages import render_page
from ats.workspace.queries.search import search_everything as search
from ats.workspace.queries.today import today_of


@require_safe
@members_only()
def today(request, org):
    return render_page(request, "workspace/today.html", {"today": today_of(request.member)})


@require_safe
@members_only()
def search_everything(request, org):
    q = request.GET.get("q", "")
    context = {"q": q, "hits": search(request.member, q)}
    return render_page(request, "workspace/search_everything.html", context)
