"""What somebody is told whose details a member has put into the records, and our words for it."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.builtin import ORGANIZATION
from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

declare(
    MailKind(
        "details_kept",
        _("Your details are kept"),
        _("Sent to people whom a member added or referred: the law asks who gave their details."),
        _("{{ organization_name }} keeps your details"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "{{ organization_name }} keeps your name and the ways to reach you, to see whether "
            "you would like to work there. {{ data_source }}\n\n"
            "You have not applied for anything by this, and you need not do anything. You may "
            "see, correct or erase what is kept, or object to it: answer this mail or write to "
            "{{ organization_name }}.\n\n"
            "{{ privacy_notice }}"
        ),
        (
            ORGANIZATION,
            MergeField("candidate_first_name", _("the first name"), "Dana"),
            MergeField(
                "data_source",
                _("who gave the details"),
                _("Maya Ortiz, who works there, gave us your details."),
                is_needed=True,
            ),
            MergeField(
                "privacy_notice", _("the privacy notice"), _("What you send is used to decide …")
            ),
        ),
    ),
)
