"""What may happen to listings and postings."""
