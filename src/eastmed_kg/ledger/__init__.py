"""What was promised, by when, and what became of it."""

from .entries import ledger

__all__ = ["ledger"]
