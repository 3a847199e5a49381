"""Whether they met, what each takes from it, and two weeks later what came of it: each person's own words, for themselves."""

from dataclasses import replace
from datetime import timedelta

from facilitation.actions import Action, Ask, Decision, Wake, Whisper
from facilitation.cards import Button, Card, Input, Mention, PersonId, Quote, SpaceId, Text
from facilitation.community import Community
from facilitation.encounters.changes import EncounterSaved
from facilitation.encounters.checking import KEPT
from facilitation.encounters.events import (
    AppliedTold,
    ApplyingDue,
    EncounterForgotten,
    OutcomeTold,
    TakeAwaySent,
    TakeAwayStarted,
)
from facilitation.encounters.publishing import voice_to
from facilitation.encounters.state import Encounter, Outcome
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.rounds.tempo import next_working

FOLLOWED_UP = timedelta(days=14)
LONGEST = 3000


def outcome_told(event: OutcomeTold, meeting: Encounter, community: Community, facts: Facts) -> Decision:
    """The last answer counts, for as long as anybody wants to give it."""
    saved = EncounterSaved(replace(meeting, told={**meeting.told, event.person: event.how}))
    if event.how == "met" and event.person not in meeting.kept:
        return Decision((saved,), (form(event, meeting, community, facts),))
    line = Text("encounter-thanks", {"how": event.how})
    return Decision((saved,), (whisper(event.person, community, facts, Card(lines=(line,)), event.space),))


def whisper(
    person: PersonId, community: Community, facts: Facts, card: Card, space: SpaceId | None = None
) -> Whisper:
    return Whisper(person, voice_to(person, community, facts), card, space)


def form(event: OutcomeTold | TakeAwayStarted, meeting: Encounter, community: Community, facts: Facts) -> Ask:
    person = event.person
    others = tuple(Mention(one) for one in meeting.people if one != person)
    written = Input(
        "text",
        Text("encounter-takeaway.label"),
        "paragraph",
        value=meeting.kept.get(person, ""),
        hint=Text("encounter-takeaway.hint"),
        required=False,
        longest=LONGEST,
    )
    card = Card(
        title=Text("encounter-takeaway"),
        lines=(Text("encounter-takeaway.ask", {"others": others}),),
        inputs=(written,),
    )
    return Ask(
        person, voice_to(person, community, facts), card, "encounter_kept", meeting.id, event.space or meeting.room,
        Text("form-save"),
    )  # fmt: skip


def take_away_started(
    event: TakeAwayStarted, meeting: Encounter, community: Community, facts: Facts
) -> Decision:
    return Decision(actions=(form(event, meeting, community, facts),))


def take_away_sent(
    happened: Happened, event: TakeAwaySent, meeting: Encounter, community: Community, facts: Facts
) -> Decision:
    """Theirs alone. Nothing written is an answer too: they met."""
    said = event.text.strip()[:LONGEST]
    told: dict[PersonId, Outcome] = {**meeting.told, event.person: "met"}
    kept = {**meeting.kept, event.person: said} if said else without(meeting, event.person)
    saved = EncounterSaved(replace(meeting, told=told, kept=kept))
    if not said:
        card = Card(lines=(Text("encounter-thanks", {"how": "met"}),))
        return Decision((saved,), (whisper(event.person, community, facts, card, event.space),))
    card = Card(
        title=Text("encounter-kept"),
        lines=(in_ones_words(said), Text("encounter-kept.later")),
        why=(Text("encounter-kept.why"),),
        buttons=(Button("encounter_takeaway", Text("encounter-takeaway.change"), meeting.id),),
    )
    later = next_working(facts, happened.at + FOLLOWED_UP)
    actions: tuple[Action, ...] = (
        whisper(event.person, community, facts, card, event.space),
        Wake(later, ApplyingDue(meeting.id, event.person), f"{meeting.id} applying {event.person}"),
        Wake(happened.at + KEPT, EncounterForgotten(meeting.id), f"{meeting.id} forgotten {event.person}"),
    )
    return Decision((saved,), actions)


def in_ones_words(said: str) -> Text:
    return Text("encounter-kept.said", {"said": Quote(said)})


def without(meeting: Encounter, person: PersonId) -> dict[PersonId, str]:
    return {one: said for one, said in meeting.kept.items() if one != person}


def applying_due(event: ApplyingDue, meeting: Encounter, community: Community, facts: Facts) -> Decision:
    """One private question, with their own words; a pause is left in peace."""
    said = meeting.kept.get(event.person)
    if said is None or event.person in meeting.applied or event.person in facts.encounters.away:
        return Decision()
    card = Card(
        title=Text("follow-up"),
        lines=(Text("encounter-applied.ask"), in_ones_words(said)),
        why=(Text("encounter-applied.why"),),
        buttons=(
            Button("encounter_applied", Text("follow-up.yes"), f"{meeting.id}#yes", main=True),
            Button("encounter_applied", Text("follow-up.partly"), f"{meeting.id}#partly"),
            Button("encounter_applied", Text("follow-up.not-yet"), f"{meeting.id}#not_yet"),
        ),
    )
    return Decision(actions=(whisper(event.person, community, facts, card),))


def applied_told(event: AppliedTold, meeting: Encounter, community: Community, facts: Facts) -> Decision:
    """The last answer counts."""
    saved = EncounterSaved(replace(meeting, applied={**meeting.applied, event.person: event.how}))
    card = Card(lines=(Text("follow-up.thanks", {"how": event.how}),))
    return Decision((saved,), (whisper(event.person, community, facts, card),))


def forgotten(happened: Happened, meeting: Encounter) -> Decision:
    """What people wrote is erased; that they met stays until a year has passed."""
    if not meeting.kept or happened.at < meeting.opened + KEPT:
        return Decision()
    return Decision((EncounterSaved(replace(meeting, kept={})),))
