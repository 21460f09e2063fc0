"""Stage 5: a stored or free question → rows, from a local store; as tables, CSV, TSV or JSON."""
