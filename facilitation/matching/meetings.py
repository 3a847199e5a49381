"""Meetings of two: a whole crowd paired up, in blocks when it is very large, and whoever is left over making three."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from facilitation.matching.candidates import PROMISING, candidates
from facilitation.matching.crowd import HALF_DAY, Crowd, Ints
from facilitation.matching.graph import ALONE, Graph
from facilitation.matching.hours import QUARTERS, WHOLE_DAY
from facilitation.matching.merit import Merit
from facilitation.matching.pairs import Pairing, has_candidates, pair_up
from facilitation.matching.tables import Tables, third_costs

Told: TypeAlias = Callable[[float], object]
"""How much of the work is done, 0 to 1."""

BLOCK, SMALL_BLOCK = 20_000, 2_500
"""Crowds larger than a block are cut into equal ones of people who work at the same hours."""

MANY = 200_000
"""From here on blocks are small ones: looking at everybody in a block is most of the work."""

PROMISING_IN_A_BLOCK = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """Groups of places, the worth of each, and who is left. `bound`: no draw of as many pairs is worth more, where that is proven."""

    groups: tuple[tuple[int, ...], ...]
    worth: tuple[int, ...]
    left: tuple[int, ...]
    bound: int | None


def pairs_of(merit: Merit, told: Told) -> Outcome:
    if len(merit) > BLOCK:
        return with_thirds(merit, _in_blocks(merit, told), drawn_third=ALONE, bound=None)
    graph = graph_of(merit)
    if has_candidates(graph).sum() % 2 == 0:
        pairing = pair_up(graph)
        return with_thirds(merit, pairing.partner, ALONE, in_proportion(merit, pairing))
    pairing = pair_up(with_an_empty_seat(merit, graph))
    partner = np.where(pairing.partner == len(merit), ALONE, pairing.partner)[:-1]
    return with_thirds(merit, partner, int(pairing.partner[-1]), in_proportion(merit, pairing))


def graph_of(merit: Merit, promising: int = PROMISING) -> Graph:
    """Being left out before counts for everybody on their own; so it decides who meets, not whom."""
    i, j = candidates(merit, promising)
    worth = merit.of(i, j) + merit.owed(i) + merit.owed(j)
    return Graph(len(merit), i, j, worth, merit.crowd.lots, merit.units.matched)


def with_an_empty_seat(merit: Merit, graph: Graph) -> Graph:
    """For an odd number of people: whoever gets it will make three."""
    able = np.flatnonzero(has_candidates(graph))
    worth = (merit.owed(np.arange(graph.size)) - third_costs(merit))[able]
    return Graph(
        graph.size + 1,
        np.concatenate([graph.i, able]),
        np.concatenate([graph.j, np.full(len(able), graph.size)]),
        np.concatenate([graph.worth, worth]),
        np.append(graph.lots, np.uint64(0)),
        graph.matched,
    )


def in_proportion(merit: Merit, pairing: Pairing) -> int | None:
    """The bound without what everybody is owed: what remains counts against those who are left out again."""
    return None if pairing.bound is None else pairing.bound - merit.owed_to(range(len(merit)))


def with_thirds(merit: Merit, partner: Ints, drawn_third: int, bound: int | None) -> Outcome:
    """Whoever is left joins a pair; so do two who share no working hour, where both find one that suits them.

    Only the third that was drawn is part of the bound.
    """
    tables = Tables(merit, partner)
    alone = np.flatnonzero(partner == ALONE).tolist()
    order = sorted(alone, key=lambda one: (one != drawn_third, -merit.crowd.left_out[one]))
    left = tuple(place for place in order if not tables.join(place))
    tables.part_those_without_an_hour()
    proven = all(third == drawn_third for third in tables.thirds.values())
    return Outcome(*tables.as_groups(), left, bound if proven else None)


def _in_blocks(merit: Merit, told: Told) -> Ints:
    partner = np.full(len(merit), ALONE, dtype=np.int64)
    done = 0
    for places in blocks(merit.crowd, SMALL_BLOCK if len(merit) > MANY else BLOCK):
        _pair_among(merit, places, partner)
        done += len(places)
        told(done / len(merit))
    left = np.flatnonzero(partner == ALONE)
    if 1 < len(left) <= BLOCK:
        _pair_among(merit, left, partner)
    return partner


def _pair_among(merit: Merit, places: Ints, partner: Ints) -> None:
    found = pair_up(graph_of(merit.only(places), PROMISING_IN_A_BLOCK)).partner
    partner[places] = np.where(found >= 0, places[found], ALONE)


def blocks(crowd: Crowd, size: int) -> Iterator[Ints]:
    """People who begin work at the same time of the world's day stand together; chance has shuffled those who do. None is larger than `size`."""
    kinds, kind = np.unique(np.stack(crowd.hours), axis=1, return_inverse=True)
    begins = np.array([_begins(int(low) | int(high) << HALF_DAY) for low, high in kinds.T], dtype=np.int64)
    order = np.argsort(begins[kind], kind="stable")
    for block in np.array_split(order, -(-len(crowd) // size)):
        yield np.sort(block)


def _begins(worked: int) -> int:
    """The quarter in which somebody begins; 0 for those whose hours are not known."""
    before = (worked << 1 | worked >> (QUARTERS - 1)) & WHOLE_DAY
    first = worked & ~before
    return (first & -first).bit_length() - 1 if first else 0
