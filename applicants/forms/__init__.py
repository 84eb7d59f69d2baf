"""The shapes of what people type about candidates and applications."""
