"""How allauth behaves here: no open sign-up, and its mails go through the outbox."""

from allauth.account.adapter import DefaultAccountAdapter
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.module_loading import import_string

# As long as browsers and servers take addresses for granted.
LONGEST_NEXT = 2_000


class AccountAdapter(DefaultAccountAdapter):
    """People come in by invitation; mails are rows before they are sent."""

    def is_open_for_signup(self, request):
        return False

    def is_safe_url(self, url: str) -> bool:
        """Tell whether somebody may be sent on to `url` after signing in.

        What is too long for an address is not looked at: splitting one whose host is made of
        combining marks takes time by the square of their number.
        """
        return len(url) <= LONGEST_NEXT and super().is_safe_url(url)

    def send_mail(self, template_prefix, email, context):
        """Queue one of allauth's mails, in our words: templates/email/account/<name>_….txt."""
        name = template_prefix.rpartition("/")[2]
        context = {"email": email, **context}
        subject = render_to_string(f"email/account/{name}_subject.txt", context)
        text = render_to_string(f"email/account/{name}_message.txt", context)
        message = EmailMultiAlternatives(" ".join(subject.split()), text.strip(), to=[email])
        # By name: activity stands above access.
        import_string("ats.activity.actions.mail.queue_message")(message, kind="account")
