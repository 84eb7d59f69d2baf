"""What looks over all rooms: Today, search everywhere, the counts beside the navigation."""
