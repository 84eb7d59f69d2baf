"""What is raised for bytes that cannot be read: a code for programs, a sentence for people."""

SENTENCES = {
    "empty": "This file is empty.",
    "binary": "This file is not text.",
    "too_large": "This file is too large to be read.",
    "too_long": "This text is longer than a job listing can be.",
    "no_words": "There are no words in this file.",
    "no_text": "This file holds no text. It may be a scan: pictures of pages without words.",
    "wrong_type": "This kind of file cannot be read here.",
    "program": "This is a program, not a document.",
    "picture": "This is a picture, not a document.",
    "archive": "This is an archive. Its files have to be read one by one.",
    "encrypted": "This file is locked with a password. Save it without one and send it again.",
    "broken": "This file is damaged and cannot be opened.",
    "timeout": "Reading this file took too long, so it was stopped.",
    "too_many_entries": "This archive holds more files than can be taken at once.",
    "several": "This file holds several listings. Upload it to take them one by one.",
    "no_listing": "No job listing was recognised in this file.",
    "not_yet": "Files of this kind cannot be read yet.",
}


class Unreadable(Exception):
    """Say why bytes cannot be read. `code` is a key of SENTENCES; `message` is for people."""

    def __init__(self, code: str, message: str = "") -> None:
        self.code = code
        self.message = message or SENTENCES[code]
        super().__init__(self.message)


class UnreadableText(Unreadable):
    """Bytes that are no text."""


class UnreadableListing(Unreadable):
    """A file out of which no listing can be read."""


class UnreadableDocument(Unreadable):
    """A résumé or other document out of which no text can be taken."""


class UnreadableArchive(Unreadable):
    """An archive that is not opened at all; single entries are skipped instead."""
