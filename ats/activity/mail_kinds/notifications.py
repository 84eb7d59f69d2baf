"""The mails with which members hear of things, one by one or in a digest, and our words."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.builtin import ORGANIZATION
from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

FIRST_NAME = MergeField("member_first_name", _("the member’s first name"), "Maya")
UNSUBSCRIBE = MergeField(
    "unsubscribe_url",
    _("the link to have no more of these mails"),
    "https://jobs.example.org/notifications/unsubscribe/example/",
    is_link=True,
    is_needed=True,
)
NEWS_URL = MergeField(
    "news_url",
    _("the link to it"),
    "https://jobs.example.org/o/larkspur/notifications/",
    is_link=True,
    is_needed=True,
)

declare(
    MailKind(
        "notification",
        _("A word to a member"),
        _("Sent to members at once, for the kinds of news that they want so."),
        _("{{ news }}"),
        _(
            "Hello {{ member_first_name }},\n\n{{ news }}\n\nSee it here:\n{{ news_url }}\n\n"
            "To have no more mails of this kind:\n{{ unsubscribe_url }}"
        ),
        (
            ORGANIZATION,
            FIRST_NAME,
            MergeField("news", _("what happened"), _("Jonas mentioned you: Dana Whitfield")),
            NEWS_URL,
            UNSUBSCRIBE,
        ),
    ),
    MailKind(
        "digest",
        _("A member’s digest"),
        _("Sent to members in the morning, once a day or once a week, with what is new."),
        _("New for you at {{ organization_name }}: {{ count }}"),
        _(
            "Hello {{ member_first_name }},\n\nthis is new for you:\n\n{{ news }}\n\n"
            "All of it:\n{{ news_url }}\n\nTo have no more of these mails:\n{{ unsubscribe_url }}"
        ),
        (
            ORGANIZATION,
            FIRST_NAME,
            MergeField("count", _("how many things are new"), "2"),
            MergeField(
                "news",
                _("what is new, one to a line"),
                (("Jonas mentioned you: Dana Whitfield", "https://jobs.example.org/o/larkspur/"),),
            ),
            NEWS_URL,
            UNSUBSCRIBE,
        ),
    ),
)
