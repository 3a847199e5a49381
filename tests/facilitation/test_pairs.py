"""Pairs: the exact answer is the best there is, and a bound is never below it."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_

from facilitation.matching import pairs
from facilitation.matching import proven as proof
from facilitation.matching.arcs import arcs_of
from facilitation.matching.costs import costs_of
from facilitation.matching.few import best_among_few
from facilitation.matching.graph import Graph, worth_of
from facilitation.matching.halves import halved
from facilitation.matching.pairs import pair_up, solved
from facilitation.matching.proven import proven

EDGES = any_.dictionaries(
    any_.tuples(any_.integers(0, 15), any_.integers(0, 15)).filter(lambda pair: pair[0] < pair[1]),
    any_.integers(-50, 50),
    max_size=60,
)


def graph_of(edges: dict[tuple[int, int], int], size: int = 16, lots: int = 1) -> Graph:
    i, j = np.array(list(edges), dtype=np.int64).reshape(-1, 2).T
    drawn = np.random.default_rng(lots).integers(1 << 62, size=size).astype(np.uint64)
    return Graph(size, i, j, np.array(list(edges.values()), dtype=np.int64), drawn, 1 << 20)


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


@settings(max_examples=300)
@given(EDGES, any_.integers(0, 5), any_.sampled_from([1, 1 << 20, 1 << 40]))
def test_the_quick_way_to_the_exact_answer_is_taken_only_when_it_leads_there(edges, lots, unit):
    # given
    edges = {pair: worth * unit for pair, worth in edges.items()} | {(0, 15): 1}
    graph = graph_of(edges)
    costs = costs_of(graph, lots)
    arcs = arcs_of(graph.size, graph.i, graph.j, costs.of, costs.alone)
    halves = halved(arcs, 1 << costs.bits)

    # when
    answer = proven(graph, costs, arcs, halves, solved)

    # then
    assert answer.exact
    assert costs.needs_capped(graph, answer.partner) or found(graph, answer.partner) == best(edges)


@settings(max_examples=300)
@given(EDGES, any_.integers(0, 5), any_.sampled_from([1, 1 << 20, 1 << 40]))
def test_few_people_are_paired_exactly_whatever_their_meetings_are_worth(edges, lots, unit):
    # given
    edges = {pair: worth * unit for pair, worth in edges.items()} | {(0, 15): 1}
    graph = graph_of(edges)
    costs = costs_of(graph, lots)

    # when
    partner = best_among_few(graph, costs, solved)

    # then
    assert costs.needs_capped(graph, partner) or found(graph, partner) == best(edges)


@settings(max_examples=60)
@given(EDGES)
def test_a_large_crowd_has_a_bound_only_where_it_holds(edges):
    # given
    graph = graph_of(edges)

    # when
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs, "FEW", 0)
        patch.setattr(pairs, "EXACT", 0)
        patch.setattr(proof, "LARGEST", 0)
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
        patch.setattr(pairs, "FEW", 0)
        patch.setattr(pairs, "EXACT", 0)
        patch.setattr(proof, "LARGEST", 0)
        paired = pair_up(graph_of(ring, 6))

    # then
    assert paired.worth == best(ring)[1]
    assert (paired.partner >= 0).all()


def test_lots_never_outweigh_a_unit_of_worth():
    # given
    edges = {
        (10, 11): -1, (2, 14): -1, (0, 14): 0, (3, 6): -1, (5, 14): -1, (2, 8): 0, (3, 10): 1, (12, 14): 1, (0, 2): -1,
        (2, 6): 1, (3, 12): 1, (6, 13): 1, (8, 13): 1, (8, 12): -1, (7, 12): -1, (5, 10): 0, (0, 9): 1, (6, 12): 1,
        (9, 11): -1, (9, 10): 1, (7, 9): 0, (1, 5): 0, (4, 7): -1, (2, 4): 0, (13, 14): 0, (3, 11): 0,
    }  # fmt: skip

    # when
    answers = [
        found(graph, solved(graph)) for graph in (graph_of(edges, 15, lots=seed) for seed in range(10))
    ]

    # then
    assert answers == [best(edges)] * 10
