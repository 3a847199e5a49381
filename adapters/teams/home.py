"""A person's own page in Teams: what Slack shows as App Home, as a message in their conversation with Compagnon."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from adapters.teams import fitting
from adapters.teams.actions import actions
from adapters.teams.render import NOBODY, Names, Speech, activity, elements, lightest, speech, summary, whole
from facilitation.cards import Card, Voice
from facilitation.commands import plain

Drawn = dict[str, Any]

ASKED_BY: Final = frozenset({"me", "moi", "my page", "ma page", "home", "accueil"})
"""What someone types to Compagnon alone, to see it: nobody else may, so it is answered nowhere else."""


def asked(said: str) -> bool:
    return plain(" ".join(said.split()).strip(" .!?…/")) in ASKED_BY


def page(
    voice: Voice,
    cards: Sequence[Card],
    marker: str,
    folders: Sequence[Path] = (),
    names: Names = NOBODY,
    *,
    local: bool = False,
) -> Drawn:
    """The cards from top to bottom, a line between them, each with its own buttons."""
    spoken = speech(voice, folders, names, local=local)
    first = cards[0] if cards else Card(lines=())

    def drawn(longest: int) -> Drawn:
        body = list(parts(cards, spoken, marker, longest))
        return activity(whole(body, [], voice, spoken, marker), summary(first, spoken.bare))

    return lightest(drawn(longest // max(1, len(cards))) for longest in fitting.ROOMS)


def parts(cards: Sequence[Card], spoken: Speech, marker: str, longest: int) -> Iterator[Drawn]:
    for number, card in enumerate(cards):
        buttons = list(actions(card.buttons, spoken.bare, marker, longest, local=spoken.local))
        rows = [{"type": "ActionSet", "actions": buttons}] if buttons else []
        items = [*elements(card, spoken, longest), *rows]
        if items and number:
            items[0] |= {"separator": True, "spacing": "large"}
        yield from items
