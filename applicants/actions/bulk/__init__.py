"""One action over many applications: asked for, previewed, done in chunks, taken back."""
