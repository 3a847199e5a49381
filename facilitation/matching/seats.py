"""Seats: mentees and mentors, each mentor with as many places as they offer, at the least cost for everybody at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from facilitation.matching.crowd import Ints
from facilitation.matching.merit import Merit, common, overlaps, shared_quarters, ties

SKILL = 250
LANGUAGE = 250
QUARTER, MOST_QUARTERS = 12, 16
ABOVE = 58
"""A mentor who is further on."""

BEST = 1000
NOBODY = -1
PROMISING = 50
AT_ONCE = 1 << 20
TIE = 10
NEVER = -1


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """Which mentor could accompany which mentee, and how well; sorted by mentee."""

    mentee: Ints
    mentor: Ints
    fit: Ints


def fit(merit: Merit, i: Ints, j: Ints) -> Ints:
    """How well mentors `j` fit mentees `i`, 0 to BEST."""
    crowd = merit.crowd
    points = common(crowd.wants, crowd.offers, i, j).astype(np.int64) * SKILL
    points += overlaps(crowd.languages, i, j) * LANGUAGE
    points += np.minimum(shared_quarters(crowd, i, j), MOST_QUARTERS).astype(np.int64) * QUARTER
    points += (crowd.level[j] > crowd.level[i]) * ABOVE
    return points


def ranked(merit: Merit, mentees: Ints, mentors: Ints) -> NDArray[np.int64]:
    """Fit with a lot for each pair; NEVER where a rule forbids it."""
    i, j = mentees[:, None], mentors[None, :]
    ranks = (fit(merit, i, j) << TIE) + ties(merit.crowd.lots, i, j, TIE).astype(np.int64)
    ranks[merit.barred(i, j)] = NEVER
    return ranks


def promising(merit: Merit, mentees: Ints, mentors: Ints, many: int = PROMISING) -> Edges:
    """The best mentors of each mentee."""
    kept = min(many, len(mentors))
    parts = list(_best(merit, mentees, mentors, kept)) if kept else []
    none = np.zeros(0, dtype=np.int64)
    mentee, mentor = (np.concatenate([none, *(part[side] for part in parts)]) for side in (0, 1))
    return Edges(mentee, mentor, fit(merit, mentees[mentee], mentors[mentor]))


def _best(merit: Merit, mentees: Ints, mentors: Ints, kept: int) -> Iterator[tuple[Ints, Ints]]:
    rows = max(1, AT_ONCE // len(mentors))
    for start in range(0, len(mentees), rows):
        ranks = ranked(merit, mentees[start : start + rows], mentors)
        least = np.partition(ranks, len(mentors) - kept, axis=1)[:, len(mentors) - kept, None]
        mentee, mentor = np.nonzero((ranks >= least) & (ranks > NEVER))
        yield mentee + start, mentor


def seated(mentees: int, capacity: Ints, edges: Edges) -> Ints:
    """Each mentee's mentor, or NOBODY: as many as can be, then the best fit."""
    seats = int(capacity.sum())
    first = np.cumsum(capacity) - capacity
    copies = capacity[edges.mentor]
    within = np.arange(int(copies.sum())) - np.repeat(np.cumsum(copies) - copies, copies)
    columns = np.concatenate([np.repeat(first[edges.mentor], copies) + within, seats + np.arange(mentees)])
    rows = np.concatenate([np.repeat(edges.mentee, copies), np.arange(mentees)])
    dear = (BEST + 1) * (mentees + 1)
    cost = np.concatenate([np.repeat(BEST + 1 - edges.fit, copies), np.full(mentees, dear)])
    table = csr_array((cost.astype(np.float64), (rows, columns)), shape=(mentees, seats + mentees))
    _, taken = min_weight_full_bipartite_matching(table)
    owner = np.repeat(np.arange(len(capacity)), capacity)
    return np.where(taken < seats, owner[np.minimum(taken, max(seats - 1, 0))] if seats else NOBODY, NOBODY)


def widened(merit: Merit, mentees: Ints, mentors: Ints, edges: Edges, without: Ints) -> Edges:
    """The same edges, and every mentor for those who have none."""
    more = promising(merit, mentees[without], mentors, len(mentors))
    mentee, mentor = np.append(edges.mentee, without[more.mentee]), np.append(edges.mentor, more.mentor)
    once = np.unique(mentee * len(mentors) + mentor)
    mentee, mentor = once // len(mentors), once % len(mentors)
    return Edges(mentee, mentor, fit(merit, mentees[mentee], mentors[mentor]))
