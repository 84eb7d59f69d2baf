"""What may be seen of listings and postings, and by whom."""
