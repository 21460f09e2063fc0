"""Council action files as a temporal knowledge graph."""

from __future__ import annotations

__version__ = "0.1.0"
