"""What a member sees of what happened and what went out."""
