"""Commands that are found by their words: where to go and what to make, as far as one may."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from applicants.queries.search import fold
from ats.access.models import Membership

MOST = 5


@dataclass(frozen=True)
class Command:
    """`url_name` takes the organization alone; `words` find it besides its label."""

    label: str | Promise
    url_name: str
    icon: str
    permission: str = ""
    words: str | Promise = ""


@dataclass(frozen=True)
class Offered:
    """A command as it is shown."""

    label: str
    url: str
    icon: str


COMMANDS = [
    Command(_("Go to Today"), "today", "sun", words=_("home start overdue promises")),
    Command(_("Go to Listings"), "list_listings", "inbox", "view_listings", _("inbox review")),
    Command(_("Go to Postings"), "list_postings", "briefcase", words=_("jobs openings")),
    Command(_("Go to Candidates"), "list_candidates", "users", "view_candidates", _("people")),
    Command(_("Go to Tasks"), "list_tasks", "list-todo", "view_candidates", _("to do due")),
    Command(_("Go to Notifications"), "list_notifications", "bell", words=_("news mentions")),
    Command(_("Go to Settings"), "organization_settings", "settings", words=_("organization")),
    Command(_("New posting"), "create_posting", "plus", "create_posting", _("create job add")),
    Command(
        _("Bring listings in"), "list_listings", "upload", "upload_listings", _("upload import")
    ),
    Command(_("Look at twins"), "list_twins", "copy", "merge_listings", _("duplicates same job")),
    Command(
        _("Saved searches"), "list_saved_searches", "bookmark", "view_candidates", _("find mail")
    ),
    Command(_("Add a person"), "add_candidate", "user-plus", "add_candidate", _("new candidate")),
    Command(_("Refer somebody"), "refer_candidate", "user-plus", "refer_candidate", _("referral")),
    Command(_("Talent pools"), "list_pools", "folder-heart", "pool_candidate", _("people later")),
    Command(
        _("Requisitions"),
        "list_requisitions",
        "stamp",
        "view_requisitions",
        _("approval headcount"),
    ),
    Command(_("Days off"), "list_days_off", "calendar-off", "manage_organization", _("holidays")),
    Command(_("Members"), "list_members", "users", "manage_members", _("invite colleague team")),
    Command(
        _("Mail templates"), "list_mail_templates", "mail", "manage_mail_templates", _("letters")
    ),
    Command(_("Sent mails"), "list_mails", "send", "manage_mail_templates", _("outbox failed")),
    Command(
        _("Stage templates"),
        "list_stage_templates",
        "list-ordered",
        "manage_stage_templates",
        _("pipeline"),
    ),
    Command(
        _("Posting templates"),
        "list_posting_templates",
        "copy",
        "manage_posting_templates",
        _("clone begin"),
    ),
    Command(
        _("Question bank"),
        "list_bank_questions",
        "library",
        "manage_question_bank",
        _("form reusable"),
    ),
    Command(_("API keys"), "list_api_keys", "key-round", "manage_api_keys", _("integration")),
    Command(
        _("Choose notifications"), "choose_notifications", "bell", words=_("settings mail digest")
    ),
    Command(_("My profile"), "edit_profile", "user", words=_("password time zone name")),
]


def commands_for(member: Membership, q: str) -> list[Offered]:
    """Return the commands whose words begin as all those of `q` do; no statement."""
    asked = fold(q).split()
    if not asked:
        return []
    found = []
    for command in COMMANDS:
        words = fold(f"{command.label} {command.words}").split()
        is_meant = all(any(word.startswith(part) for word in words) for part in asked)
        if is_meant and (not command.permission or member.can(command.permission)):
            found += _offered(member, command)
    return found[:MOST]


def _offered(member: Membership, command: Command) -> list[Offered]:
    try:
        url = reverse(command.url_name, kwargs={"org": member.organization.slug})
    except NoReverseMatch:  # a page that does not exist yet has no link
        return []
    return [Offered(str(command.label), url, command.icon)]
