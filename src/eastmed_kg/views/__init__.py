"""Stage 6: an answer goes in, a page a person can read comes out."""
