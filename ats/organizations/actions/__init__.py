"""What may happen to an organization's own ways: members, keys, mail templates, settings."""
