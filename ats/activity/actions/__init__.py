"""What may happen to the history's outgoing rows."""
