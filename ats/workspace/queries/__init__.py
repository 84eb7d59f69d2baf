"""What is seen over all rooms."""
