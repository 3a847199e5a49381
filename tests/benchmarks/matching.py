"""How fast pairs are drawn and how good they are, beside networkx, rustworkx and a bound that is proven; mentors beside scipy's dense assignment.

CPU seconds, the worst of several seeds. What another library has not finished in LIMIT seconds is not finished.
"""

import resource
from collections.abc import Callable
from datetime import date
from functools import partial
from multiprocessing import get_context
from time import process_time
from typing import Any

import networkx as nx
import numpy as np
import rustworkx as rx
from figures import ratio, say, tell
from scipy.optimize import linear_sum_assignment

from facilitation.matching.candidates import candidates
from facilitation.matching.crowd import Crowd, Ints
from facilitation.matching.drawing import draw
from facilitation.matching.graph import Graph
from facilitation.matching.hours import quarters
from facilitation.matching.meetings import graph_of, pairs_of
from facilitation.matching.merit import Merit, magnitudes, sparse
from facilitation.matching.pairs import pair_up
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules
from facilitation.matching.seats import fit, promising, seated

LIMIT = 120
MOMENT = 0.2
TODAY = date(2026, 11, 23)
PER_PERSON = 20
LARGEST_WHOLE = 50_000
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


def repeated(work: Callable[[], Any]) -> tuple[float, Any]:
    """The mean of as many times as fill a moment: one time of a thousandth of a second says little."""
    total, found = timed(work)
    times = 1
    while total < MOMENT:
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


def in_own_process(work: Callable[[Graph], None], many: int, seed: int) -> float | None:
    """CPU seconds; None when it was stopped. rustworkx cannot be interrupted, so it runs where it can be killed."""
    here = get_context("fork")
    answer, told = here.Pipe(duplex=False)

    def run() -> None:
        graph = instance(many, seed)
        told.send("begun")
        told.send(repeated(lambda: work(graph))[0])

    process = here.Process(target=run)
    process.start()
    answer.recv()
    found = answer.recv() if answer.poll(LIMIT) else None
    process.kill()
    process.join()
    return found


OTHERS = {"networkx": (by_networkx, 2001), "rustworkx": (by_rustworkx, 10_001)}
"""The sizes above which nobody need wait for LIMIT to know."""


def pairs(many: int, seeds: int) -> None:
    say(f"pairs: {many} people")
    found = [pairs_once(many, seed) for seed in range(seeds)]
    cpu = max(each["cpu"] for each in found)
    shares = [each["share_of_bound"] for each in found]
    figures: dict[str, Any] = {
        "cpu_worst": round(cpu, 3),
        "share_of_bound_worst": None if None in shares else min(shares),
        "alone_worst": max(each["alone"] for each in found),
    }
    for name, (work, largest) in OTHERS.items():
        if many <= largest:
            times = [in_own_process(work, many, seed) for seed in range(seeds if many <= 2001 else 1)]
            figures[name] = [time and round(time, 2) for time in times]
            known = [ratio(time, each["cpu"]) for time, each in zip(times, found, strict=False) if time]
            figures[f"{name}_over_ours_worst"] = min(known, default=None)
    tell(
        "matching: pairs, 20 candidates each", "-", {"people": many, "seeds": seeds}, "CPU s", figures=figures
    )


def pairs_once(many: int, seed: int) -> dict[str, Any]:
    graph = instance(many, seed)
    cpu, found = repeated(lambda: pair_up(graph))
    share = None if found.bound is None else round(found.worth / found.bound, 6)
    return {"cpu": cpu, "share_of_bound": share, "alone": int((found.partner < 0).sum())}


def end_to_end(many: int, seeds: int) -> None:
    """Candidates included, over the candidate pass alone."""
    say(f"end to end: {many} people")
    ratios, totals = [], []
    for seed in range(seeds):
        merit = merit_of_many(many, seed)
        alone, _ = timed(partial(candidates, merit))
        whole, _ = timed(partial(pairs_of, merit, lambda _: None))
        ratios.append(ratio(whole, alone))
        totals.append(round(whole, 2))
    tell("matching: end to end", "-", {"people": many, "seeds": seeds}, "CPU s", figures={"cpu_worst": max(totals), "over_candidates_worst": max(ratios), "peak_mb": peak()})  # fmt: skip


def in_blocks(many: int) -> None:
    say(f"blocks: {many} people")
    merit = merit_of_many(many, 1)
    cpu, found = timed(lambda: pairs_of(merit, lambda done: say(f"{done:.0%}")))
    figures = {"cpu": round(cpu, 1), "peak_mb": peak(), "left": len(found.left), "worth": sum(found.worth)}
    if many <= LARGEST_WHOLE:
        whole = pair_up(graph_of(merit, PER_PERSON)).worth
        figures["of_the_whole_crowd_at_once"] = round(sum(found.worth) / whole, 4)
    tell("matching: in blocks", "-", {"people": many}, "CPU s", figures=figures)


def people_drawn(many: int) -> None:
    """The whole of `draw`, with people, reasons and all."""
    chance = np.random.default_rng(1)
    people = [
        Person(
            f"p{n}",
            zone=ZONES[n % 6],
            offers=(f"s{chance.integers(60)}",),
            wants=(f"s{chance.integers(60)}",),
        )
        for n in range(many)
    ]
    cpu, _ = timed(lambda: draw(people, (), Rules(), "bench", TODAY))
    tell("matching: draw(), reasons included", "-", {"people": many}, "CPU s", figures={"cpu": round(cpu, 2), "peak_mb": peak()})  # fmt: skip


def mentors(mentees: int, offering: int) -> None:
    say(f"mentors: {mentees} mentees, {offering} mentors")
    many = mentees + offering
    merit = merit_of_many(many, 7)
    capacity = np.random.default_rng(7).integers(2, 6, size=offering)
    first, second = np.arange(mentees), mentees + np.arange(offering)
    ours, (found, worth) = timed(lambda: assigned(merit, first, second, capacity))
    dense, (most, best) = timed(lambda: densely(merit, first, second, capacity))
    tell("matching: mentors within their seats", "-", {"mentees": mentees, "mentors": offering, "seats": int(capacity.sum())}, "CPU s", figures={"cpu": round(ours, 2), "dense": round(dense, 2), "dense_over_ours": ratio(dense, ours), "share_of_optimum": round(worth / best, 6), "assigned": found, "assigned_densely": most})  # fmt: skip


def assigned(merit: Merit, first: Ints, second: Ints, capacity: Ints) -> tuple[int, int]:
    found = seated(len(first), capacity, promising(merit, first, second))
    has = found >= 0
    return int(has.sum()), int(fit(merit, first[has], second[found[has]]).sum())


def densely(merit: Merit, first: Ints, second: Ints, capacity: Ints) -> tuple[int, int]:
    columns = np.repeat(second, capacity)
    cost = np.concatenate([fit(merit, rows[:, None], columns[None, :]) for rows in np.array_split(first, 20)])
    rows, taken = linear_sum_assignment(cost, maximize=True)
    return len(rows), int(cost[rows, taken].sum())


def peak() -> int:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure(*, quick: bool) -> None:
    for many in (50, 201) if quick else (50, 51, 200, 201, 1000, 1001, 2000, 2001, 10_000, 10_001, 50_000):
        pairs(many, 2 if quick else 4)
    end_to_end(2000 if quick else 10_000, 2 if quick else 3)
    people_drawn(2000 if quick else 10_000)
    mentors(*(500, 200) if quick else (10_000, 3000))
    if not quick:
        in_blocks(50_000)
        in_blocks(1_000_000)
