"""The pages on which an organization runs itself."""
