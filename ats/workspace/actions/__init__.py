"""What spans several rooms at once: founding an organization."""
