"""Addresses of notifications, and of the mailbox that exists with the demo alone."""

from django.conf import settings
from django.urls import path

from ats.activity.views import mailbox, notification_choices, notifications

member_urlpatterns = [
    path("notifications/", notifications.list_notifications, name="list_notifications"),
    path("notifications/read/", notifications.read_notifications, name="read_notifications"),
    path(
        "settings/notifications/",
        notification_choices.choose_notifications,
        name="choose_notifications",
    ),
    path("notifications/<code>/", notifications.open_notification, name="open_notification"),
]
demo_urlpatterns = [
    path("mailbox/", mailbox.show_mailbox, name="show_mailbox"),
    path("mailbox/<code>/", mailbox.show_mail, name="show_mail"),
]
public_urlpatterns = [
    path(
        "notifications/unsubscribe/<str:token>/",
        notification_choices.unsubscribe,
        name="unsubscribe",
    ),
    *(demo_urlpatterns if settings.DEMO else []),
]
