"""What goes out in the organization's name, and what could not."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.activity.actions.mail import retry_mail as retry
from ats.activity.models import Mail
from ats.foundation.pages import redirect_to, render_page
from ats.organizations.queries.mail import mails_for

PAGE_SIZE = 50


@require_safe
@members_only("manage_mail_templates")
def list_mails(request, org):
    state = request.GET.get("state", "")
    mails = mails_for(request.member, state=state).defer("text", "html")
    context = {
        "page": Paginator(mails, PAGE_SIZE).get_page(request.GET.get("page")),
        "states": Mail.State.choices,
        "state": state,
        "tab": "outbox",
    }
    return render_page(request, "organizations/list_mails.html", context)


@require_POST
@members_only("manage_mail_templates")
def retry_mail(request, org, code):
    retry(get_object_or_404(mails_for(request.member), code=code), by=request.member)
    return redirect_to(request, reverse("list_mails", args=[org]), _("It is sent again."))
