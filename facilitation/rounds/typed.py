"""What a command means when it is typed where a round meets."""

from typing import TypeAlias

from facilitation.actions import Decision
from facilitation.cards import Place, Text
from facilitation.encounters.events import EncountersAsked
from facilitation.events import (
    Event,
    MethodsAsked,
    ParticipationChosen,
    PauseAsked,
    RhythmChosen,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.facts import Facts, reply
from facilitation.mentoring.events import MatchingAsked
from facilitation.rounds.events import (
    FloorYielded,
    NotesOpened,
    RoundAsked,
    RoundJoined,
    RoundLeft,
    RoundSteered,
    SaidInRound,
    WritingStarted,
)
from facilitation.rounds.state import Round
from facilitation.settings.events import EnrolmentAsked, SettingsAsked

OfTheChannel: TypeAlias = (
    EnrolmentAsked
    | SettingsAsked
    | EncountersAsked
    | MethodsAsked
    | RhythmChosen
    | RoundAsked
    | MatchingAsked
)
"""Commands that only mean something in a community's channel."""


def as_meant(event: Event, meeting: Round | None) -> Event:  # noqa: PLR0911 - one line a command
    """The same words mean one thing in a community, and another where a round of it meets."""
    if meeting is None:
        return event
    match event:
        case SharingStopped():
            return RoundSteered(meeting.id, event.person, meeting.number, "stop")
        case SharingResumed():
            return RoundSteered(meeting.id, event.person, meeting.number, "resume")
        case PauseAsked():
            return RoundSteered(meeting.id, event.person, meeting.number, "pause")
        case ParticipationChosen(takes_part=True):
            return RoundJoined(meeting.id, event.person)
        case ParticipationChosen():
            return RoundLeft(meeting.id, event.person)
        case ShareStarted() | ShareOffered():
            return WritingStarted(meeting.id, event.person, meeting.place)
        case SaidInRound():
            return said(event, meeting)
        case _:
            return event


def said(event: SaidInRound, meeting: Round) -> Event:
    match event.what:
        case "done":
            return FloorYielded(meeting.id, event.person, meeting.number)
        case "write":
            return WritingStarted(meeting.id, event.person, meeting.place)
        case "notes":
            return NotesOpened(meeting.id, event.person)
        case "extend" | "skip":
            return RoundSteered(meeting.id, event.person, meeting.number, event.what)


def outside(event: SaidInRound, facts: Facts) -> Decision:
    """No round meets here."""
    return reply(facts, event.space, Text("round-not-here"))


def say_it_there(event: OfTheChannel, meeting: Round, facts: Facts) -> Decision:
    """A round meets here: what concerns the community is for its channel."""
    return reply(facts, event.community, Text("round-in-the-channel", {"place": Place(meeting.community)}))
