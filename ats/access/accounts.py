"""How allauth behaves here: no open sign-up, and its mails go through the outbox."""

from allauth.account.adapter import DefaultAccountAdapter
from django.utils.module_loading import import_string


class AccountAdapter(DefaultAccountAdapter):
    """People come in by invitation; mails are rows before they are sent."""

    def is_open_for_signup(self, request):
        return False

    def send_mail(self, template_prefix, email, context):
        context = {"email": email, **context}
        message = self.render_mail(template_prefix, email, context)
        # By name: activity stands above access.
        import_string("ats.activity.actions.mail.queue_message")(message, kind="account")
