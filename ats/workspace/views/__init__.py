"""Pages over all rooms: Today, search everywhere, the way in."""
