"""The files under ``ontology/`` → names of the world for the reader, triples for the store."""
