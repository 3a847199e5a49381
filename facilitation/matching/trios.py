"""Trios: in a small crowd of an odd number, which three meet is tried out, so that making three does not cost a repeat elsewhere."""

from dataclasses import replace
from itertools import combinations

import numpy as np

from facilitation.matching.crowd import Ints
from facilitation.matching.graph import ALONE, among, worth_of
from facilitation.matching.hours import HOUR
from facilitation.matching.meetings import (
    Outcome,
    Told,
    graph_of,
    pairs_of,
)
from facilitation.matching.merit import Merit, shared_quarters
from facilitation.matching.pairs import solved
from facilitation.matching.tables import third_costs

SMALL = 101
"""Above this there is always a trio that costs nothing."""

FEW = 11
TRIES = 40
"""Trios tried, the most promising first; all of them among a FEW people."""


def pairs_and_a_trio(merit: Merit, told: Told) -> Outcome:
    """Like `pairs_of`, for any number of people."""
    plain = pairs_of(merit, told)
    if len(merit) % 2 == 0 or not 3 <= len(merit) <= SMALL:  # noqa: PLR2004 - a trio
        return plain
    tried = _tried_out(merit)
    if tried is None or _fails(merit, plain) < _fails(merit, tried):
        return plain
    return replace(tried, bound=plain.bound)


def _fails(merit: Merit, outcome: Outcome) -> tuple[int, int]:
    """How many people are left, and how many pairs share no working hour."""
    met = [pair for group in outcome.groups for pair in combinations(group, 2)]
    one, other = np.array(met, dtype=np.int64).reshape(-1, 2).T
    return len(outcome.left), int((shared_quarters(merit.crowd, one, other) < HOUR).sum())


def _tried_out(merit: Merit) -> Outcome | None:
    """The best draw with one of the promising trios; None when the rules allow no three people together."""
    graph, trios = graph_of(merit), promising(merit)
    best: tuple[tuple[int, int], Outcome] | None = None
    for trio, gain in trios:
        rest = np.setdiff1d(np.arange(len(merit)), trio)
        part = among(graph, rest)
        partner = solved(part)
        pairs = [(int(rest[one]), int(rest[other])) for one, other in enumerate(partner) if one < other]
        judged = (len(pairs), worth_of(part, partner) + gain)
        if best is None or judged > best[0]:
            left = tuple(rest[partner == ALONE].tolist())
            best = (judged, _outcome(merit, pairs, trio, left))
    return best[1] if best else None


def promising(merit: Merit) -> list[tuple[tuple[int, ...], int]]:
    """Trios that no rule forbids, with what all three meetings are worth and what having had a turn lately costs."""
    size = len(merit)
    three = np.array(list(combinations(range(size), 3)), dtype=np.int64)
    a, b, c = three.T
    allowed = ~(merit.barred(a, b) | merit.barred(a, c) | merit.barred(b, c))
    three = three[allowed]
    a, b, c = three.T
    costs = third_costs(merit)
    gain = merit.of(a, b) + merit.of(a, c) + merit.of(b, c) - costs[a] - costs[b] - costs[c]
    gain += merit.owed(a) + merit.owed(b) + merit.owed(c)
    order = np.argsort(-gain, kind="stable")[: None if size <= FEW else TRIES]
    return [
        (tuple(trio), worth) for trio, worth in zip(three[order].tolist(), gain[order].tolist(), strict=True)
    ]


def _outcome(
    merit: Merit, pairs: list[tuple[int, int]], trio: tuple[int, ...], left: tuple[int, ...]
) -> Outcome:
    """The trio's worth is that of the pair in it which is worth most beside its third, as the bound has it."""
    costs = third_costs(merit)
    founding = max(
        int(merit.of(_one(a), _one(b))[0]) - int(costs[c])
        for a, b, c in (trio, trio[1:] + trio[:1], trio[2:] + trio[:2])
    )
    one, other = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Outcome((*pairs, trio), (*merit.of(one, other).tolist(), founding), left, bound=None)


def _one(place: int) -> Ints:
    return np.array([place], dtype=np.int64)
