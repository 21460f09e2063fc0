"""Stage 2: a Document → readings, by rules over folded sentences; one module a family of facts."""
