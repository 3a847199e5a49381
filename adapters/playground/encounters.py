"""How an imaginary colleague lives an encounter: says hello, says that they met, and writes what they keep."""

from collections.abc import Sequence
from random import Random

from adapters.dates import Language
from adapters.playground.lines import lines
from adapters.playground.seeing import Move, Press, Seen, View, Write, Wrote
from facilitation.cards import PersonId

ANSWERED = frozenset({"encounter-kept.said", "encounter-thanks"})


def at_an_encounter(
    person: PersonId, sees: Sequence[View], chance: Random, language: Language
) -> Move | None:
    """One line of greeting; then, once the group is asked how it goes, an answer: each once."""
    asked = next((one for one in reversed(sees) if isinstance(one, Seen) and ways(one)), None)
    if asked is None:
        return None
    later = sees[sees.index(asked) + 1 :]
    if "not_yet" in ways(asked):
        return None if any(has_answered(one) for one in later) else told(asked)
    if any(isinstance(one, Wrote) and one.person == person for one in later):
        return None
    said = {one.text for one in later if isinstance(one, Wrote)}
    fresh = [line for line in lines(language).any.greetings if line not in said]
    return Write(chance.choice(fresh)) if fresh else None


def ways(one: Seen) -> dict[str, int]:
    """What can be said of the encounter with this card, and by which of its buttons."""
    return {
        button.about.rpartition("#")[2]: place
        for place, button in enumerate(one.card.buttons)
        if button.does == "encounter_told"
    }


def told(asked: Seen) -> Press:
    return Press(asked.marker, asked.card.buttons[ways(asked)["met"]])


def has_answered(one: View) -> bool:
    return isinstance(one, Seen) and one.mine and any(line.key in ANSWERED for line in one.card.lines)
