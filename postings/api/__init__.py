"""Postings and listings over the API: the same queries and actions as the pages."""
