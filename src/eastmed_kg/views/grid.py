"""Points of the plane go in; which of them lie near each other comes out, cell by cell.

Only points in the same cell of a grid or in touching cells are paired, so that the work grows with
the number of points and not with its square.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.intp]


def cells_of(place: Floats, size: float) -> tuple[Ints, Ints]:
    """Column and row, each (n,), of the square cell with sides of ``size`` that holds each point.

    ``place`` is (n, 2); the count starts with 0 at the left and upper edges of all points.
    """
    inside = np.floor((place - place.min(axis=0)) / size).astype(np.intp)
    return inside[:, 0], inside[:, 1]


def near_pairs(column: Ints, row: Ints) -> tuple[Ints, Ints]:
    """Any two points in the same cell or in touching cells, by number, each pair once.

    In row-major order the points of neighbouring cells are one run: a point is paired with those
    behind it up to the end of the next cell, and with the run of three cells in the row below.
    """
    width = int(column.max()) + 2  # one column stays empty: the end of a row touches no beginning
    cell = row * width + column
    order = np.argsort(cell, kind="stable")
    ranked = cell[order]
    one, other = np.concatenate(
        [
            _runs(np.arange(len(cell)) + 1, ranked.searchsorted(ranked + 1, "right")),
            _runs(ranked.searchsorted(ranked + width - 1), ranked.searchsorted(ranked + width + 2)),
        ],
        axis=1,
    )
    return order[one], order[other]


def _runs(first: Ints, end: Ints) -> Ints:
    """Point i with each number from ``first[i]`` up to, not with, ``end[i]``: shape (2, pairs)."""
    lengths = end - first
    one = np.repeat(np.arange(len(first)), lengths)
    begins = np.cumsum(lengths) - lengths  # where the pairs of each point begin
    return np.stack([one, np.arange(len(one)) + np.repeat(first - begins, lengths)])


def summed(at: Ints, across: Floats, down: Floats, points: int) -> Floats:
    """For each of so many points the sum of the vectors given at its number: shape (points, 2)."""
    return np.stack([np.bincount(at, across, points), np.bincount(at, down, points)], axis=1)
