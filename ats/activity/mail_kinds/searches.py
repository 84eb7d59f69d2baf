"""The daily mail of a saved search, and our words for it."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.builtin import ORGANIZATION
from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

declare(
    MailKind(
        "search_news",
        _("News of a saved search"),
        _("Sent to members once a day, when a search they follow finds somebody new."),
        _("{{ count }} new: {{ search_name }}"),
        _(
            "Hello {{ member_first_name }},\n\n"
            "your saved search “{{ search_name }}” finds somebody new since yesterday, "
            "{{ count }} in all: {{ people }}.\n\n"
            "See them here:\n{{ search_url }}\n\n"
            "To hear no more of this search:\n{{ unsubscribe_url }}"
        ),
        (
            ORGANIZATION,
            MergeField("member_first_name", _("the member’s first name"), "Maya"),
            MergeField("search_name", _("the name of the search"), _("Gardeners nearby")),
            MergeField("count", _("how many are new"), "3"),
            MergeField("people", _("the newest of them"), "Dana Whitfield, Inés Cardoso"),
            MergeField(
                "search_url",
                _("the link to the search"),
                "https://jobs.example.org/o/larkspur/candidates/?q=gardener",
                is_link=True,
                is_needed=True,
            ),
            MergeField(
                "unsubscribe_url",
                _("the link to hear no more of it"),
                "https://jobs.example.org/searches/unsubscribe/example/",
                is_link=True,
                is_needed=True,
            ),
        ),
    ),
)
