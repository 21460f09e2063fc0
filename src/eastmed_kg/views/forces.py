"""Masses, springs and a first place go in; the place where the forces come to rest comes out.

The model is ForceAtlas2 (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679) with attraction
that hardly grows beyond some length, as in the LinLog model (Noack 2007, doi:10.7155/jgaa.00154),
which shows clusters. Repulsion of far nodes is summed cell by cell, as Barnes and Hut (1986,
doi:10.1038/324446a0) do, over the cells that Greengard and Rokhlin (1987,
doi:10.1016/0021-9991(87)90140-9) call the interaction list.

Only the operations that IEEE 754 rounds alike on every processor are used, no BLAS among them.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np

from .grid import Floats, Ints, cells_of, near_pairs, summed

_STEPS = 300
_REPULSION = 6.0
_SLACK = 120.0  # the length beyond which a spring stops pulling harder
_GRAVITY = (0.03, 0.048)  # stronger from above and below: screens are wider than high
_SOFTENING = 0.01  # keeps the push of nodes in the same place finite; a length, squared
_CROWD = 24.0  # how many nodes may share a cell, in the mean over all nodes
_DEEPEST = 8  # a grid of 256 by 256, however crowded its cells are


def _interaction_list(row: int, column: int) -> list[tuple[int, int]]:
    """The 27 cells, as rows and columns from the own one, whose parents touch the own parent.

    Those that touch the own cell are left out. An odd ``row`` is the lower half of its parent.
    """
    block = itertools.product(range(-2 - row, 4 - row), range(-2 - column, 4 - column))
    return [(down, across) for down, across in block if max(abs(down), abs(across)) > 1]


_REACH = 3  # no cell of an interaction list is farther away
#: Shape (2, 27, 2, 2): rows and columns to go, by place in the list, odd rows, odd columns.
_LISTS = np.array([[_interaction_list(row, column) for row in (0, 1)] for column in (0, 1)]).T


@dataclass(frozen=True, slots=True)
class Springs:
    """What joins nodes: their numbers at both ends and how hard each pulls, all of shape (m,)."""

    source: Ints
    target: Ints
    pull: Floats


def settle(place: Floats, mass: Floats, springs: Springs) -> Floats:
    """Let the forces work until the picture is at rest; shapes (n, 2), (n,) to (n, 2).

    The step is adaptive as in ForceAtlas2: a node is the slower, the more its force swings.
    """
    before, speed = np.zeros_like(place), 1.0
    for _ in range(_STEPS):
        force = repulsion(place, mass) + _attraction(place, springs) - _gravity(place, mass)
        swing, traction = _length(force - before), _length(force + before) / 2.0
        wanted = float(np.sum(mass * traction) / (np.sum(mass * swing) + 1e-9))
        speed = min(wanted, speed * 1.5)
        step = force * (speed / (1.0 + speed * np.sqrt(swing)))[:, None]
        # Rounding keeps the last bits in which processors differ from growing into a new picture.
        place, before = np.round(place + step, 6), force
    return place


def repulsion(place: Floats, mass: Floats) -> Floats:
    """Every node away from every other, by both masses over their distance: shape (n, 2).

    ``mass`` has shape (n,) and is 1 at least. Near nodes push as they are; for those farther away
    stand cells, the coarser the farther.
    """
    column, row, depth = _finest(place)
    field = _near_field(place, mass, near_pairs(column, row))
    for level in range(depth, 1, -1):  # the cells of level 1 all touch: nothing in them is far
        field += _far_field(place, mass, (column, row), 2**level)
        column, row = column // 2, row // 2
    return field * (_REPULSION * mass)[:, None]


def _finest(place: Floats) -> tuple[Ints, Ints, int]:
    """Column, row and level of the coarsest grid that is not crowded; level k has 2^k columns."""
    extent = float(np.ptp(place, axis=0).max()) * (1.0 + 1e-9) or 1.0
    for depth in range(_DEEPEST + 1):
        column, row = cells_of(place, extent / 2**depth)
        sharing = np.bincount(row * 2**depth + column).astype(np.float64)
        if np.sum(sharing * sharing) <= _CROWD * len(place):
            break
    return column, row, depth


def _near_field(place: Floats, mass: Floats, pairs: tuple[Ints, Ints]) -> Floats:
    """The push on a unit of mass at each node by those it is paired with."""
    one, other = pairs
    across, down = (place[one, axis] - place[other, axis] for axis in (0, 1))
    inverse = 1.0 / (across * across + down * down + _SOFTENING)
    across, down = across * inverse, down * inverse
    by_other = summed(one, across * mass[other], down * mass[other], len(place))
    by_one = summed(other, across * mass[one], down * mass[one], len(place))
    return by_other - by_one


def _far_field(place: Floats, mass: Floats, cell: tuple[Ints, Ints], side: int) -> Floats:
    """The push on a unit of mass at each node by the cells of its interaction list.

    Each of the ``side`` by ``side`` cells acts with all its mass from its centre of mass.
    """
    column, row = cell
    stride = side + 2 * _REACH  # a margin of empty cells: every list stays within the table
    own = (row + _REACH) * stride + column + _REACH
    far = own + (_LISTS[0] * stride + _LISTS[1])[:, row % 2, column % 2]  # shape (27, n)
    weight, x, y = _centres_of_mass(place, mass, own, stride * stride)
    across, down = place[:, 0] - x.take(far), place[:, 1] - y.take(far)
    strength = weight.take(far) / (across * across + down * down + _SOFTENING)
    return np.stack([(across * strength).sum(axis=0), (down * strength).sum(axis=0)], axis=1)


def _centres_of_mass(
    place: Floats, mass: Floats, cell: Ints, cells: int
) -> tuple[Floats, Floats, Floats]:
    """Mass, x and y of the centre of mass of each cell, all of shape (cells,)."""
    weight: Floats = np.bincount(cell, mass, cells).astype(np.float64)
    x, y = summed(cell, mass * place[:, 0], mass * place[:, 1], cells).T
    filled = np.maximum(weight, 1.0)  # no node weighs less; where an empty cell lies is no matter
    return weight, x / filled, y / filled


def _attraction(place: Floats, springs: Springs) -> Floats:
    """The ends of every spring towards each other, far ones not much harder than near: (n, 2)."""
    apart = place[springs.target] - place[springs.source]
    across, down = (apart * (springs.pull / (1.0 + _length(apart) / _SLACK))[:, None]).T
    to_target = summed(springs.source, across, down, len(place))
    return to_target - summed(springs.target, across, down, len(place))


def _gravity(place: Floats, mass: Floats) -> Floats:
    """Towards the origin, the harder the farther: no part drifts away, the space is filled."""
    force: Floats = place * mass[:, None] * np.array(_GRAVITY)
    return force


def _length(vectors: Floats) -> Floats:
    return np.sqrt(vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1])
