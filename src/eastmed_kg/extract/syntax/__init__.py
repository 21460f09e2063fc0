"""Mentions and words → skeletons, sentences, clauses and their verbs."""
