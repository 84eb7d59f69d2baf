"""The mails of a review: somebody is asked what they think of some people, and reminded."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.builtin import ORGANIZATION
from ats.activity.mail_kinds.notifications import UNSUBSCRIBE
from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

FIELDS = (
    ORGANIZATION,
    MergeField("member_first_name", _("the member’s first name"), "Dana"),
    MergeField("sender_name", _("the member who asks"), "Maya Ortiz"),
    MergeField("posting_title", _("the posting"), "Backend engineer"),
    MergeField("count", _("how many people are left"), "5"),
    MergeField("words", _("what the asking member adds"), _("Who should we talk to first?")),
    MergeField("due_on", _("the day on which it is due"), "26 November 2026"),
    MergeField(
        "review_url",
        _("the link to the people"),
        "https://jobs.example.org/o/larkspur/reviews/example/answers/",
        is_link=True,
        is_needed=True,
    ),
    UNSUBSCRIBE,
)

declare(
    MailKind(
        "review_asked",
        _("Review asked for"),
        _("Sent to members of a hiring team who are asked what they think of some people."),
        _("{{ sender_name }} asks you about {{ count }} for {{ posting_title }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "{{ sender_name }} would like to know what you think of the people who applied for "
            "{{ posting_title }} ({{ count }}). Say yes, no or maybe, one tap each; it works on "
            "a telephone.\n\n"
            "{{ words }}\n\n"
            "Begin here:\n{{ review_url }}\n\n"
            "Due: {{ due_on }}.\n\nTo have no more mails of this kind:\n{{ unsubscribe_url }}"
        ),
        FIELDS,
    ),
    MailKind(
        "review_reminder",
        _("Review due"),
        _("Sent once, on the day a review is due, to who has not answered all of it."),
        _("Due today: {{ count }} for {{ posting_title }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "{{ sender_name }} asked you about people who applied for {{ posting_title }}. "
            "{{ count }} wait for your yes, no or maybe, and it is due today:\n{{ review_url }}\n\n"
            "To have no more mails of this kind:\n{{ unsubscribe_url }}"
        ),
        FIELDS,
    ),
)
