"""Council action files as a temporal knowledge graph."""
