"""Occasions for a mail: the fields each offers, our words for it, an organization's own words."""

from ats.activity.mail_kinds import approvals, builtin, notifications, people, reviews, searches
from ats.activity.mail_kinds.merging import UnknownField, WordsMissing, check_words
from ats.activity.mail_kinds.registry import (
    MAIL_KINDS,
    MailKind,
    MergeField,
    mail_kind,
    mail_sample,
    sample_values,
)
from ats.activity.mail_kinds.rendering import RenderedMail, dress_mail, render_mail

__all__ = [
    "MAIL_KINDS",
    "MailKind",
    "MergeField",
    "RenderedMail",
    "UnknownField",
    "WordsMissing",
    "approvals",
    "builtin",
    "check_words",
    "dress_mail",
    "mail_kind",
    "mail_sample",
    "notifications",
    "people",
    "render_mail",
    "reviews",
    "sample_values",
    "searches",
]
