"""Pairs: the exact answer is the best there is, and a bound is never below it."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from facilitation.matching import pairs
from facilitation.matching.graph import Graph, worth_of
from facilitation.matching.pairs import pair_up, solved
from facilitation.matching.proven import proven

EDGES = any_.dictionaries(
    any_.tuples(any_.integers(0, 15), any_.integers(0, 15)).filter(lambda pair: pair[0] < pair[1]),
    any_.integers(-50, 50),
    max_size=60,
)


def graph_of(edges: dict[tuple[int, int], int], size: int = 16) -> Graph:
    i, j = np.array(list(edges), dtype=np.int64).reshape(-1, 2).T
    lots = np.random.default_rng(1).integers(1 << 62, size=size).astype(np.uint64)
    return Graph(size, i, j, np.array(list(edges.values()), dtype=np.int64), lots, 1 << 20)


def best(edges: dict[tuple[int, int], int]) -> tuple[int, int]:
    """How many pairs, and their worth, by networkx."""
    known = nx.Graph()
    known.add_weighted_edges_from((*pair, worth) for pair, worth in edges.items())
    made = nx.max_weight_matching(known, maxcardinality=True)
    return len(made), sum(edges[min(pair), max(pair)] for pair in made)


def found(graph: Graph, partner) -> tuple[int, int]:
    return int((partner >= 0).sum()) // 2, worth_of(graph, partner)


@settings(max_examples=60)
@given(EDGES)
def test_a_small_crowd_is_paired_exactly(edges):
    # given
    graph = graph_of(edges)

    # when
    paired = pair_up(graph)

    # then
    assert found(graph, paired.partner) == best(edges)
    assert paired.bound == paired.worth


@settings(max_examples=60)
@given(EDGES)
def test_the_quick_way_to_the_exact_answer_is_taken_only_when_it_leads_there(edges):
    # given
    graph = graph_of(edges)

    # when
    partner = proven(graph, solved)

    # then
    assert partner is None or found(graph, partner) == best(edges)


@settings(max_examples=60)
@given(EDGES)
def test_a_large_crowd_has_a_bound_only_where_it_holds(edges):
    # given
    graph = graph_of(edges)

    # when
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "EXACT", 0)
        paired = pair_up(graph)

    # then
    made, worth = best(edges)
    assert paired.bound is None or (found(graph, paired.partner)[0] == made and worth <= paired.bound)
    assert [int(paired.partner[other]) for other in paired.partner[paired.partner >= 0]] == np.flatnonzero(
        paired.partner >= 0
    ).tolist()


def test_the_people_around_the_undecided_are_drawn_in():
    # given
    ring = {(n, n + 1): 100 for n in range(2)} | {(0, 2): 100, (2, 3): 1, (3, 4): 1, (4, 5): 1}

    # when
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "EXACT", 0)
        paired = pair_up(graph_of(ring, 6))

    # then
    assert paired.worth == best(ring)[1]
    assert (paired.partner >= 0).all()
