"""Time goes by: one reminder to whoever is waited for, then it ends kindly; the day comes, and its end."""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from facilitation.actions import Decision, Whisper
from facilitation.cards import Mention, PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.shadowing import cards
from facilitation.shadowing.answering import no_longer_asked
from facilitation.shadowing.changes import ShadowingSaved
from facilitation.shadowing.events import ShadowingDue
from facilitation.shadowing.state import Shadowing
from facilitation.shadowing.steps import PATIENT, ends, goes_on, last_day, unhurried
from facilitation.working_time import morning, waits


def due(happened: Happened, event: ShadowingDue, case: Shadowing, facts: Facts) -> Decision:
    """Set for a step that has passed, it changes nothing."""
    if event.number != case.number:
        return Decision()
    match case.status:
        case "host_asked" | "managers_asked" | "briefing" | "debriefing":
            return lapsed(happened, case, facts) if case.reminded else reminded(happened, case, facts)
        case "agreed":
            told = (cards.of_the_day(case, one, facts) for one in case.two)
            over = morning(last_day(case) + timedelta(days=1), facts)
            return goes_on(case, over, *told, status="observing")
        case "observing":
            asked = (cards.debrief(case, one, facts) for one in case.two)
            return goes_on(case, unhurried(happened.at, facts), *asked, status="debriefing")
        case "transferring":
            return asked_what_came_of_it(happened, case, facts)
        case "ended":
            return Decision()
        case never:
            assert_never(never)


def reminded(happened: Happened, case: Shadowing, facts: Facts) -> Decision:
    """Once; whoever is in a pause is left in peace."""
    again = tuple(reminder(case, one, facts) for one in case.waited_for if one not in facts.shadowing.away)
    return goes_on(case, waits(happened.at, facts, PATIENT), *again, reminded=True)


def reminder(case: Shadowing, person: PersonId, facts: Facts) -> Whisper:
    if case.status == "host_asked":
        card = cards.request(case, facts)
    elif case.status == "managers_asked":
        card = cards.approval(case, person, facts)
    elif case.status == "briefing":
        card = cards.brief(case, person, facts)
    else:
        card = cards.debrief(case, person, facts)
    return replace(card, card=replace(card.card, why=(*card.card.why, Text("shadowing-reminder"))))


def lapsed(happened: Happened, case: Shadowing, facts: Facts) -> Decision:
    """Without an answer it ends, and nobody is blamed. A debrief nobody wrote was perhaps a talk."""
    if case.status == "debriefing":
        return ends(
            case, happened.at, "closed", cards.to(case.shadow, facts, Text("shadowing-lapsed.debrief"))
        )
    told = (
        cards.to(
            case.shadow,
            facts,
            Text("shadowing-lapsed", {"person": Mention(case.host), "stage": case.status}),
            Text("shadowing-lapsed.next"),
        ),
        cards.to(case.host, facts, Text("shadowing-lapsed.host", {"asker": Mention(case.shadow)})),
        *(no_longer_asked(case, facts)),
    )
    return ends(case, happened.at, "lapsed", *told)


def asked_what_came_of_it(happened: Happened, case: Shadowing, facts: Facts) -> Decision:
    """One private question, and then no more."""
    if case.reminded:
        return ends(case, happened.at, "closed")
    question = () if case.shadow in facts.shadowing.away else (cards.transfer(case, facts),)
    return goes_on(case, waits(happened.at, facts, PATIENT), *question, reminded=True)


def forgotten(case: Shadowing) -> Decision:
    """What people wrote is erased; that it took place stays for a while."""
    if case.status != "ended":
        return Decision()
    return Decision((ShadowingSaved(replace(case, objectives=(), learnings=(), applied="")),))
