"""Imaginary colleagues on a stage: what each sees on their screen, and the moves they make, one after another."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Literal

from builders import PARIS
from stories.stage import Stage

from adapters.playground.cast import next_move
from adapters.playground.seeing import Fill, Press, Seen, View, Write, Wrote
from adapters.seam import Delivery
from facilitation.actions import Amend, Ask, Gather, Say
from facilitation.cards import PersonId, SpaceId

A_MOMENT = timedelta(seconds=5)
"""What a move takes."""
ENDLESS = 400
"""No story has as many moves."""


def screen(stage: Stage, person: PersonId, space: SpaceId | None) -> list[View]:
    """What someone sees in a space; in their direct conversation with Compagnon where there is none."""
    views: dict[str, View] = {}
    for number, one in enumerate(stage.square.screen):
        if isinstance(one, Delivery):
            shown(one, person, space, views)
        elif one[0] == space:
            views[f"written {number}"] = one[1]
    return list(views.values())


def shown(one: Delivery, person: PersonId, space: SpaceId | None, views: dict[str, View]) -> None:
    message = one.message
    if isinstance(message, Gather) or message.space != space:
        return
    if isinstance(message, Amend):
        views[one.standing] = Seen(one.standing, message.card)
    elif isinstance(message, Say):
        views[one.marker] = Seen(one.marker, message.card)
    elif message.person == person:
        views[one.marker] = Seen(
            one.marker, message.card, mine=True, form=message if isinstance(message, Ask) else None
        )


@dataclass
class Cast:
    """Who plays by themselves, each in their language. A form that was sent is gone from the screen."""

    stage: Stage
    people: Mapping[PersonId, Literal["en", "fr"]]
    sent: set[str] = field(default_factory=set)

    def play(self, *spaces: SpaceId | None) -> int:
        """Until nobody wants to do anything more; how many moves that took."""
        for moves in range(ENDLESS):
            if not any(self.moved(person, space) for person in self.turn(moves) for space in spaces):
                return moves
        raise AssertionError("the colleagues go round in circles:\n" + self.stage.transcript()[-3000:])

    def turn(self, moves: int) -> list[PersonId]:
        """Another goes first each time."""
        people = list(self.people)
        at = moves % len(people)
        return people[at:] + people[:at]

    def moved(self, person: PersonId, space: SpaceId | None) -> bool:
        stage, here = self.stage, space or SpaceId(person)
        chance, today = (
            Random(f"{person} {len(stage.square.screen)}"),
            stage.clock.at.astimezone(PARIS).date(),
        )
        views = [
            one
            for one in screen(stage, person, space)
            if isinstance(one, Wrote) or one.marker not in self.sent
        ]
        match next_move(person, views, chance, self.people[person], today):
            case None:
                return False
            case Press(_, button):
                stage.presses(person, here, button.does, button.about)
            case Fill(marker, filled):
                self.sent.add(marker)
                stage.answers(person, **filled)
            case Write(text, under):
                stage.writes(person, here, text, in_thread=under is not None)
        stage.passes(A_MOMENT)
        return True
