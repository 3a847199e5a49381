"""What happens around a mentoring finds it, and the rule for it."""

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from facilitation.actions import Ask, Decision
from facilitation.cards import Text
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.mentoring import (
    accompanying,
    answering,
    cards,
    clocks,
    leaving,
    planning,
    preparing,
    reviewing,
    searching,
)
from facilitation.mentoring.events import (
    MatchingAsked,
    MatchingReleased,
    MatchingReviewed,
    MatchingSwapped,
    MentorAsked,
    MentoringDue,
    MentoringEvent,
    MentoringFollowUp,
    MentoringForgotten,
    MentoringFormAsked,
    MentoringFormSent,
    MentoringPressed,
    MentorSent,
    OfAMentoring,
    PreparationDue,
)
from facilitation.mentoring.state import ACCOMPANIED, Mentoring
from facilitation.working_time import local_day

ByHand: TypeAlias = MentoringFormAsked | MentoringFormSent | MentoringPressed
HOW = ("yes", "partly", "not_yet")
"""How a take-away was applied."""


def of_mentoring(happened: Happened, event: MentoringEvent, facts: Facts) -> Decision:  # noqa: PLR0911 - one line an event
    match event:
        case MentorAsked():
            return searching.mentor_asked(event, facts)
        case MentorSent():
            return searching.mentor_sent(happened, event, facts)
        case PreparationDue():
            return preparing.preparation_due(event, facts)
        case MatchingAsked():
            return planning.matching_asked(happened, event, facts)
        case MatchingReviewed():
            return reviewing.matching_reviewed(happened, event, facts)
        case MatchingSwapped():
            return reviewing.matching_swapped(happened, event, facts)
        case MatchingReleased():
            return planning.matching_released(happened, event, facts)
        case event:
            return within(happened, event, facts)


def within(happened: Happened, event: OfAMentoring, facts: Facts) -> Decision:
    case = facts.mentoring.case
    match event:
        case MentoringDue() | MentoringFollowUp() | MentoringForgotten():
            return Decision() if case is None else on_time(happened, event, case, facts)
        case MentoringFormAsked() | MentoringFormSent() | MentoringPressed():
            return by_hand(happened, event, case, facts)
        case never:
            assert_never(never)


def on_time(
    happened: Happened,
    event: MentoringDue | MentoringFollowUp | MentoringForgotten,
    case: Mentoring,
    facts: Facts,
) -> Decision:
    if isinstance(event, MentoringDue):
        return clocks.due(happened, event, case, facts)
    return clocks.followed_up(case, facts) if isinstance(event, MentoringFollowUp) else clocks.forgotten(case)


def by_hand(happened: Happened, event: ByHand, case: Mentoring | None, facts: Facts) -> Decision:
    if case is None:
        return answer(facts, Text("mentoring-gone"))
    if not may(event, case):
        return answer(facts, *where_it_is(event, case))
    match event:
        case MentoringFormAsked():
            return Decision(actions=(form(happened, event, case, facts),))
        case MentoringFormSent():
            return sent(happened, event, case, facts)
        case MentoringPressed():
            return pressed(happened, event, case, facts)
        case never:
            assert_never(never)


def answer(facts: Facts, *lines: Text) -> Decision:
    return Decision(actions=(cards.to(facts.asker.id, facts, *lines),))


def may(event: ByHand, case: Mentoring) -> bool:
    """Whether this person may do this now."""
    what = event.what.partition(" ")[0] if isinstance(event, MentoringPressed) else f"{event.form} form"
    return case.status in WHEN.get(what, ()) and event.person in who(what, case)


WHEN: Mapping[str, tuple[str, ...]] = {
    "rank form": ("choosing",),
    "yes form": ("asking",),
    "no form": ("asking",),
    "agree form": ("agreeing", "running"),
    "pause form": ("running",),
    "close form": ("closing",),
    "stop form": ("waiting", "choosing", "asking", "unfound", *ACCOMPANIED),
    "widen": ("waiting", "unfound"),
    "agreed": ("agreeing",),
    "back": ("paused",),
    "well": ("running",),
    "rematch": ("running", "agreeing"),
    **dict.fromkeys(HOW, ("ended",)),
}
"""For each button or form, at which steps it means something."""


def who(what: str, case: Mentoring) -> tuple[str, ...]:
    """For whom."""
    match what:
        case "yes form" | "no form":
            return (case.mentor,) if case.mentor else ()
        case "rank form" | "widen" | "rematch":
            return case.mentees
        case "close form":
            return tuple(one for one in case.people if one not in case.kept)
        case _:
            return case.people


def where_it_is(event: ByHand, case: Mentoring) -> tuple[Text, ...]:
    """Those it concerns are told where it stands; nobody else is told anything."""
    if case.status == "ended":
        return (Text("mentoring-over"),)
    concerned = event.person in case.people
    return (Text("mentoring-not-now"), cards.stands(case)) if concerned else (Text("mentoring-not-yours"),)


def form(happened: Happened, event: MentoringFormAsked, case: Mentoring, facts: Facts) -> Ask:
    match event.form:
        case "rank":
            return searching.rank_form(case, facts)
        case "agree":
            return accompanying.agree_form(case, event.person, local_day(happened.at, facts), facts)
        case "pause":
            return accompanying.pause_form(case, event.person, facts)
        case "close":
            return accompanying.close_form(case, event.person, facts)
        case "stop":
            return leaving.stop_form(case, event.person, facts)
        case answered:
            return answering.form(case, event.person, answered, facts)


def sent(  # noqa: PLR0911 - one line a form
    happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts
) -> Decision:
    match event.form:
        case "rank":
            return searching.ranked(happened, event, case, facts)
        case "agree":
            return accompanying.agreement_sent(happened, event, case, facts)
        case "pause":
            return accompanying.paused(happened, event, case, facts)
        case "close":
            return accompanying.closed(happened, event, case, facts)
        case "stop":
            return leaving.stopped(happened, event, case, facts)
        case "yes":
            return answering.accepted(happened, event, case, facts)
        case _:
            return answering.declined(happened, event, case, facts)


def pressed(happened: Happened, event: MentoringPressed, case: Mentoring, facts: Facts) -> Decision:
    what, _, drafts = event.what.partition(" ")
    match what:
        case "widen":
            return searching.suggested(happened, case, facts)
        case "agreed":
            return accompanying.agreed(happened, event.person, drafts, case, facts)
        case "back":
            return accompanying.resumed(happened, case, facts)
        case "well":
            return answer(facts, Text("mentoring-check.thanks"))
        case "rematch":
            return leaving.rematched(happened, event.person, case, facts)
        case how:
            return accompanying.applied(event.person, how, case, facts)
