"""Who may meet whom, as a graph with a worth for each meeting."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from facilitation.matching.crowd import Bits, Ints

ALONE = -1


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """Who may meet whom (`i` before `j`), what each meeting is worth, and the lots that decide between equals."""

    size: int
    i: Ints
    j: Ints
    worth: Ints
    lots: Bits
    matched: int
    """More than all worth together can make up for leaving two people out."""


def worth_of(graph: Graph, partner: Ints) -> int:
    return int(graph.worth[partner[graph.i] == graph.j].sum())


def only(graph: Graph, kept: NDArray[np.bool_]) -> Graph:
    """The same people, and only the meetings to be `kept`."""
    return replace(graph, i=graph.i[kept], j=graph.j[kept], worth=graph.worth[kept])


def among(graph: Graph, places: Ints, kept: NDArray[np.bool_] | bool = True) -> Graph:
    """The graph between some of its people, by their new places; only the meetings to be `kept`."""
    renamed = np.full(graph.size, ALONE, dtype=np.int64)
    renamed[places] = np.arange(len(places))
    i, j = renamed[graph.i], renamed[graph.j]
    kept = (i >= 0) & (j >= 0) & kept
    return Graph(len(places), i[kept], j[kept], graph.worth[kept], graph.lots[places], graph.matched)
