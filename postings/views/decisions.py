"""An approver's yes or no, in one tap."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions import decide_requisition as actions
from postings.forms.requisition import DecisionForm
from postings.queries.requisitions import requisition_for
from postings.views.requisitions import requisition_shown


@members_only("decide_requisition")
@require_POST
def decide_requisition(request, org, code):
    requisition = requisition_for(request.member, code)
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return requisition_shown(request, requisition, {"decision_form": form}, status=422)
    is_yes = form.cleaned_data["decision"] == "yes"
    word = form.cleaned_data["word"]
    actions.decide_requisition(requisition, by=request.member, is_yes=is_yes, word=word)
    undo = reverse("take_back_decision", args=[org, code])
    said = _("You said yes.") if is_yes else _("You said no.")
    return redirect_to(request, reverse("show_requisition", args=[org, code]), said, undo=undo)


@members_only("decide_requisition")
@require_POST
def take_back_decision(request, org, code):
    actions.take_back_decision(requisition_for(request.member, code), by=request.member)
    said = _("Taken back. It is your turn again.")
    return redirect_to(request, reverse("show_requisition", args=[org, code]), said)
