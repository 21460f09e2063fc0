"""Places where forces came to rest go in; places in a landscape window, free of overlaps, come out.

All places are of shape (n, 2), in the unit of the page, x to the right and y down.
"""

from __future__ import annotations

import math

import numpy as np

from .grid import Floats, cells_of, near_pairs, summed

_ASPECT = 1.6  # width by height of the window
_STRETCH = 1.25  # how much wider or flatter the picture may be made for that
_ROOM = 33.0  # the mean distance from the middle, by the root of the number of nodes
_GAP = 28.0  # free space between the rims of two nodes
_STEPS = 300
_GROWTH = 1.001  # of the picture in each step, so that a crowd finds room
_PITCH = 76.0  # from node to node in a row: two of the largest have their gap


def framed(place: Floats) -> Floats:
    """The same picture round the origin, about as wide as a window, with room for every node."""
    width, height = np.ptp(place, axis=0) + 1e-9
    stretch = min(max(math.sqrt(_ASPECT * height / width), 1.0 / _STRETCH), _STRETCH)
    stretched = centred(place) * np.array([stretch, 1.0 / stretch])
    size = math.sqrt(float(np.sum(stretched * stretched)) / len(stretched))
    scaled: Floats = stretched * (_ROOM * math.sqrt(len(stretched)) / (size or 1.0))
    return scaled


def spread(place: Floats, radii: Floats) -> Floats:
    """The picture round the origin, nodes pushed apart until all have their gap; radii: (n,)."""
    for _ in range(_STEPS):
        move = _overlap(place, radii)
        if not move.any():
            break
        place = np.round(place * _GROWTH + move, 6)
    return centred(place)


def _overlap(place: Floats, radii: Floats) -> Floats:
    """How far each node has to go to leave its gap to all others, if they go as far."""
    one, other = near_pairs(*cells_of(place, 2.0 * float(radii.max()) + _GAP))
    across, down = (place[one, axis] - place[other, axis] for axis in (0, 1))
    apart = np.sqrt(across * across + down * down) + 1e-6
    share = np.maximum(radii[one] + radii[other] + _GAP - apart, 0.0) / apart * 0.5
    away = summed(one, across * share, down * share, len(place))
    return away - summed(other, across * share, down * share, len(place))


def below(place: Floats, count: int) -> Floats:
    """So many places in rows under a centred picture, each from left to right: (count, 2)."""
    width, foot = (np.ptp(place[:, 0]), place[:, 1].max()) if len(place) else (0.0, 0.0)
    in_row = min(count, max(round(width / _PITCH), math.ceil(math.sqrt(count * _ASPECT))))
    at = np.arange(count)
    across, down = at % in_row - (in_row - 1) / 2.0, at // in_row + 1.0
    return np.stack([across * _PITCH, down * _PITCH + foot], axis=1)


def centred(place: Floats) -> Floats:
    """The same picture with the middle of its frame in the origin."""
    middle: Floats = (place.max(axis=0) + place.min(axis=0)) / 2.0
    return place - middle
