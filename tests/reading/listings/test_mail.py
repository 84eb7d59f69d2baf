"""Mails and Outlook's messages: the listing in the body or attached, without the mail around it."""

from contextlib import suppress
from email.message import EmailMessage

import pytest

from reading.errors import UnreadableListing
from reading.listings import read_listing
from tests.reading.listings.messages import message

FORWARDED = """Hi,

see below.

---------- Forwarded message ---------
From: Ann <ann@x.example>
Date: Tue, Oct 20, 2026
Subject: Night Baker
To: Bob <bob@x.example>

> Hollow Oak bakes bread in Lisbon.
>
> Requirements
> - You can bake
> - You get up at two

Regards
--\x20
Ann, Hollow Oak
"""
LISTING = """Night Baker
Lisbon, Portugal

What you will do
- Bake bread
- Sell bread

Requirements
- You know flour
- You rise at two
"""


def mail(
    body: str = "See attached.", subject: str = "Fwd: Night Baker", html: str = ""
) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ann@x.example", "bob@x.example", subject
    made["Date"] = "Tue, 20 Oct 2026 08:00:00 +0000"
    made.set_content(body)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def test_a_forwarded_text_loses_its_quoting_marks():
    reading = read_listing(mail(FORWARDED).as_bytes(), "a.eml")

    assert reading.format == "mail"
    assert [item.text for s in reading.sections_of("requirements") for item in s.items] == [
        "You can bake",
        "You get up at two",
    ]


def test_forwarded_heads_and_signatures_are_no_part_of_the_listing():
    reading = read_listing(mail(FORWARDED).as_bytes())

    removed = " ".join(reading.text[slice(*r.span)] for r in reading.removed)
    assert "ann@x.example" in removed
    assert "Ann, Hollow Oak" in removed
    assert "bakes bread" not in removed


def test_the_subject_is_the_title_where_the_body_has_none():
    assert read_listing(mail(FORWARDED).as_bytes()).value("title") == "Night Baker"
    assert read_listing(mail(LISTING, "Re: Cook").as_bytes()).value("title") == "Night Baker"


def test_the_html_of_a_mail_is_read_before_its_text():
    sent = mail("plain", html=f"<h1>Night Baker</h1><p>{LISTING[40:]}</p>")

    assert "plain" not in read_listing(sent.as_bytes()).text


def test_an_attached_listing_wins_over_a_short_body():
    sent = mail()
    sent.add_attachment(b"%PDF-1.7 broken", maintype="application", subtype="pdf", filename="a.pdf")
    sent.add_attachment(LISTING.encode(), maintype="text", subtype="plain", filename="job.txt")

    reading = read_listing(sent.as_bytes())

    assert reading.value("title") == "Night Baker"
    assert "See attached" not in reading.text


def test_a_listing_in_the_body_wins_over_an_attached_note():
    sent = mail(LISTING)
    sent.add_attachment(
        b"Our address has changed.", maintype="text", subtype="plain", filename="a.txt"
    )

    assert "Our address" not in read_listing(sent.as_bytes()).text


@pytest.mark.parametrize("charset", ["iso-8859-1", "x-unknown", "utf-16"])
def test_a_mail_in_any_charset_is_read(charset):
    head = b"From: a@x.example\nTo: b@x.example\nSubject: Job\nContent-Type: text/plain; charset="
    body = "Bäcker in Köln\n\nWir backen täglich frisches Brot.\n".encode("iso-8859-1")

    assert "täglich" in read_listing(head + charset.encode() + b"\n\n" + body).text


def test_a_mail_without_a_body_is_told():
    with pytest.raises(UnreadableListing) as raised:
        read_listing(b"From: a@x.example\nTo: b@x.example\nSubject: Baker\nDate: today\n\n")

    assert raised.value.code == "no_text"


def test_an_outlook_message_gives_its_body():
    reading = read_listing(message({"0037001F": "Fwd: Night Baker", "1000001F": LISTING}), "a.msg")

    assert (reading.format, reading.value("title")) == ("msg", "Night Baker")
    assert len(reading.sections_of("requirements")[0].items) == 2


def test_an_outlook_message_gives_its_attachment():
    attachment = {"3707001F": "job.txt", "37010102": (LISTING * 50).encode()}
    data = message({"1000001F": "See attached."}, {"__attach_version1.0_#00000000": attachment})

    reading = read_listing(data)

    assert reading.value("title") == "Night Baker"


@pytest.mark.parametrize("place", [0x1E, 0x2C, 0x30, 0x3C, 0x4C, 600, 1100])
def test_a_damaged_outlook_message_is_read_or_told(place):
    data = bytearray(message({"0037001F": "Night Baker", "1000001F": LISTING}))
    data[place : place + 4] = b"\xee\x00\x00\x00"

    with suppress(UnreadableListing):
        assert read_listing(bytes(data)).format == "msg"
