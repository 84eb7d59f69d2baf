"""What a rule of a stage says, a form for each kind."""

from django import forms
from django.utils.translation import gettext_lazy as _

from applicants.actions.stage_rules.contents import RuleContent
from applicants.forms.letters import SUBJECT, TEXT
from applicants.models import StageRule
from applicants.models.stage_rule import DAILY_CAP
from ats.access.models import Membership
from ats.foundation.forms import Choices
from postings.models import Posting, Stage

Kind, Delay = StageRule.Kind, StageRule.Delay


class MemberChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Membership) -> str:
        return obj.name


class RuleForm(forms.Form):
    """When it acts, and how often at the most; `stage` only for a new rule."""

    stage = forms.ModelChoiceField(
        label=_("When somebody enters"),
        queryset=Stage.objects.none(),
        to_field_name="code",
        empty_label=None,
    )
    delay = forms.ChoiceField(
        label=_("It acts"), choices=Delay.choices, initial=Delay.NONE, widget=Choices
    )
    delay_count = forms.IntegerField(
        label=_("How many"),
        required=False,
        min_value=1,
        max_value=720,
        help_text=_("Hours or working days. It acts only if the application is still there."),
    )
    daily_cap = forms.IntegerField(
        label=_("At most a day"),
        min_value=1,
        max_value=1000,
        initial=DAILY_CAP,
        help_text=_("What is above is held, and you are told."),
    )
    ORDER: tuple[str, ...] = ()

    def __init__(self, *args, stages=None, members=None, **kwargs):
        super().__init__(*args, **kwargs)
        if stages is None:
            del self.fields["stage"]
        else:
            self.fields["stage"].queryset = stages
        if "member" in self.fields:
            self.fields["member"].queryset = members
        self.order_fields(["stage", *self.ORDER, "delay", "delay_count", "daily_cap"])

    def clean(self):
        cleaned = super().clean() or {}
        if cleaned.get("delay") == Delay.NONE:
            cleaned["delay_count"] = 0
        elif not cleaned.get("delay_count") and "delay_count" not in self.errors:
            self.add_error("delay_count", _("Say how many."))
        return cleaned

    @property
    def content(self) -> RuleContent:
        """Return what was filled in; only of a valid form."""
        names = RuleContent.__dataclass_fields__
        return RuleContent(
            **{name: value for name, value in self.cleaned_data.items() if name in names}
        )


class LetterFields(forms.Form):
    subject = forms.CharField(label=_("Subject"), max_length=SUBJECT)
    text = forms.CharField(label=_("Text"), max_length=TEXT, widget=forms.Textarea({"rows": 10}))


class SendRuleForm(LetterFields, RuleForm):
    ORDER = ("subject", "text")


class AskRuleForm(LetterFields, RuleForm):
    what = forms.CharField(
        label=_("Document"),
        max_length=120,
        help_text=_("As the candidate reads it, such as: Copy of your certificate."),
    )
    ORDER = ("what", "subject", "text")


class AssignRuleForm(RuleForm):
    member = MemberChoice(
        label=_("Member"), queryset=Membership.objects.none(), to_field_name="code"
    )
    assign_as = forms.ChoiceField(
        label=_("As"),
        choices=StageRule.As.choices,
        initial=StageRule.As.INTERVIEWER,
        widget=Choices,
        help_text=_("An owner is named only where there is none yet."),
    )
    ORDER = ("member", "assign_as")


class TaskRuleForm(RuleForm):
    what = forms.CharField(label=_("Task"), max_length=120)
    member = MemberChoice(label=_("For"), queryset=Membership.objects.none(), to_field_name="code")
    due_days = forms.IntegerField(
        label=_("Due in working days"),
        min_value=0,
        max_value=60,
        initial=3,
        help_text=_("Counted from when the rule acts; 0 is the same day."),
    )
    ORDER = ("what", "member", "due_days")


class RemindRuleForm(RuleForm):
    what = forms.CharField(
        label=_("Word"),
        max_length=120,
        required=False,
        help_text=_("Such as: decide who interviews. It goes to the candidate’s owner."),
    )
    ORDER = ("what",)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["delay"].choices = [Delay.choices[1], Delay.choices[2]]
        self.fields["delay"].initial = Delay.DAYS
        self.fields["delay_count"].required = True
        self.fields["delay_count"].initial = 5


FORMS: dict[str, type[RuleForm]] = {
    Kind.SEND: SendRuleForm,
    Kind.ASK: AskRuleForm,
    Kind.ASSIGN: AssignRuleForm,
    Kind.TASK: TaskRuleForm,
    Kind.REMIND: RemindRuleForm,
}


class CopyForm(forms.Form):
    """The posting whose rules are copied."""

    posting = forms.ModelChoiceField(
        label=_("Copy the rules of"), queryset=Posting.objects.none(), to_field_name="code"
    )

    def __init__(self, *args, postings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["posting"].queryset = postings


class SwitchForm(forms.Form):
    """`seen` is the version whose rehearsal was on the page."""

    on = forms.BooleanField(required=False)
    seen = forms.IntegerField(min_value=1, max_value=2**31 - 1)


class HeldForm(forms.Form):
    """What is done with what is held: all of it, or the one of `firing`."""

    what = forms.ChoiceField(choices=[("release", "release"), ("discard", "discard")])
    firing = forms.CharField(max_length=10, required=False)
