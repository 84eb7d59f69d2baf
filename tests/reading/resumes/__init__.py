"""Tests of the résumé reader."""
