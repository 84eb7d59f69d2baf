"""The demo: one invented employer with its people, postings and candidates, made by rule."""
