"""How fast pairs are drawn and how good they are, beside networkx, rustworkx and a bound that is proven.

CPU seconds, the worst of several seeds. What another library has not finished in LIMIT seconds is not finished, and took at least as long.
"""

from collections.abc import Callable
from datetime import date
from multiprocessing import get_context
from resource import RLIMIT_CPU, setrlimit
from time import process_time
from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx
from figures import ratio, say, tell

from facilitation.matching.crowd import Crowd
from facilitation.matching.graph import Graph
from facilitation.matching.hours import quarters
from facilitation.matching.meetings import graph_of
from facilitation.matching.merit import Merit, magnitudes, sparse
from facilitation.matching.pairs import pair_up
from facilitation.matching.rules import Rules

LIMIT = 120
MOMENT, TURNS = 0.2, 5
TODAY = date(2026, 11, 23)
PER_PERSON = 20
ZONES = (
    "Europe/Paris",
    "Europe/Athens",
    "America/Montreal",
    "America/Vancouver",
    "Asia/Tokyo",
    "Asia/Kolkata",
)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = process_time()
    found = work()
    return process_time() - began, found


def repeated(work: Callable[[], Any], moment: float = MOMENT) -> tuple[float, Any]:
    """The mean of as many times as fill a moment: one time of a thousandth of a second says little."""
    total, found = timed(work)
    times = 1
    while total < moment:
        total, times = total + timed(work)[0], times + 1
    return total / times, found


def crowd_of(many: int, seed: int) -> Crowd:
    """Skills, languages and hours as arrays: what a file of so many people would become."""
    chance = np.random.default_rng(seed)
    worked = [quarters(zone, None, TODAY) for zone in ZONES]
    zone = chance.integers(len(ZONES), size=many)
    half = (1 << 48) - 1

    def some(of: int, size: int) -> np.ndarray:
        return np.bitwise_or.reduce(np.uint64(1) << chance.integers(of, size=(size, many)).astype(np.uint64))

    return Crowd(
        chance.integers(1 << 63, size=many).astype(np.uint64),
        (
            np.array([one & half for one in worked], dtype=np.uint64)[zone],
            np.array([one >> 48 for one in worked], dtype=np.uint64)[zone],
        ),
        (some(6, 2),),
        (some(60, 4),),
        (some(60, 4),),
        chance.integers(1, many // 8 + 2, size=many),
        chance.integers(1, 9, size=many),
        chance.integers(5, size=many),
        np.zeros(many, dtype=np.int64),
    )


def merit_of_many(many: int, seed: int) -> Merit:
    """Each met four others in the last year."""
    chance = np.random.default_rng(seed + 1000)
    one, other = chance.integers(many, size=(2, 2 * many))
    apart = one != other
    met = sparse(many, one[apart], other[apart], chance.integers(1, 200, size=int(apart.sum())))
    none = sparse(many, [], [], [])
    return Merit(crowd_of(many, seed), Rules(), met, none, np.zeros(many, dtype=np.int64), magnitudes(many))


def instance(many: int, seed: int) -> Graph:
    """20 candidates each. An odd number has an empty seat, worth nothing."""
    graph = graph_of(merit_of_many(many, seed), PER_PERSON)
    if many % 2 == 0:
        return graph
    everybody = np.arange(many)
    return Graph(
        many + 1,
        np.concatenate([graph.i, everybody]),
        np.concatenate([graph.j, np.full(many, many)]),
        np.concatenate([graph.worth, np.zeros(many, dtype=np.int64)]),
        np.append(graph.lots, np.uint64(0)),
        graph.matched,
    )


def by_networkx(graph: Graph) -> None:
    known = nx.Graph()
    known.add_weighted_edges_from(zip(graph.i.tolist(), graph.j.tolist(), graph.worth.tolist(), strict=True))
    nx.max_weight_matching(known, maxcardinality=True)


def by_rustworkx(graph: Graph) -> None:
    known = rx.PyGraph(multigraph=False)
    known.add_nodes_from([None] * graph.size)
    known.add_edges_from(list(zip(graph.i.tolist(), graph.j.tolist(), graph.worth.tolist(), strict=True)))
    rx.max_weight_matching(known, max_cardinality=True, weight_fn=int)


def beside(work: Callable[[Graph], None], graph: Graph) -> tuple[float, float]:
    """Theirs and ours in turns, so that what else the machine does falls on both."""
    theirs, ours = repeated(lambda: work(graph))[0], repeated(lambda: pair_up(graph))[0]
    turns = 1 if theirs > MOMENT else TURNS
    for _ in range(1, turns):
        theirs += repeated(lambda: work(graph))[0]
        ours += repeated(lambda: pair_up(graph))[0]
    return theirs / turns, ours / turns


def in_own_process(work: Callable[[Graph], None], many: int, seed: int) -> tuple[float, float] | None:
    """Theirs and ours; None when it was stopped. rustworkx cannot be interrupted, so it runs where it can be killed."""
    here = get_context("fork")
    answer, told = here.Pipe(duplex=False)

    def run() -> None:
        graph = instance(many, seed)
        setrlimit(RLIMIT_CPU, (round(process_time()) + LIMIT,) * 2)
        told.send(beside(work, graph))

    process = here.Process(target=run)
    process.start()
    told.close()
    try:
        found: tuple[float, float] | None = answer.recv()
    except EOFError:
        found = None
    process.join()
    return found


OTHERS = {"networkx": (by_networkx, 2001), "rustworkx": (by_rustworkx, 10_001)}
"""The sizes above which nobody need wait for LIMIT to know."""


def pairs(many: int, seeds: int) -> None:
    say(f"pairs: {many} people")
    found = [pairs_once(many, seed) for seed in range(seeds)]
    shares = [each["share_of_bound"] for each in found]
    figures: dict[str, Any] = {
        "cpu_worst": round(max(each["cpu"] for each in found), 4),
        "share_of_bound_worst": None if None in shares else min(shares),
        "exact": sum(each["exact"] for each in found),
        "alone_worst": max(each["alone"] for each in found),
    }
    for name, (work, largest) in OTHERS.items():
        if many <= largest:
            figures |= compared(name, work, many, [each["cpu"] for each in found])
    tell(
        "matching: pairs, 20 candidates each", "-", {"people": many, "seeds": seeds}, "CPU s", figures=figures
    )


def compared(name: str, work: Callable[[Graph], None], many: int, ours: list[float]) -> dict[str, Any]:
    """Of one who was stopped, LIMIT is known, and how many times ours that is at least."""
    times = [in_own_process(work, many, seed) for seed in range(len(ours) if many <= 2001 else 1)]
    ratios = [ratio(*pair) if pair else ratio(LIMIT, alone) for pair, alone in zip(times, ours, strict=False)]
    return {
        name: [round(pair[0], 4) if pair else f"more than {LIMIT}" for pair in times],
        f"{name}_over_ours": ratios,
        f"{name}_over_ours_worst": min(ratios),
    }


def pairs_once(many: int, seed: int) -> dict[str, Any]:
    graph = instance(many, seed)
    cpu, found = repeated(lambda: pair_up(graph))
    share = None if found.bound is None else round(found.worth / found.bound, 6)
    return {
        "cpu": cpu,
        "share_of_bound": share,
        "exact": found.worth == found.bound,
        "alone": int((found.partner < 0).sum()),
    }


def measure(*, quick: bool) -> None:
    for many in (50, 201) if quick else (50, 51, 200, 201, 1000, 1001, 2000, 2001, 10_000, 10_001):
        pairs(many, 2 if quick else 4)
