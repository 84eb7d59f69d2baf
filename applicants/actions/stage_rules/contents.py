"""What a rule says, and what it must not: refused before anything is kept."""

from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from applicants.actions.merge_fields import LINK
from applicants.models import StageRule
from applicants.queries.drafts import placeholder
from ats.access.models import Membership, Role
from ats.activity.mail_kinds import UnknownField, WordsMissing, check_words, mail_kind
from ats.foundation.errors import DomainError
from postings.models import Posting

Kind, Delay = StageRule.Kind, StageRule.Delay
LONGEST = {Delay.NONE: 0, Delay.HOURS: 720, Delay.DAYS: 60}
# What a letter of a rule may name: the fields of a letter that goes with a move.
WORDS_OF = "application_moved"


class WrongDelay(DomainError):
    code = "wrong_delay"
    field = "delay_count"


class WrongMember(DomainError):
    code = "wrong_member"
    field = "member"


@dataclass(frozen=True)
class RuleContent:
    """What a rule says, whatever its kind; blank where the kind has no use for it."""

    delay: str = Delay.NONE
    delay_count: int = 0
    daily_cap: int = 50
    subject: str = ""
    text: str = ""
    what: str = ""
    assign_as: str = ""
    due_days: int = 0
    member: Membership | None = None

    def plain(self) -> dict:
        """Return it as plain values, for the record."""
        values = asdict(self) if self.member is None else {**self.__dict__}
        member = values.pop("member")
        return values | {"member": member.pk, "name": member.name} if member else values


def content_of(rule: StageRule) -> RuleContent:
    return RuleContent(**{name: getattr(rule, name) for name in RuleContent.__dataclass_fields__})


def demand_content(posting: Posting, kind: str, content: RuleContent) -> None:
    """WrongDelay, WrongMember, UnknownField or WordsMissing for what could not be done."""
    _demand_delay(kind, content)
    if kind in (Kind.SEND, Kind.ASK):
        _demand_words(content)
    if kind == Kind.ASK and placeholder(LINK) not in _spaced(content.text):
        raise WordsMissing(
            _("The candidate adds the document on their own page: put %(link)s into the text.")
            % {"link": placeholder(LINK)},
            field="text",
        )
    if kind in (Kind.ASK, Kind.TASK) and not content.what.strip():
        raise WordsMissing(_("Say what it is about."), field="what")
    if kind in (Kind.ASSIGN, Kind.TASK):
        _demand_member(posting, content.member)


def _spaced(text: str) -> str:
    return text.replace("{{" + LINK + "}}", placeholder(LINK))


def _demand_delay(kind: str, content: RuleContent) -> None:
    least = 0 if content.delay == Delay.NONE else 1
    if not least <= content.delay_count <= LONGEST[Delay(content.delay)]:
        raise WrongDelay(_("At most 720 hours or 60 working days, and at least one of them."))
    if kind == Kind.REMIND and content.delay == Delay.NONE:
        raise WrongDelay(_("Say after how long the reminder comes."))


def _demand_words(content: RuleContent) -> None:
    try:
        check_words(mail_kind(WORDS_OF), subject=content.subject, body=content.text)
    except (UnknownField, WordsMissing) as error:
        error.field = {"body": "text"}.get(error.field or "", error.field)
        raise


def _demand_member(posting: Posting, member: Membership | None) -> None:
    is_ours = member is not None and member.organization_id == posting.organization_id
    if member is None or not is_ours or not (member.is_active and member.user.is_active):
        raise WrongMember(_("Choose a member of this organization."))
    on_team = posting.team.filter(membership=member).exists()
    if member.role == Role.HIRING_MANAGER and not on_team:
        raise WrongMember(_("A hiring manager must be on the posting’s team."))
