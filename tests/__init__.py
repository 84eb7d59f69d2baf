"""The tests; each folder mirrors the room it tests."""
