"""Why a file could not be read: the sentences that are kept with a row, and their translation."""

from django.utils.translation import gettext, gettext_noop

# Reading knows no language of the reader's: its sentences are named here to be translated.
SENTENCES = {
    "empty": gettext_noop("This file is empty."),
    "binary": gettext_noop("This file is not text."),
    "too_large": gettext_noop("This file is too large to be read."),
    "too_long": gettext_noop("This text is longer than a job listing can be."),
    "no_words": gettext_noop("There are no words in this file."),
    "no_text": gettext_noop(
        "This file holds no text. It may be a scan: pictures of pages without words."
    ),
    "wrong_type": gettext_noop("This kind of file cannot be read here."),
    "program": gettext_noop("This is a program, not a document."),
    "picture": gettext_noop("This is a picture, not a document."),
    "archive": gettext_noop("This is an archive. Its files have to be read one by one."),
    "encrypted": gettext_noop(
        "This file is locked with a password. Save it without one and send it again."
    ),
    "broken": gettext_noop("This file is damaged and cannot be opened."),
    "timeout": gettext_noop("Reading this file took too long, so it was stopped."),
    "too_many_entries": gettext_noop("This archive holds more files than can be taken at once."),
    "several": gettext_noop("This file holds several listings. Send them one by one."),
    "too_many_containers": gettext_noop(
        "This upload has more archives and tables than can be taken."
    ),
    "too_many_listings": gettext_noop("This upload holds more listings than can be taken at once."),
    "gave_up": gettext_noop(
        "Reading this file failed several times. It was kept: try again later."
    ),
    "over_limit": gettext_noop("This file is larger than %(limit)s."),
    "over_table_limit": gettext_noop(
        "This file is larger than %(limit)s, the most a table or a list of records can be. "
        "Split it and send the parts."
    ),
    "entry_outside": gettext_noop("Its name leads out of the archive."),
    "entry_link": gettext_noop("It is a link, not a file."),
    "entry_encrypted": gettext_noop("It is locked with a password."),
    "entry_nested": gettext_noop("It is an archive inside the archive. Send it on its own."),
    "entry_too_large": gettext_noop("It is larger than a listing can be."),
    "entry_over_limit": gettext_noop(
        "It is larger than %(limit)s, the most that can be taken out of an archive or a table. "
        "A larger table can be sent on its own."
    ),
    "entry_bomb": gettext_noop("It unpacks to far more than it should."),
    "entry_broken": gettext_noop("It is damaged."),
    "entry_archive_full": gettext_noop("The archive unpacks to more than can be taken."),
}


def in_reader_language(sentence: str) -> str:
    """Return a kept sentence in the reader's language."""
    return gettext(sentence) if sentence else ""
