"""Stage 1: a file as received → sections, actions, cells, items: spans of one canonical text."""

from .read import read_document

__all__ = ["read_document"]
