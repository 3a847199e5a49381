"""What happens around encounters finds its plan, its draw or its meeting, and the rule for it."""

from typing import assert_never

from facilitation.actions import Decision, Whisper
from facilitation.cards import Card, Text
from facilitation.encounters import checking, coming, drawing, previewing, setting, takeaway
from facilitation.encounters.changes import MembersSaved
from facilitation.encounters.events import (
    AppliedTold,
    ApplyingDue,
    CallAnswered,
    CallClosed,
    ChannelPeopled,
    DrawAsked,
    DrawDropped,
    DrawDue,
    DrawPublished,
    EncounterEvent,
    EncounterForgotten,
    EncounterLeft,
    EncounterOver,
    EncountersAsked,
    EncountersSet,
    HalfwayDue,
    OfADraw,
    OfAnEncounter,
    OfAPlan,
    OutcomeDue,
    OutcomeTold,
    PreviewOver,
    SwapSent,
    SwapStarted,
    TakeAwaySent,
    TakeAwayStarted,
)
from facilitation.events import Happened
from facilitation.facts import Facts


def around_encounters(happened: Happened, event: EncounterEvent, facts: Facts) -> Decision:
    if isinstance(event, OfAPlan):
        return of_a_plan(happened, event, facts)
    if isinstance(event, OfADraw):
        return of_a_draw(happened, event, facts)
    return of_an_encounter(happened, event, facts)


def of_a_plan(  # noqa: PLR0911 - one line an event
    happened: Happened, event: OfAPlan, facts: Facts
) -> Decision:
    match event:
        case EncountersAsked():
            return setting.encounters_asked(event, facts)
        case EncountersSet():
            return setting.encounters_set(happened, event, facts)
        case ChannelPeopled():
            return Decision((MembersSaved(event.community, event.people),))
        case DrawDue():
            return drawing.draw_due(happened, event, facts)
        case DrawAsked():
            return drawing.draw_asked(happened, event, facts)
        case CallAnswered():
            return drawing.call_answered(event, facts)
        case CallClosed():
            return drawing.call_closed(happened, event, facts)
        case never:
            assert_never(never)


def of_a_draw(happened: Happened, event: OfADraw, facts: Facts) -> Decision:
    match event:
        case PreviewOver():
            return previewing.preview_over(happened, facts)
        case SwapStarted() | SwapSent() | DrawPublished() | DrawDropped():
            return previewing.at_the_desk(happened, event, facts)
        case never:
            assert_never(never)


def of_an_encounter(  # noqa: PLR0911 - one line an event
    happened: Happened, event: OfAnEncounter, facts: Facts
) -> Decision:
    meeting, plan, community = facts.encounters.encounter, facts.encounters.plan, facts.community
    if meeting is None or plan is None or community is None:
        return no_such(event, facts)
    match event:
        case HalfwayDue():
            return checking.halfway_due(happened, meeting, community, facts)
        case OutcomeDue():
            return checking.outcome_due(meeting, community, facts)
        case EncounterOver():
            return checking.encounter_over(happened, meeting, plan, community, facts)
        case ApplyingDue():
            return takeaway.applying_due(event, meeting, community, facts)
        case EncounterForgotten():
            return takeaway.forgotten(happened, meeting)
        case EncounterLeft():
            return coming.encounter_left(happened, event, meeting, plan, community, facts)
        case OutcomeTold() | TakeAwayStarted() | TakeAwaySent() | AppliedTold():
            return by_someone_in_it(happened, event, facts)
        case never:
            assert_never(never)


def by_someone_in_it(
    happened: Happened, event: OutcomeTold | TakeAwayStarted | TakeAwaySent | AppliedTold, facts: Facts
) -> Decision:
    meeting, community = facts.encounters.encounter, facts.community
    assert meeting is not None and community is not None  # noqa: S101, PT018 - looked at above
    if event.person not in meeting.people:
        where = None if isinstance(event, AppliedTold) else event.space
        return coming.told(event.person, community, facts, Text("encounter-not-in"), space=where)
    match event:
        case OutcomeTold():
            return takeaway.outcome_told(event, meeting, community, facts)
        case TakeAwayStarted():
            return takeaway.take_away_started(event, meeting, community, facts)
        case TakeAwaySent():
            return takeaway.take_away_sent(happened, event, meeting, community, facts)
        case AppliedTold():
            return takeaway.applied_told(event, meeting, community, facts)
        case never:
            assert_never(never)


def no_such(event: OfAnEncounter, facts: Facts) -> Decision:
    """An encounter that is not there any more: whoever asked is told."""
    if isinstance(event, HalfwayDue | OutcomeDue | EncounterOver | ApplyingDue | EncounterForgotten):
        return Decision()
    return Decision(actions=(Whisper(event.person, facts.voice, Card(lines=(Text("encounter-gone"),))),))
