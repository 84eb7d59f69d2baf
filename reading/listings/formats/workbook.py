"""Workbooks (XLSX) that hold one listing: a header row and one row under it."""

from reading.listings.formats.records import lay_out_workbook as lay_out

__all__ = ["lay_out"]
