"""How an organization runs itself: members, roles, keys, mail templates, settings."""
