"""The occasions of the product and our words for them."""

from django.utils.translation import gettext_lazy as _

from ats.activity.mail_kinds.registry import MailKind, MergeField, declare

ORGANIZATION = MergeField("organization_name", _("the organization"), "Larkspur")
SENDER = MergeField("sender_name", _("the member who sends it"), "Maya Ortiz")
STATUS = MergeField(
    "status_url",
    _("the candidate's private link to where they stand"),
    "https://jobs.example.org/a/example/",
    is_link=True,
)
NEEDED_STATUS = MergeField(STATUS.name, STATUS.label, STATUS.example, is_link=True, is_needed=True)
CANDIDATE = (
    MergeField("candidate_name", _("the candidate"), "Dana Whitfield"),
    MergeField("candidate_first_name", _("the candidate's first name"), "Dana"),
    MergeField("posting_title", _("the posting"), "Backend engineer"),
    ORGANIZATION,
)
REPLY_BY = MergeField("reply_by", _("the day by which an answer is promised"), "26 November 2026")

declare(
    MailKind(
        "application_received",
        _("Application received"),
        _("Sent at once to everybody who applies."),
        _("We have your application: {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "thank you for applying for {{ posting_title }} at {{ organization_name }}. "
            "Your application is here and a person will read it.\n\n"
            "You will hear from us by {{ reply_by }}. Until then you can see where you stand "
            "on your own page:\n{{ status_url }}\n\n"
            "Keep this link to yourself: whoever has it sees your application.\n\n"
            "{{ organization_name }}"
        ),
        (*CANDIDATE, REPLY_BY, NEEDED_STATUS),
    ),
    MailKind(
        "application_repeated",
        _("Applied again while the first application is open"),
        _("Sent instead of a second confirmation."),
        _("You have applied before: {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "we already have an application of yours for {{ posting_title }}, and it is still "
            "open. There is no need to apply again: nothing was lost and nothing has changed.\n\n"
            "Here is where you stand:\n{{ status_url }}\n\n"
            "{{ organization_name }}"
        ),
        (*CANDIDATE, NEEDED_STATUS),
    ),
    MailKind(
        "application_moved",
        _("Moved to another stage"),
        _("Offered when you move somebody and want to tell them."),
        _("News about your application: {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "your application for {{ posting_title }} has moved on. It now stands at: "
            "{{ stage_name }}.\n\n"
            "We will write again by {{ reply_by }}. Your page shows the same:\n"
            "{{ status_url }}\n\n"
            "Kind regards\n{{ sender_name }}, {{ organization_name }}"
        ),
        (
            *CANDIDATE,
            MergeField("stage_name", _("the stage it moved to"), _("Interview")),
            REPLY_BY,
            STATUS,
            SENDER,
        ),
    ),
    MailKind(
        "application_rejected",
        _("Not moved forward"),
        _("Waits in the outbox for the undo time before it leaves."),
        _("Your application for {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "thank you for the time you gave us. We have decided not to move forward with your "
            "application for {{ posting_title }}.\n\n"
            "We know this is not the answer you hoped for, and we did not want to leave you "
            "without one. We wish you well in your search.\n\n"
            "Kind regards\n{{ sender_name }}, {{ organization_name }}"
        ),
        (*CANDIDATE, STATUS, SENDER),
    ),
    MailKind(
        "application_withdrawn",
        _("Withdrawn by the candidate"),
        _("Confirms to candidates that they have withdrawn."),
        _("You have withdrawn your application: {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n"
            "your application for {{ posting_title }} is withdrawn, as you asked. Nothing more "
            "will happen with it.\n\n"
            "You are welcome to apply again whenever you like.\n\n"
            "{{ organization_name }}"
        ),
        CANDIDATE,
    ),
    MailKind(
        "message",
        _("Message to a candidate"),
        _("What a new message begins with."),
        _("About your application: {{ posting_title }}"),
        _(
            "Hello {{ candidate_first_name }},\n\n\n\n"
            "Kind regards\n{{ sender_name }}, {{ organization_name }}"
        ),
        (*CANDIDATE, STATUS, SENDER),
    ),
    MailKind(
        "invitation",
        _("Invitation to become a member"),
        _("Sent to people you invite under Members."),
        _("{{ inviter_name }} invites you to {{ organization_name }} on Rolecall"),
        _(
            "Hello,\n\n"
            "{{ inviter_name }} invites you to hire together at {{ organization_name }}, as "
            "{{ role }}.\n\n"
            "Open this page to accept; the link works until {{ expires_on }}:\n"
            "{{ invitation_url }}\n\n"
            "If you do not know what this is about, you need not do anything."
        ),
        (
            ORGANIZATION,
            MergeField("inviter_name", _("the member who invites"), "Maya Ortiz"),
            MergeField("role", _("the role"), _("recruiter")),
            MergeField("expires_on", _("the last day of the link"), "28 November 2026"),
            MergeField(
                "invitation_url",
                _("the link to accept"),
                "https://jobs.example.org/invitations/example/",
                is_link=True,
                is_needed=True,
            ),
        ),
    ),
)
