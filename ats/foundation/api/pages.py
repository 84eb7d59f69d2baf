"""Keyset pages: newest first, a cursor that does not slow down or repeat with growth."""

from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination

# A key of the database is a signed number of eight bytes.
MOST_DIGITS = 18


class NewestFirst(CursorPagination):
    """Pages of 50 (`page_size` up to 200) by descending primary key."""

    ordering = "-pk"
    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"

    def decode_cursor(self, request):
        """Return the cursor; NotFound when it was not made here, and so names no place."""
        cursor = super().decode_cursor(request)
        if cursor is not None and cursor.position is not None:
            position = str(cursor.position)
            if not position.isdecimal() or len(position) > MOST_DIGITS:
                raise NotFound(self.invalid_cursor_message)
        return cursor
