"""What to ask: kinds take turns, those that this community answers come more often, no prompt twice before all once."""

from collections.abc import Mapping, Sequence
from random import Random

from facilitation.cards import Text
from facilitation.sharing.prompts import PROMPTS, Kind
from facilitation.sharing.state import Tally

RESTS = 2
"""A kind that was just asked rests for this many prompts."""


def choose(
    tallies: Mapping[Kind, Tally], asked: Sequence[str], seed: str
) -> tuple[Kind, str, tuple[Text, ...]]:
    """The kind, the prompt's key, and why this one. The same seed chooses the same."""
    chance = Random(seed)
    kinds = rested(asked)
    kind = chance.choices(kinds, [answer_rate(tallies.get(kind, Tally())) for kind in kinds])[0]
    key = least_recent(PROMPTS[kind], asked, chance)
    return kind, key, why(kind, tallies)


def rested(asked: Sequence[str]) -> list[Kind]:
    """The kinds that were not asked just before."""
    lately = {kind_of(key) for key in asked[-RESTS:]}
    return [kind for kind in PROMPTS if kind not in lately]


def kind_of(key: str) -> Kind | None:
    """`None` for a prompt that has left the catalogue since."""
    return next((kind for kind, keys in PROMPTS.items() if key in keys), None)


def answer_rate(tally: Tally) -> float:
    """The mean of a Beta(1 + answered, 1 + unanswered): one good or bad evening does not decide."""
    return (tally.answered + 1) / (tally.asked + 2)


def least_recent(keys: Sequence[str], asked: Sequence[str], chance: Random) -> str:
    """One never asked, drawn; once all were, the one asked longest ago."""
    fresh = [key for key in keys if key not in asked]
    if fresh:
        return chance.choice(fresh)
    return min(keys, key=lambda key: len(asked) - 1 - asked[::-1].index(key))


def why(kind: Kind, tallies: Mapping[Kind, Tally]) -> tuple[Text, ...]:
    tally = tallies.get(kind, Tally())
    if not tally.asked:
        return (Text("why-kind-new", {"kind": kind}),)
    if tally.answered * 2 >= tally.asked:
        return (Text("why-kind-answered", {"kind": kind, "answered": tally.answered, "asked": tally.asked}),)
    return (Text("why-kind-turn", {"kind": kind}),)
