"""How a meeting goes: asked once half-way in the group, once in private, and then left in peace."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta

from facilitation.actions import Action, Change, Decision, Say, Wake, Whisper
from facilitation.cards import Button, Card, Mention, PersonId, Place, Text
from facilitation.community import Community
from facilitation.encounters.changes import EncounterSaved, PlanSaved
from facilitation.encounters.events import EncounterForgotten
from facilitation.encounters.introducing import times
from facilitation.encounters.publishing import voice_to
from facilitation.encounters.state import Encounter, Plan
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.pausing import buttons as pause_buttons

SILENCES = 3
"""Meetings in a row of which someone said nothing, before they are asked whether they would rather pause."""
KEPT = timedelta(days=90)
"""How long what people wrote is kept."""


def outcomes(meeting: Encounter) -> tuple[Button, ...]:
    return (
        Button("encounter_told", Text("encounter-told.met"), f"{meeting.id}#met", main=True),
        Button("encounter_told", Text("encounter-told.not-yet"), f"{meeting.id}#not_yet"),
        Button("encounter_told", Text("encounter-told.no"), f"{meeting.id}#no"),
    )


def halfway_due(happened: Happened, meeting: Encounter, community: Community, facts: Facts) -> Decision:
    """In the group, to all of them; nothing when somebody has said that they met."""
    if not is_awaited(meeting):
        return Decision()
    card = Card(
        title=Text("encounter-halfway"),
        lines=(Text("encounter-halfway.ask"), *times(happened, meeting, community, facts)),
        why=(Text("encounter-halfway.why"),),
        buttons=outcomes(meeting),
    )
    say = Say(meeting.room, meeting.voice, card, thread=f"{meeting.known_as} introduction", must_arrive=False)
    return Decision(actions=(say,))


def is_going(meeting: Encounter) -> bool:
    return not meeting.over and len(meeting.people) > 1


def is_awaited(meeting: Encounter) -> bool:
    """Somebody may still wait for somebody."""
    return is_going(meeting) and "met" not in meeting.told.values()


def outcome_due(meeting: Encounter, community: Community, facts: Facts) -> Decision:
    """To each who has not said it, in private; whoever is in a pause is left in peace."""
    if not is_going(meeting):
        return Decision()
    asked = (one for one in meeting.people if meeting.told.get(one) in {None, "not_yet"})
    return Decision(
        actions=tuple(
            Whisper(one, voice_to(one, community, facts), question(meeting, one, community))
            for one in asked
            if one not in facts.encounters.away
        )
    )


def question(meeting: Encounter, person: PersonId, community: Community) -> Card:
    others = tuple(Mention(one) for one in meeting.people if one != person)
    return Card(
        title=Text("encounter-outcome"),
        lines=(Text("encounter-outcome.ask", {"others": others}),),
        why=(Text("encounter-outcome.why", {"place": Place(community.id)}),),
        buttons=outcomes(meeting),
    )


def encounter_over(
    happened: Happened, meeting: Encounter, plan: Plan, community: Community, facts: Facts
) -> Decision:
    """What was not said is not known. Three silences in a row: one private question, never a reproach."""
    if meeting.over:
        return Decision()
    silent = counted(meeting, plan.silent)
    quiet = [one for one in meeting.people if silent.get(one) == SILENCES]
    changes: tuple[Change, ...] = (EncounterSaved(replace(meeting, over=True)),)
    if silent != plan.silent:
        changes = (*changes, PlanSaved(replace(plan, silent=silent)))
    forget = Wake(happened.at + KEPT, EncounterForgotten(meeting.id), f"{meeting.id} forgotten")
    actions: tuple[Action, ...] = (forget, *pause_asked(quiet, community, facts))
    return Decision(changes, actions)


def counted(meeting: Encounter, silent: Mapping[PersonId, int]) -> Mapping[PersonId, int]:
    """Any answer ends a row of silences; whoever stepped out has answered."""
    if len(meeting.people) < 2:  # noqa: PLR2004 - there was nothing to tell
        return silent
    spoke = {*meeting.told, *meeting.left}
    kept = {one: times for one, times in silent.items() if one not in spoke}
    mute = {one: kept.get(one, 0) + 1 for one in meeting.people if one not in spoke}
    return {**kept, **mute}


def pause_asked(quiet: list[PersonId], community: Community, facts: Facts) -> Iterator[Whisper]:
    for one in quiet:
        if one in facts.encounters.away:
            continue
        card = Card(
            title=Text("encounter-silence"),
            lines=(Text("encounter-silence.ask", {"place": Place(community.id)}),),
            why=(Text("encounter-silence.why", {"count": SILENCES}),),
            buttons=pause_buttons(community.id),
        )
        yield Whisper(one, voice_to(one, community, facts), card)
