"""The rows of history and of everything that goes out."""

from ats.activity.models.event import Event
from ats.activity.models.mail import Mail
from ats.activity.models.mail_file import MailFile
from ats.activity.models.mail_template import MailTemplate
from ats.activity.models.notification import Notification
from ats.activity.models.notification_choice import ByMail, NotificationChoice

__all__ = [
    "ByMail",
    "Event",
    "Mail",
    "MailFile",
    "MailTemplate",
    "Notification",
    "NotificationChoice",
]
