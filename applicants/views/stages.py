"""Taking a stage out of a posting with what stands in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from applicants.actions.remove_stage import remove_stage as remove
from applicants.forms.stages import RemoveStageForm
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.queries.postings import postings_for
from postings.queries.stages import stages_beside


@require_http_methods(["GET", "HEAD", "POST"])
@members_only("manage_stages")
def remove_stage(request: HttpRequest, org: str, code: str, stage: str) -> HttpResponse:
    """Ask where its applications go (GET), or take the stage out (POST)."""
    posting = get_object_or_404(postings_for(request.member), code=code)
    row = get_object_or_404(posting.stages, code=stage)
    others = stages_beside(row)
    form = RemoveStageForm(request.POST if request.method == "POST" else None, stages=others)
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            remove(row, by=request.member, move_to=form.cleaned_data["move_to"])
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
            status = error.status
        else:
            words = _("The stage “%(name)s” is removed.") % {"name": row.name}
            kwargs = {"org": org, "code": posting.code}
            return redirect_to(request, reverse("show_board", kwargs=kwargs), words)
    context = {
        "posting": posting,
        "stage": row,
        "form": form,
        "inside_count": row.applications.count(),
        "is_last": not others.exists(),
    }
    return render_page(request, "applicants/remove_stage.html", context, status=status)
