"""Mails as programs and servers write them; the people are invented."""

REPLY = b"""\
Return-Path: <amara@example.test>
Received: from mx.example.test by mail.example.org; Mon, 2 Nov 2026 09:00:00 +0000
From: Amara Okafor <amara@example.test>
To: reply+abc@example.org
Subject: Re: About your application
Date: Mon, 2 Nov 2026 10:00:00 +0100
Message-ID: <one@example.test>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Thank you, Thursday suits me.

Amara

On Sun, 1 Nov 2026 at 12:00, Maya Ortiz, Larkspur
<reply+abc@example.org> wrote:
> Hello Amara,
> does Thursday suit you?
"""

OUT_OF_OFFICE = REPLY.replace(
    b"MIME-Version", b"Auto-Submitted: auto-replied (vacation)\nMIME-Version"
)

BOUNCE = b"""\
Return-Path: <>
From: Mail Delivery System <postmaster@mx.example.test>
To: bounce+abc@example.org
Subject: Undelivered Mail
Message-ID: <two@mx.example.test>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

I could not deliver your mail.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.test

Final-Recipient: rfc822; amara@example.test
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such mailbox

--b
Content-Type: message/rfc822

From: no-reply@example.org
Subject: About your application

Hello Amara
--b--
"""

WITH_FILES = b"""\
From: amara@example.test
Message-ID: <three@example.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/related; boundary="r"

--r
Content-Type: text/html; charset=utf-8

<p>Here is my <b>letter</b>.</p><p>Amara</p><img src="cid:logo">
--r
Content-Type: image/png; name="logo.png"
Content-ID: <logo>
Content-Disposition: inline
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--r--
--m
Content-Type: text/plain; name="letter.txt"
Content-Disposition: attachment; filename="letter.txt"

Dear Larkspur
--m--
"""
