"""Addresses of notifications, and of the mailbox that exists with the demo alone."""

from django.conf import settings
from django.urls import path

from ats.activity.views import mailbox, notifications

member_urlpatterns = [
    path("notifications/", notifications.list_notifications, name="list_notifications"),
    path("notifications/read/", notifications.read_notifications, name="read_notifications"),
    path("notifications/<code>/", notifications.open_notification, name="open_notification"),
]
demo_urlpatterns = [
    path("mailbox/", mailbox.show_mailbox, name="show_mailbox"),
    path("mailbox/<code>/", mailbox.show_mail, name="show_mail"),
]
public_urlpatterns = demo_urlpatterns if settings.DEMO else []
