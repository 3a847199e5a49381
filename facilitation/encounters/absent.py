"""Nobody waits for somebody who is not there: a pause, or leaving, takes one out of the encounters that it outlasts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from facilitation.actions import (
    Action,
    Change,
    Decision,
    ParticipationSaved,
    PauseSaved,
    Wake,
    Whisper,
)
from facilitation.cards import Mention, PersonId, Text
from facilitation.encounters.checking import is_awaited
from facilitation.encounters.events import EncounterLeft
from facilitation.encounters.state import Encounter
from facilitation.events import Happened
from facilitation.facts import Facts

THINK = timedelta(minutes=10)
"""So long one can come back before the others hear of it: a tap is quickly done."""


def not_waited_for(happened: Happened, facts: Facts, chosen: Decision) -> Decision:
    """What was `chosen`, and for each encounter that it outlasts a wake to step out of it. The others never hear why."""
    person = facts.asker.id
    gone = [one for one in facts.encounters.running if is_outlasted(one, person, chosen.changes)]
    if not gone:
        return chosen
    wakes = (Wake(happened.at + THINK, EncounterLeft(meeting.id, person, of_itself=True)) for meeting in gone)
    return replace(chosen, actions=(*(said_too(one, gone, person) for one in chosen.actions), *wakes))


def is_outlasted(meeting: Encounter, person: PersonId, changes: Iterable[Change]) -> bool:
    """One that took place, or that can still be lived afterwards, stays."""
    awaited = person in meeting.people and is_awaited(meeting)
    return awaited and any(outlasts(change, meeting) for change in changes)


def outlasts(change: Change, meeting: Encounter) -> bool:
    match change:
        case PauseSaved(_, pause):
            return pause.community in {None, meeting.community} and pause.until >= meeting.until.date()
        case ParticipationSaved(community, _, takes_part):
            return community == meeting.community and not takes_part
        case _:
            return False


def said_too(action: Action, gone: Iterable[Encounter], person: PersonId) -> Action:
    """In the answer to whoever chose it, so that nothing is done behind their back."""
    if not isinstance(action, Whisper) or action.person != person:
        return action
    others = tuple(Mention(one) for meeting in gone for one in meeting.people if one != person)
    line = Text("encounter-left.soon", {"others": others})
    return replace(action, card=replace(action.card, lines=(*action.card.lines, line)))
