"""Candidates and applications over the API: the same queries and actions as the pages."""
