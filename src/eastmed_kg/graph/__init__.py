"""Stage 4: facts → RDF: statements that prove themselves, canonical text, a store to query."""
