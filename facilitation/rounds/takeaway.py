"""What each person takes home, what they did with it two weeks later, and when it is forgotten."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from facilitation.actions import Decision, RoundSaved, Whisper
from facilitation.cards import Button, Card, Day, PersonId, Quote, Text
from facilitation.events import Happened
from facilitation.facts import Facts, voice_of
from facilitation.rounds.events import TakeAwayApplied
from facilitation.rounds.method import Asked
from facilitation.rounds.state import Round


def brought_home(meeting: Round, facts: Facts) -> Iterator[Whisper]:
    """To each person who wrote something, what they wrote: to nobody else."""
    for person in (*meeting.people, *([meeting.coach] if meeting.coach not in meeting.people else [])):
        own = tuple(own_words(meeting, person))
        notes = meeting.notes.get(person)
        if notes:
            own = (*own, Text("round-notes.yours", {"said": Quote(notes)}))
        if own:
            asked = {"later": "yes" if promised(meeting, person) else "no"}
            card = Card(title=Text("takeaway"), lines=own, why=(Text("takeaway.why", asked),))
            yield Whisper(person, voice_of(person, facts), card)


def own_words(meeting: Round, person: PersonId, *asked: Asked) -> Iterator[Text]:
    """What someone wrote, of these sorts; all of it when none is named, but for the subject."""
    for one in meeting.written:
        if one.person != person or one.asked == "subject" or (asked and one.asked not in asked):
            continue
        if one.asked == "date":
            yield Text("round-own-date", {"on": Day(date.fromisoformat(one.text))})
        else:
            yield Text("round-own", {"what": one.asked, "said": Quote(one.text)})


def promised(meeting: Round, person: PersonId) -> bool:
    """Whether there is something to come back to."""
    return any(one.person == person and one.asked in {"action", "learning"} for one in meeting.written)


def follow_up_due(meeting: Round, facts: Facts) -> Decision:
    """One private question to whoever wrote what they would do or keep; a pause is left in peace."""
    return Decision(actions=tuple(questions(meeting, facts)))


def questions(meeting: Round, facts: Facts) -> Iterator[Whisper]:
    for person in meeting.people:
        if not promised(meeting, person) or person in meeting.applied or person in facts.rounds.away:
            continue
        card = Card(
            title=Text("follow-up"),
            lines=(Text("follow-up.ask"), *own_words(meeting, person, "action", "date", "learning")),
            why=(Text("follow-up.why"),),
            buttons=(
                Button("take_away_applied", Text("follow-up.yes"), f"{meeting.id}#yes", main=True),
                Button("take_away_applied", Text("follow-up.partly"), f"{meeting.id}#partly"),
                Button("take_away_applied", Text("follow-up.not-yet"), f"{meeting.id}#not_yet"),
            ),
        )
        yield Whisper(person, voice_of(person, facts), card)


def applied(event: TakeAwayApplied, meeting: Round, facts: Facts) -> Decision:
    """The last answer counts."""
    if event.person not in meeting.people or meeting.status != "ended":
        return Decision()
    thanks = Whisper(
        event.person,
        voice_of(event.person, facts),
        Card(lines=(Text("follow-up.thanks", {"how": event.how}),)),
    )
    saved = replace(meeting, applied={**meeting.applied, event.person: event.how})
    return Decision((RoundSaved(saved),), (thanks,))


def forgotten(happened: Happened, meeting: Round) -> Decision:
    """What people wrote is erased; that they met stays."""
    if meeting.ended is None or happened.at < meeting.ended:
        return Decision()
    return Decision((RoundSaved(replace(meeting, written=(), notes={}, votes={}, chosen=None)),))
