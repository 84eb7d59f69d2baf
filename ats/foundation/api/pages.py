"""Keyset pages: newest first, a cursor that does not slow down or repeat with growth."""

from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.pagination import CursorPagination

# A key of the database is a signed number of eight bytes.
MOST_DIGITS = 18
# More digits than a page size has are not worth turning into a number.
PAGE_DIGITS = 6


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

    def get_page_size(self, request):
        """Return how many rows were asked for; 422 for what is no number within the limit."""
        given = request.query_params.get(self.page_size_query_param)
        if given is None:
            return self.page_size
        is_number = given.isascii() and given.isdecimal() and len(given) < PAGE_DIGITS
        if not is_number or not 1 <= int(given) <= self.max_page_size:
            said = f"A number from 1 to {self.max_page_size}."
            raise ValidationError({self.page_size_query_param: [said]})
        return int(given)
