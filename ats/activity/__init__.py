"""What happened and who is told: the history, notifications and the mail that goes out."""
