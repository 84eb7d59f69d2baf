"""Mails that people send: what they say, what they bring along, what a mail server reports."""

from reading.mails.heads import Head, read_head
from reading.mails.model import Attached, ReadMail, Report

__all__ = ["Attached", "Head", "ReadMail", "Report", "read_head", "read_mail"]


def read_mail(data: bytes) -> ReadMail:
    """Read one mail; see `reading.mails.reader`.

    The parsers come with the first mail: a web process takes mails in and reads none.
    """
    from reading.mails.reader import read_mail as read

    return read(data)
