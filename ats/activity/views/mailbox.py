"""The demo's mailbox: what the mail server would have delivered, to anybody."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from ats.access.gate import public
from ats.activity.mail_kinds.merging import linked
from ats.activity.queries.mailbox import public_mailbox
from ats.foundation.pages import render_page

PAGE_SIZE = 30


@never_cache
@require_safe
@public
def show_mailbox(request):
    return _page(request, public_mailbox().first())


@never_cache
@require_safe
@public
def show_mail(request, code):
    return _page(request, get_object_or_404(public_mailbox(), code=code))


def _page(request, mail):
    query = request.GET.get("q", "").strip()
    mails = public_mailbox(to=query).defer("text", "html")
    context = {
        "page": Paginator(mails, PAGE_SIZE).get_page(request.GET.get("page")),
        "query": query,
        "mail": mail,
        "text": mark_safe(linked(mail.text)) if mail else "",  # noqa: S308  escaped there
    }
    return render_page(request, "activity/show_mailbox.html", context)
