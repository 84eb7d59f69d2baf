"""Pages for people without an account: applying, and the private page afterwards."""
