"""Apply to an opening: no account, no JavaScript, nothing typed twice."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from applicants.actions.held_files import hold_file
from applicants.actions.submit_application import PostingClosed
from applicants.forms.apply import ApplyForm
from applicants.forms.form_token import FormToken
from applicants.queries.privacy import privacy_notice_of
from applicants.queries.public import Opening, public_held_file
from applicants.views.public.blank_form import show_blank_form
from applicants.views.public.openings import find_opening, source_of, thanks_of
from applicants.views.public.sending import send
from ats.access.gate import public
from ats.foundation.errors import DomainError
from ats.foundation.limits import Limit, client_address, mailbox_key
from ats.foundation.pages import SeeOther, refuse, render_page
from ats.foundation.uploads import SizeLimit, body_size, limit_uploads

LIMIT = "candidate_file_bytes"
# More than so many times the limit is not somebody's résumé that is a little too large.
FAR_TOO_LARGE = 5


class TooLarge(DomainError):
    status = 413
    code = "too_large"


@public
@csrf_exempt  # the inner view checks it, once the limit is set
def apply(request: HttpRequest, org: str, code: str) -> HttpResponse:
    """Show the form, or take it."""
    limit = settings.LIMITS[LIMIT]
    if body_size(request) > FAR_TOO_LARGE * limit:
        return refuse(request, TooLarge(_("This is far larger than a résumé can be.")))
    return _apply(request, org, code, limit_uploads(request, limit))


@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def _apply(request: HttpRequest, org: str, code: str, uploads: SizeLimit) -> HttpResponse:
    sent = FormToken.read(request.POST.get("form_token", ""), code)
    opening = find_opening(request, org, code, form_token=sent.key if sent else "")
    if opening.is_sent:
        return SeeOther(thanks_of(opening))
    notice = privacy_notice_of(opening.organization)
    token = sent.again(notice) if sent else FormToken.new(code, notice)
    if request.method == "POST":
        form = _form_of(request, opening, token, uploads)
        if not (opening.is_open or (sent and opening.takes_open_forms)):
            return _closed_meanwhile(request, form)
        is_ours = sent is not None and sent.shows(notice)
        return _take(request, form, notice, is_ours=is_ours)
    if not opening.is_open:
        return render_page(request, "apply/closed.html", {"opening": opening}, status=410)
    return show_blank_form(request, opening, token, notice)


def _form_of(
    request: HttpRequest, opening: Opening, token: FormToken, uploads: SizeLimit
) -> ApplyForm:
    return ApplyForm(
        request.POST,
        request.FILES,
        opening=opening,
        token=token,
        held=None if "resume" in request.FILES else public_held_file(opening.posting, token.key),
        too_large=uploads.dropped.get("resume"),
    )


def _take(request: HttpRequest, form: ApplyForm, notice: str, *, is_ours: bool) -> HttpResponse:
    network, mailbox = Limit.of("apply_network"), Limit.of("apply_mailbox")
    if not network.hit(client_address(request)):
        return _slow_down(request, form, notice, network)
    if not form.is_valid() or not is_ours:
        return _send_back(request, form, notice, is_ours=is_ours)
    if not mailbox.hit(mailbox_key(form.cleaned_data["email"])):
        return _slow_down(request, form, notice, mailbox)
    try:
        send(form, notice=notice, source=source_of(request, form.opening))
    except PostingClosed:
        return _closed_meanwhile(request, form)
    except DomainError as error:
        form.add_error(error.field, error.message)
        return _send_back(request, form, notice, is_ours=True)
    return SeeOther(thanks_of(form.opening))


def _send_back(
    request: HttpRequest, form: ApplyForm, notice: str, *, is_ours: bool
) -> HttpResponse:
    """Show the form again with all that was typed; a good file is kept for the next try."""
    posting, upload = form.opening.posting, form.cleaned_data.get("resume")
    if upload:
        form.hold(hold_file(posting, form.token.key, upload=upload))
    elif form.held is None:
        form.hold(public_held_file(posting, form.token.key))
    said = (
        ""
        if is_ours
        else _(
            "This page was open for long, and something on it has changed, such as the privacy "
            "notice. Look it over and send it once more; nothing that you typed is lost."
        )
    )
    return _show(request, form, notice, said=said, status=422)


def _slow_down(request: HttpRequest, form: ApplyForm, notice: str, limit: Limit) -> HttpResponse:
    said = _(
        "There were many applications from here within a short time. Nothing that you typed is "
        "lost: wait a little and send it again."
    )
    response = _show(request, form, notice, said=said, status=429)
    response["Retry-After"] = str(limit.seconds_left)
    return response


def _closed_meanwhile(request: HttpRequest, form: ApplyForm) -> HttpResponse:
    context = {"opening": form.opening, "typed": form.typed(), "is_meanwhile": True}
    return render_page(request, "apply/closed.html", context, status=409)


def _show(
    request: HttpRequest, form: ApplyForm, notice: str, *, said: str = "", status: int = 200
) -> HttpResponse:
    context = {"form": form, "opening": form.opening, "notice": notice, "said": said}
    return render_page(request, "apply/form.html", context, status=status)
