"""What members and the public ask for."""
