"""The door: parse options, call the library, print. The only place that knows click."""

from .main import main

__all__ = ["main"]
