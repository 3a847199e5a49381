"""A group hears of its meeting: who, why, something to begin with, when it could be, and how to step out."""

from collections.abc import Iterator
from random import Random

from facilitation.actions import Action, Gather, Say
from facilitation.cards import Button, Card, Mention, PersonId, Place, Text
from facilitation.community import Community, DaysOff
from facilitation.encounters.icebreakers import icebreaker
from facilitation.encounters.state import Encounter
from facilitation.encounters.times import proposed, told
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.profiles.candidates import candidate
from facilitation.profiles.form import described


def introduction(
    happened: Happened,
    meeting: Encounter,
    community: Community,
    facts: Facts,
    *,
    changed: bool = False,
) -> tuple[Action, ...]:
    """In a conversation of their own. `changed`: the group is not the one that was drawn."""
    card = Card(
        title=Text("encounter"),
        lines=tuple(lines(happened, meeting, community, facts, changed=changed)),
        why=(Text("encounter.why", {"place": Place(community.id)}),),
        buttons=ways(meeting),
    )
    return (
        Gather(community.id, meeting.people, meeting.voice, Text("encounter"), meeting.known_as),
        Say(meeting.room, meeting.voice, card, f"{meeting.known_as} introduction"),
    )


def ways(meeting: Encounter) -> tuple[Button, ...]:
    return (
        Button("encounter_told", Text("encounter-told.met"), f"{meeting.id}#met", main=True),
        Button("encounter_left", Text("encounter-left.button"), meeting.id),
    )


def lines(
    happened: Happened,
    meeting: Encounter,
    community: Community,
    facts: Facts,
    *,
    changed: bool,
) -> Iterator[Text]:
    yield Text("encounter.meet", {"who": tuple(Mention(one) for one in meeting.people)})
    if changed:
        yield Text("encounter.changed")
    yield meeting.reason
    for person in meeting.people:
        yield from who_they_are(person, facts)
    yield icebreaker(meeting.people, facts.profiles, Random(f"{happened.id} {meeting.id}"))
    yield from times(happened, meeting, community, facts)


def who_they_are(person: PersonId, facts: Facts) -> Iterator[Text]:
    """What they ticked, and nothing else."""
    profile = facts.profiles.profile(person)
    for sentence in described(profile, facts.profiles, *profile.shown):
        yield Text("encounter.who", {"person": Mention(person), "sentence": sentence})


def times(happened: Happened, meeting: Encounter, community: Community, facts: Facts) -> Iterator[Text]:
    settings = community.settings
    there = (one for one in facts.encounters.people if one.id in meeting.people)
    members = [candidate(one, facts.profiles) for one in there]
    off = DaysOff(facts.holidays, settings.black_outs)
    found = proposed(members, settings.zone, off, happened.at)
    yield Text("encounter-times" if found else "encounter-times.none")
    for at in found:
        yield told(members, at, facts.encounters.address, meeting.voice.language)
