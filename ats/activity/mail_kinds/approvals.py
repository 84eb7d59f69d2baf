"""Mails to members who are asked something about hiring itself, and our words for them."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.builtin import ORGANIZATION
from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

FIRST_NAME = MergeField("member_first_name", _("the member’s first name"), "Maya")
FIELDS = (
    ORGANIZATION,
    FIRST_NAME,
    MergeField("requisition_title", _("what is to be hired"), _("Gardener")),
    MergeField("openings", _("how many"), "2"),
    MergeField("asked_by", _("who asks"), "Dana Whitfield"),
    MergeField(
        "requisition_url",
        _("the link to say yes or no"),
        "https://jobs.example.org/o/larkspur/requisitions/example/",
        is_link=True,
        is_needed=True,
    ),
)

declare(
    MailKind(
        "still_hiring",
        _("Is a posting still open?"),
        _("Sent to who publishes a posting when nothing has moved on it for some weeks."),
        _("Still hiring? {{ posting_title }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "nothing has moved on “{{ posting_title }}” for {{ days }} days, and people can still "
            "apply. Is it still open?\n\n"
            "Say yes, pause or close it here:\n{{ posting_url }}\n\n"
            "Without an answer within {{ answer_days }} days it is paused, and its page says so."
        ),
        (
            ORGANIZATION,
            FIRST_NAME,
            MergeField("posting_title", _("the posting"), _("Gardener")),
            MergeField("days", _("days without a move"), "21"),
            MergeField("answer_days", _("days to answer in"), "7"),
            MergeField(
                "posting_url",
                _("the link to answer"),
                "https://jobs.example.org/o/larkspur/postings/example/still-hiring/",
                is_link=True,
                is_needed=True,
            ),
        ),
    ),
    MailKind(
        "approval_asked",
        _("Approval of a requisition"),
        _("Sent to each approver when it is their turn."),
        _("Your approval: {{ requisition_title }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "{{ asked_by }} asks for your approval to hire: {{ requisition_title }}, "
            "openings: {{ openings }}.\n\n"
            "Say yes or no here:\n{{ requisition_url }}"
        ),
        FIELDS,
    ),
    MailKind(
        "approval_reminder",
        _("Reminder of an approval"),
        _("Sent to an approver who has not decided for three days, three times at most."),
        _("Still waiting for you: {{ requisition_title }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "your approval is still waited for: {{ requisition_title }}, "
            "openings: {{ openings }}.\n\n"
            "Say yes or no here:\n{{ requisition_url }}"
        ),
        FIELDS,
    ),
)
