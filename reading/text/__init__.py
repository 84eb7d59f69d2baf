"""Text as such: decoding, repair, blocks, spans, and what may stand in it anywhere."""
