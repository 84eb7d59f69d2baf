"""What a member sees of how the organization runs itself."""
