"""Keyset pages: newest first, a cursor that does not slow down or repeat with growth."""

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """Pages of 50 (`page_size` up to 200) by descending primary key."""

    ordering = "-pk"
    page_size = 50
    max_page_size = 200
    page_size_query_param = "page_size"
