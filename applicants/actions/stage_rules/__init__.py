"""What happens by itself on entry into a stage: changed, planned, done, taken back, held."""
