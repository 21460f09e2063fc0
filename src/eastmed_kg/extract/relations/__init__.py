"""Skeletons → relations of projects, bodies and agreements."""
