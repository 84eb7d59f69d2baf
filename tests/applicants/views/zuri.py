"""The résumé of somebody who is added or referred by hand."""

from django.core.files.uploadedfile import SimpleUploadedFile

TEXT = b"Zuri Mwangi\nGardener\nRoses, pruning, orchards\n"


def resume(name="zuri.txt"):
    return SimpleUploadedFile(name, TEXT, content_type="text/plain")
