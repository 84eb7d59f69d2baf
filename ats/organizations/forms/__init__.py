"""What members send in about their organization and themselves."""
