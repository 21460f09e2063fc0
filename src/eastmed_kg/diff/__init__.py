"""Two editions of a paper → what changed between them."""

from .compare import compare_editions

__all__ = ["compare_editions"]
