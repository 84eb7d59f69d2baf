"""The shapes of what is sent in."""
