"""Addresses of an organization's own pages: settings for members, the door of an invitation."""

from django.urls import path

from ats.organizations.views import (
    days_off,
    invitations,
    keys,
    mail_templates,
    members,
    organization,
    outbox,
)

WORDS = "settings/mail-templates/"
DAYS = "settings/days-off/"

member_urlpatterns = [
    path("settings/", organization.organization_settings, name="organization_settings"),
    path("settings/organization/", organization.edit_organization, name="edit_organization"),
    path("settings/profile/", organization.edit_profile, name="edit_profile"),
    path("settings/members/", members.list_members, name="list_members"),
    path("settings/members/<code>/role/", members.change_role, name="change_role"),
    path(
        "settings/members/<code>/deactivation/",
        members.deactivate_member,
        name="deactivate_member",
    ),
    path(
        "settings/members/<code>/reactivation/",
        members.reactivate_member,
        name="reactivate_member",
    ),
    path("settings/invitations/", members.invite_member, name="invite_member"),
    path(
        "settings/invitations/<code>/link/",
        members.resend_invitation,
        name="resend_invitation",
    ),
    path(
        "settings/invitations/<code>/revocation/",
        members.revoke_invitation,
        name="revoke_invitation",
    ),
    path("settings/keys/", keys.list_api_keys, name="list_api_keys"),
    path("settings/keys/new/", keys.create_api_key, name="create_api_key"),
    path("settings/keys/<code>/revocation/", keys.revoke_api_key, name="revoke_api_key"),
    path(DAYS, days_off.list_days_off, name="list_days_off"),
    path(f"{DAYS}new/", days_off.add_day_off, name="add_day_off"),
    path(f"{DAYS}holidays/", days_off.choose_holidays, name="choose_holidays"),
    path(f"{DAYS}<code>/removal/", days_off.remove_day_off, name="remove_day_off"),
    path(f"{DAYS}<code>/return/", days_off.restore_day_off, name="restore_day_off"),
    path(WORDS, mail_templates.list_mail_templates, name="list_mail_templates"),
    path(f"{WORDS}new/<slug:kind>/", mail_templates.add_mail_template, name="add_mail_template"),
    path(
        f"{WORDS}preview/<slug:kind>/",
        mail_templates.preview_mail_template,
        name="preview_mail_template",
    ),
    path(
        f"{WORDS}built-in/<slug:kind>/",
        mail_templates.use_builtin_words,
        name="use_builtin_words",
    ),
    path(f"{WORDS}<code>/", mail_templates.edit_mail_template, name="edit_mail_template"),
    path(
        f"{WORDS}<code>/choice/",
        mail_templates.choose_mail_template,
        name="choose_mail_template",
    ),
    path(
        f"{WORDS}<code>/removal/",
        mail_templates.remove_mail_template,
        name="remove_mail_template",
    ),
    path("settings/outbox/", outbox.list_mails, name="list_mails"),
    path("settings/outbox/<code>/retry/", outbox.retry_mail, name="retry_mail"),
]
public_urlpatterns = [
    path("invitations/<token>/", invitations.accept_invitation, name="accept_invitation"),
]
