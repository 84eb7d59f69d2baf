"""What may be seen of candidates and applications, and by whom."""
