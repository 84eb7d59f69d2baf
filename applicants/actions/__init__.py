"""What may happen to candidates and applications: each rule in a file of its own."""
