"""What decisions about encounters look at."""

from dataclasses import dataclass

from facilitation.cards import PersonId
from facilitation.community import Community, Person
from facilitation.encounters.state import Drawn, Encounter, Plan
from facilitation.matching.people import Met

CROWD = 1000
"""From here on a draw, or its announcement, takes longer than a platform waits for an answer to a button: three seconds, on a busy machine."""


@dataclass(frozen=True, slots=True)
class EncounterFacts:
    """`allied`: the plans of those communities that the plan names; `neighbours`: what else is enrolled in this workspace.

    `people`: those who may take part now, in all of them, or who are in the draw or encounter that the event names; `away`: who
    of those in the draw or encounter is in a pause or has stepped out. `met`: who met whom in the last twelve months. `running`: the
    encounters of the latest draw that are not over. `address`: where Compagnon's own pages are reached; empty: nowhere.
    `crowded`: so many may take part that nobody can wait for what they asked; then nothing else of this is known.
    """

    plan: Plan | None = None
    allied: tuple[Plan, ...] = ()
    neighbours: tuple[Community, ...] = ()
    people: tuple[Person, ...] = ()
    away: frozenset[PersonId] = frozenset()
    met: tuple[Met, ...] = ()
    draw: Drawn | None = None
    encounter: Encounter | None = None
    running: tuple[Encounter, ...] = ()
    address: str = ""
    crowded: bool = False
