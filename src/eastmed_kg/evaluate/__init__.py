"""Labelled facts and the graph's facts → which agree, which are missed, which are invented."""

from .comparison import Comparison, compare

__all__ = ["Comparison", "compare"]
