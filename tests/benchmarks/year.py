"""A simulated year: 26 draws of pairs by our rule, beside rules that others use, written here from their public descriptions.

`python tests/benchmarks/year.py` prints the table of docs/explanation/who-meets-whom.md. Every rule sees the same people and meets on the
same days; every meeting takes place.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from math import comb
from random import Random
from statistics import mean

import networkx as nx
import numpy as np
import rustworkx as rx
from crowds import ZONES
from figures import say, tell

from facilitation.cards import PersonId
from facilitation.matching.drawing import draw, merit_of
from facilitation.matching.hours import HOUR, worked_by
from facilitation.matching.lots import in_order_of_lots
from facilitation.matching.merit import affinity, shared_quarters
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import Rules

DRAWS = 26
BEGINS = date(2026, 1, 5)
APART = timedelta(weeks=1)
RECENT_WEEKS = 12
COOLDOWN_WEEKS = 10
SIZES = (11, 18, 30, 50, 200)
SKILLS = tuple(f"skill {n}" for n in range(40))

Group = tuple[PersonId, ...]
History = dict[frozenset[PersonId], int]
"""The last week in which two people met."""

Rule = Callable[[Sequence[Person], History, int, int], list[Group]]


def crowd(many: int) -> list[Person]:
    """Teams of eight; up to 50 people work in one zone, 200 in three."""
    chance = Random(f"year {many}")
    zones = ZONES if many > 50 else ZONES[:1]
    return [
        Person(
            PersonId(f"p{n}"),
            team=f"team {n // 8}",
            zone=chance.choices(zones, (5, 3, 2)[: len(zones)])[0],
            languages=("fr", "en")[: chance.randint(1, 2)],
            offers=tuple(chance.sample(SKILLS, 4)),
            wants=tuple(chance.sample(SKILLS, 4)),
        )
        for n in range(many)
    ]


def neighbours(order: Sequence[PersonId]) -> list[Group]:
    return [tuple(order[n : n + 2]) for n in range(0, len(order) - 1, 2)]


def shuffled(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    """Shuffle, and neighbours pair up."""
    return neighbours(Random(f"{seed} {week}").sample([person.id for person in people], len(people)))


def ever_met(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    """In random order each takes somebody they never met, else anybody."""
    waiting, made = Random(f"{seed} {week}").sample([person.id for person in people], len(people)), []
    while len(waiting) > 1:
        one = waiting.pop()
        new = [other for other in waiting if frozenset((one, other)) not in history]
        other = (new or waiting)[0]
        waiting.remove(other)
        made.append((one, other))
    return made


def cooled_down(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    """The most pairs of people who have not met for ten weeks, ties by id."""
    known = nx.Graph()
    for one, other in combinations([person.id for person in people], 2):
        last = history.get(frozenset((one, other)))
        if last is None or week - last >= COOLDOWN_WEEKS:
            known.add_edge(one, other, weight=1)
    return [
        tuple(sorted(pair))
        for pair in sorted(map(sorted, nx.max_weight_matching(known, maxcardinality=True)))
    ]


def never_again(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    """In random order, only people who never met; three tries, then whoever is left is left out."""
    tries = []
    for attempt in range(3):
        waiting, made = Random(f"{seed} {week} {attempt}").sample([p.id for p in people], len(people)), []
        while waiting:
            one = waiting.pop()
            new = [other for other in waiting if frozenset((one, other)) not in history]
            if new:
                waiting.remove(new[0])
                made.append((one, new[0]))
        tries.append(made)
    return max(tries, key=len)


def obedient_chance(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    """The control: at random under our hard rules alone. Nobody out of hours if avoidable, the odd one makes three."""
    by_id = {person.id: person for person in people}
    order = Random(f"{seed} {week}").sample(sorted(by_id), len(by_id))
    chance = Random(f"{seed} {week} weights")
    known = rx.PyGraph(multigraph=False)
    known.add_nodes_from(order)
    known.add_edges_from(
        [
            (
                one,
                other,
                chance.randrange(1, 1000) + 10**6 * shared(by_id[order[one]], by_id[order[other]], week),
            )
            for one, other in combinations(range(len(order)), 2)
        ]
    )
    matched = rx.max_weight_matching(known, max_cardinality=True, weight_fn=int)
    made = [(order[one], order[other]) for one, other in sorted(map(sorted, matched))]
    left = set(order) - {person for pair in made for person in pair}
    return [*made[:-1], made[-1] + tuple(left)]


def ours(people: Sequence[Person], history: History, week: int, seed: int) -> list[Group]:
    met = [Met(*sorted(pair), BEGINS + last * APART) for pair, last in history.items()]
    drawn = draw(people, met, Rules(), str(seed), BEGINS + week * APART)
    return [group.people for group in drawn.groups]


RULES: dict[str, Rule] = {
    "shuffle": shuffled,
    "ever-met greedy": ever_met,
    "hard cooldown, ties by id": cooled_down,
    "never again, three tries": never_again,
    "chance under our hard rules": obedient_chance,
    "Compagnon": ours,
}


def shared(one: Person, other: Person, week: int) -> bool:
    on = BEGINS + week * APART
    return (worked_by(one, on) & worked_by(other, on)).bit_count() >= HOUR


def year(people: Sequence[Person], rule: Rule, seed: int = 0, draws: int = DRAWS) -> dict[str, float]:
    """What a year of one rule comes to."""
    by_id = {person.id: person for person in people}
    history: History = {}
    partners = {person: set[PersonId]() for person in by_id}
    left, repeats, pairs, gap = Counter[PersonId](), 0, list[frozenset[PersonId]](), draws
    hourless = 0
    for week in range(draws):
        groups = rule(people, history, week, seed)
        left.update(set(by_id) - {person for group in groups for person in group})
        met = [frozenset(pair) for group in groups for pair in combinations(group, 2)]
        repeats += sum(week - history.get(pair, -1000) <= RECENT_WEEKS for pair in met)
        gap = min([gap, *(week - history[pair] for pair in met if pair in history)])
        history |= dict.fromkeys(met, week)
        pairs += met
        hourless += sum(not shared(*(by_id[person] for person in pair), week) for pair in met)
        for one, other in map(tuple, met):
            partners[one].add(other)
            partners[other].add(one)
    met_twice = [tuple(by_id[person] for person in pair) for pair in pairs]
    return {
        "repeats_percent": round(100 * repeats / len(pairs), 1),
        "met_again": len(pairs) - len(set(pairs)),
        "met_again_at_least": max(0, len(pairs) - comb(len(people), 2)),
        "partners": round(mean(map(len, partners.values())), 1),
        "left_mean": round(sum(left.values()) / len(people), 2),
        "left_worst": max(left.values(), default=0),
        "cross_team_percent": round(100 * mean(one.team != other.team for one, other in met_twice)),
        "no_shared_hour_percent": round(100 * hourless / len(pairs), 1),
        "shortest_gap_weeks": gap,
        "longest_gap_possible": min(draws, comb(len(people), 2) * draws // max(1, len(pairs))),
        "affinity": round(mean(affinities(people, pairs))),
    }


def affinities(people: Sequence[Person], pairs: Iterable[frozenset[PersonId]]) -> list[int]:
    """0 to 1000 for each meeting."""
    everybody = in_order_of_lots(people, "any")
    places = {person.id: place for place, person in enumerate(everybody)}
    merit = merit_of(everybody, (), Rules(), "any", BEGINS)
    i, j = np.array([[places[person] for person in sorted(pair)] for pair in pairs]).T
    return affinity(merit.crowd, merit.rules, shared_quarters(merit.crowd, i, j), i, j).tolist()


def measure(*, quick: bool) -> None:
    for many in SIZES[:2] if quick else SIZES:
        for name, rule in RULES.items():
            say(f"year: {many} people, {name}")
            tell(
                "year: 26 draws",
                "-",
                {"people": many, "rule": name},
                "as named",
                figures=year(crowd(many), rule),
            )
    gains(4 if quick else 12)


def gains(draws: int) -> None:
    """Affinity over some rounds of 200 beside a random draw that obeys the same hard rules; the worst of four seeds."""
    people = crowd(200)
    found = [
        (year(people, ours, seed, draws), year(people, obedient_chance, seed, draws)) for seed in range(4)
    ]
    ratios = [round(our["affinity"] / chance["affinity"], 3) for our, chance in found]
    tell("year: affinity over chance", "-", {"people": 200, "rounds": draws, "seeds": 4}, "times", figures={"worst": min(ratios), "all": ratios})  # fmt: skip


if __name__ == "__main__":
    measure(quick=False)
