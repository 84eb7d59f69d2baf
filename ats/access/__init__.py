"""Who may come in: users, organizations, members, keys, and the one gate."""
