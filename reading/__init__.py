"""Read listings and documents: bytes in, a value with spans out; no framework, no clock."""
