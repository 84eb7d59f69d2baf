"""Draws the labelled résumés of invented persons, with their labels beside them."""
