"""How pages about candidates and applications are asked for."""
