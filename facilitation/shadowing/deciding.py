"""What happens around an observation finds it, and the rule for it."""

from typing import assert_never

from facilitation.actions import Ask, Decision
from facilitation.cards import Text
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.shadowing import answering, asking, cards, clocks, living
from facilitation.shadowing.events import (
    ShadowingAsked,
    ShadowingDue,
    ShadowingEvent,
    ShadowingForgotten,
    ShadowingFormAsked,
    ShadowingFormSent,
    ShadowingSent,
    ShadowingSuits,
)
from facilitation.shadowing.state import Shadowing, Status

LIVED: tuple[Status, ...] = ("briefing", "agreed", "observing", "debriefing")
"""As long as another day can be named."""


def of_shadowing(happened: Happened, event: ShadowingEvent, facts: Facts) -> Decision:  # noqa: PLR0911 - one line an event
    match event:
        case ShadowingAsked():
            return asking.shadowing_asked(event, facts)
        case ShadowingSent():
            return asking.shadowing_sent(happened, event, facts)
        case _:
            pass
    case = facts.shadowing.case
    if isinstance(event, ShadowingDue | ShadowingForgotten):
        return on_time(happened, event, case, facts)
    if case is None:
        return answer(facts, Text("shadowing-gone"))
    if case.status == "ended":
        return answer(facts, Text("shadowing-over"))
    if not may(event, case):
        return answer(facts, *where_it_is(event, case))
    match event:
        case ShadowingSuits():
            return living.suits(happened, event, case, facts)
        case ShadowingFormAsked():
            return Decision(actions=(form(event, case, facts),))
        case ShadowingFormSent():
            return sent(happened, event, case, facts)
        case never:
            assert_never(never)


def on_time(
    happened: Happened, event: ShadowingDue | ShadowingForgotten, case: Shadowing | None, facts: Facts
) -> Decision:
    if case is None:
        return Decision()
    return (
        clocks.due(happened, event, case, facts)
        if isinstance(event, ShadowingDue)
        else clocks.forgotten(case)
    )


def answer(facts: Facts, *lines: Text) -> Decision:
    return Decision(actions=(cards.to(facts.asker.id, facts, *lines),))


def may(event: ShadowingSuits | ShadowingFormAsked | ShadowingFormSent, case: Shadowing) -> bool:  # noqa: PLR0911
    """Whether this person may do this now: one line a button."""
    match "suits" if isinstance(event, ShadowingSuits) else event.form:
        case "suits":
            return event.person in case.two and case.status == "briefing"
        case "yes" | "no":
            return case.status in {"host_asked", "managers_asked"} and event.person in case.waited_for
        case "date":
            return event.person in case.two and case.status in LIVED
        case "debrief":
            return event.person == case.shadow and case.status == "debriefing"
        case "transfer":
            return event.person == case.shadow and case.status == "transferring"
        case "cancel":
            return event.person in case.two
        case _:
            return False


def where_it_is(
    event: ShadowingSuits | ShadowingFormAsked | ShadowingFormSent, case: Shadowing
) -> tuple[Text, ...]:
    """Those it concerns are told where it stands; nobody else is told anything."""
    concerned = event.person in {*case.two, *case.managers}
    return (Text("shadowing-not-now"), cards.stands(case)) if concerned else (Text("shadowing-not-yours"),)


def form(event: ShadowingFormAsked, case: Shadowing, facts: Facts) -> Ask:
    match event.form:
        case "date":
            return living.date_form(case, event.person, facts)
        case "debrief":
            return living.debrief_form(case, facts)
        case "transfer":
            return living.transfer_form(case, facts)
        case "cancel":
            return living.cancel_form(case, event.person, facts)
        case answered:
            return answering.form(case, event.person, answered, facts)


def sent(happened: Happened, event: ShadowingFormSent, case: Shadowing, facts: Facts) -> Decision:
    match event.form:
        case "date":
            return living.dated(happened, event, case, facts)
        case "debrief":
            return living.debriefed(happened, event, case, facts)
        case "transfer":
            return living.transferred(happened, event, case, facts)
        case "cancel":
            return living.cancelled(happened, event, case, facts)
        case _:
            return answering.answered(happened, event, case, facts)
