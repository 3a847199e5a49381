"""Whoever accompanies someone for the first time is prepared by three short messages, one a day."""

from collections.abc import Mapping
from datetime import timedelta

from facilitation.actions import Decision, Wake
from facilitation.cards import PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.mentoring import cards
from facilitation.mentoring.events import PreparationDue
from facilitation.working_time import local_day, morning

PARTS: Mapping[int, str] = {1: "first", 2: "second", 3: "third"}


def messages(mentor: PersonId, happened: Happened, facts: Facts) -> tuple[Wake, ...]:
    """One a working day, from tomorrow on."""
    day, wakes = local_day(happened.at, facts), []
    here = facts.community.id if facts.community else None
    for part in PARTS:
        at = morning(day + timedelta(days=1), facts)
        wakes.append(Wake(at, PreparationDue(mentor, part, here), f"{mentor} prepared {part}"))
        day = local_day(at, facts)
    return tuple(wakes)


def preparation_due(event: PreparationDue, facts: Facts) -> Decision:
    """A pause is left in peace."""
    if event.person in facts.mentoring.away or event.part not in PARTS:
        return Decision()
    blanks = {"part": PARTS[event.part]}
    told = cards.to(
        event.person,
        facts,
        Text("mentoring-prepared.says", blanks),
        Text("mentoring-prepared.try", blanks),
        title=Text("mentoring-prepared", {"number": event.part}),
        why=(Text("mentoring-prepared.why"),),
    )
    return Decision(actions=(told,))
