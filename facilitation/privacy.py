"""Whoever Compagnon speaks to for the first time is told what it keeps about them, and how to keep out of it.

The first message carries the notice: information comes before collection (GDPR, article 13). Its version and the day it
was given are kept; a new version is given to everyone again, the next time they are spoken to.

Whoever shares without signing leaves no trace, not even that of a notice given at that hour: when the form of a share opens,
the notice is given and not kept, and comes again another time.
"""

from collections.abc import Iterator, Sequence

from facilitation.actions import Action, Ask, Decision, Gather, NoticeGiven, Whisper
from facilitation.cards import Button, Card, PersonId, Text, Voice
from facilitation.community import Person
from facilitation.events import Event, ShareOffered, ShareStarted

VERSION = "2"
"""Of the notice: raised, and its date with it in the words, whenever they promise something else."""


def addressed(decision: Decision) -> tuple[PersonId, ...]:
    """Everyone a decision speaks to by themselves, or gathers."""
    return tuple(dict.fromkeys(person for action in decision.actions for person in people_of(action)))


def people_of(action: Action) -> tuple[PersonId, ...]:
    match action:
        case Whisper() | Ask():
            return (action.person,)
        case Gather():
            return action.people
        case _:
            return ()


def introduced(event: Event, decision: Decision, strangers: Sequence[Person]) -> Decision:
    """The notice comes before anything else that is said to someone who never had it.

    A form that opens goes first: it keeps nothing, and what lets it open is soon cold.
    """
    if not strangers or (isinstance(event, ShareOffered) and not event.signed):
        return decision
    kept = () if isinstance(event, ShareStarted) else strangers
    given = tuple(NoticeGiven(person.id, VERSION) for person in kept)
    forms = () if decision.changes else tuple(one for one in decision.actions if isinstance(one, Ask))
    rest = (one for one in decision.actions if one not in forms)
    return Decision((*decision.changes, *given), (*forms, *notices(decision, strangers), *rest))


def notices(decision: Decision, strangers: Sequence[Person]) -> Iterator[Whisper]:
    for person in strangers:
        yield Whisper(person.id, voice(decision, person), notice())


def voice(decision: Decision, person: Person) -> Voice:
    """As they are spoken to in what follows."""
    first = next(action for action in decision.actions if person.id in people_of(action))
    assert isinstance(first, Whisper | Ask | Gather)  # noqa: S101 - only these are for named people
    if isinstance(first, Gather):
        return Voice(person.language or first.voice.language, person.address or first.voice.address)
    return first.voice


def notice() -> Card:
    return Card(
        title=Text("notice"),
        lines=(Text("notice.does"), Text("notice.keeps"), Text("notice.never"), Text("notice.rights")),
        why=(Text("notice.why", {"version": VERSION}),),
        buttons=(Button("pause_asked", Text("pause-button")),),
    )
