"""What may happen to keys, first links and owners, below any organization's history."""
