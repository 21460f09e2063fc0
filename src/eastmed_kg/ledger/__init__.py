"""What was promised, by when, and what became of it."""

from .entries import ledger, promised

__all__ = ["ledger", "promised"]
