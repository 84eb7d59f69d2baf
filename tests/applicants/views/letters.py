"""The words and a file of a letter."""

from django.core.files.uploadedfile import SimpleUploadedFile

WORDS = {"subject": "Terms", "text": "Dear you"}


def upload(name="terms.pdf", content=b"%PDF-1.7 words"):
    return SimpleUploadedFile(name, content)
