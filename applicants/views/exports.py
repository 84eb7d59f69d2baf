"""A member's exports: asked for, followed while they are written, downloaded."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions.export_candidates import export_candidates as ask_for
from applicants.forms.candidates import ExportForm
from applicants.queries.exports import exports_shown, written_export
from applicants.views.candidate_list import seen_columns
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.pages import redirect_to, render_page


@require_safe
@members_only("export_candidates")
def list_exports(request: HttpRequest, org: str) -> HttpResponse:
    shown = exports_shown(request.member)
    is_open = any(export.finished_at is None for export, _job in shown)
    context = {"exports": shown, "is_open": is_open}
    return render_page(request, "applicants/list_exports.html", context, regions={"exports"})


@require_POST
@members_only("export_candidates")
def export_candidates(request: HttpRequest, org: str) -> HttpResponse:
    """Have what the list shows, with its columns, written to a file."""
    form = ExportForm(request.POST)
    if not form.is_valid():
        raise DomainError(_("Choose CSV or XLSX."))
    asked = {name: value for name, value in form.cleaned_data.items() if name != "kind"}
    columns = seen_columns(request)
    ask_for(by=request.member, kind=form.cleaned_data["kind"], asked=asked, columns=columns)
    words = _("The file is being written. It is here when it is ready.")
    return redirect_to(request, reverse("list_exports", kwargs={"org": org}), words)


@require_safe
@members_only("export_candidates")
def download_export(request: HttpRequest, org: str, code: str) -> FileResponse:
    """Answer the file to the member who asked for it, until it ends."""
    export = written_export(request.member, code)
    if export is None:
        raise Http404
    try:
        content = private_files.open(export.file)
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(
        content,
        as_attachment=True,
        filename=f"candidates-{export.created_at:%Y-%m-%d}.{export.kind}",
        content_type="application/octet-stream",
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response
