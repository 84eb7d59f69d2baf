"""Uploads that are too large: counted and dropped on their way in, never stored."""

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest

# A form's other fields and the boundaries between them.
ROOM = 1024 * 1024


class SizeLimit(FileUploadHandler):
    """Drops a form's file over `limit` bytes; the form's other fields still come in.

    `dropped` tells the size that was sent, by field. For forms with one file.
    """

    def __init__(self, request: HttpRequest, limit: int):
        super().__init__(request)
        self.limit = limit
        self.dropped: dict[str, int] = {}
        self._whole = 0
        self._seen = 0

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):  # noqa: N803
        self._whole = content_length

    def new_file(self, field_name, *args, **kwargs):
        super().new_file(field_name, *args, **kwargs)
        self._seen = 0

    def receive_data_chunk(self, raw_data, start):
        self._seen += len(raw_data)
        # With one file in the form, its size is known before it has come: nothing is written.
        if self._seen > self.limit or self._whole > self.limit + ROOM:
            self.dropped[self.field_name] = max(self._seen, self._whole)
            raise SkipFile
        return raw_data

    def file_complete(self, file_size):
        return None


def limit_uploads(request: HttpRequest, limit: int) -> SizeLimit:
    """Limit the file of `request`, before anybody reads its form.

    The middleware's CSRF check would read it: the view is exempt from that one and has
    `csrf_protect` on an inner view that is called after this.
    """
    handler = SizeLimit(request, limit)
    request.upload_handlers = [handler, *request.upload_handlers]
    return handler


def body_size(request: HttpRequest) -> int:
    """Return how many bytes the client says it sends."""
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
