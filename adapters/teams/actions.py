"""What one can press on a card of Teams: six at once, the others behind one of them."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from adapters.teams import fitting
from adapters.teams.fields import OURS, of_people
from adapters.teams.fitting import cut
from adapters.words import Words
from facilitation.actions import Ask
from facilitation.cards import Button, Text
from facilitation.presses import ASKED_BY

Drawn = dict[str, Any]

OPENING: Final = frozenset(ASKED_BY.values())
"""These ask for a form: Teams asks us what to open (`task/fetch`)."""


def actions(
    buttons: Sequence[Button], bare: Words, marker: str, longest: int, beside: int = 0
) -> Iterator[Drawn]:
    """`beside`: places in the row that are taken already. The main ones come first where not all can."""
    kept = [one for one in buttons if len(one.about) <= min(fitting.VALUE, longest)]
    places = fitting.ACTIONS - beside
    if len(kept) <= places:
        yield from (button(one, bare, marker) for one in kept)
        return
    kept.sort(key=lambda one: not one.main)
    yield from (button(one, bare, marker) for one in kept[: places - 1])
    yield more(kept[places - 1 :], bare, marker, longest)


def more(buttons: Sequence[Button], bare: Words, marker: str, longest: int) -> Drawn:
    most = fitting.ROWS * fitting.ACTIONS * longest // fitting.ROOMS[0]
    drawn = [button(one, bare, marker) for one in buttons[:most]]
    rows = [drawn[first : first + fitting.ACTIONS] for first in range(0, len(drawn), fitting.ACTIONS)]
    return {
        "type": "Action.ShowCard",
        "title": label(bare(Text("teams-more"))),
        "card": {"type": "AdaptiveCard", "body": [{"type": "ActionSet", "actions": row} for row in rows]},
    }


def button(one: Button, bare: Words, marker: str) -> Drawn:
    """What stands in the boxes beside it is not sent with it."""
    opens = {"msteams": {"type": "task/fetch"}} if one.does in OPENING else {}
    return {
        "type": "Action.Submit",
        "title": label(bare(one.label)),
        "associatedInputs": "none",
        "data": {OURS: {"does": one.does, "about": one.about, "nonce": marker}, **opens},
        **({"style": "positive"} if one.main else {}),
    }


def sent(ask: Ask, bare: Words, marker: str) -> Drawn:
    """The button that sends a form: what it is about goes with it, since a form stands nowhere."""
    carried: Drawn = {"form": ask.does, "about": ask.about, "space": ask.space or "", "nonce": marker}
    whom = of_people(ask.card.inputs)
    return {
        "type": "Action.Submit",
        "title": label(bare(ask.submit)),
        "style": "positive",
        "data": {OURS: carried | ({"people": whom} if whom else {})},
    }


def label(said: str) -> str:
    return cut(said.strip(), fitting.LABEL) or fitting.MORE
