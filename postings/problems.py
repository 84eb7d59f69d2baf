"""Why a file could not be read, in the reader's own language: a sentence for each code."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "empty": _("This file is empty."),
    "binary": _("This file is not text."),
    "too_large": _("This file is too large to be read."),
    "too_long": _("This text is longer than a job listing can be."),
    "no_words": _("There are no words in this file."),
    "no_text": _("This file holds no text. It may be a scan: pictures of pages without words."),
    "wrong_type": _("This kind of file cannot be read here."),
    "program": _("This is a program, not a document."),
    "picture": _("This is a picture, not a document."),
    "archive": _("This is an archive. Its files have to be read one by one."),
    "encrypted": _("This file is locked with a password. Save it without one and send it again."),
    "broken": _("This file is damaged and cannot be opened."),
    "timeout": _("Reading this file took too long, so it was stopped."),
    "too_many_entries": _("This archive holds more files than can be taken at once."),
    "not_yet": _("Files of this kind cannot be read yet."),
    "gave_up": _("Reading this file failed several times. It was kept: try again later."),
}


def sentence_for(code: str, written: str = "") -> str:
    """Return the sentence of `code`, or the one that was written down with the row."""
    return str(SENTENCES.get(code, written))
