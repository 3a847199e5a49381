"""Time goes by: one reminder to whoever is waited for, then the next mentor is asked, or it ends kindly."""

from dataclasses import replace
from typing import assert_never

from facilitation.actions import Decision, Whisper
from facilitation.cards import Mention, PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts
from facilitation.mentoring import cards
from facilitation.mentoring.accompanying import closes, on_its_way, resumed, worth_keeping
from facilitation.mentoring.changes import MentoringSaved
from facilitation.mentoring.events import MentoringDue
from facilitation.mentoring.searching import lapsed, next_one
from facilitation.mentoring.state import Mentoring
from facilitation.mentoring.steps import A_MENTOR_HAS, THE_COACH_HAS, UNHURRIED, ends, goes_on
from facilitation.working_time import waits


def due(happened: Happened, event: MentoringDue, case: Mentoring, facts: Facts) -> Decision:  # noqa: PLR0911
    """Set for a step that has passed, it changes nothing. One line a step."""
    if event.number != case.number:
        return Decision()
    match case.status:
        case "waiting":
            return waited(happened, case, facts)
        case "choosing" | "agreeing" | "closing" | "asking":
            return over(happened, case, facts) if case.reminded else reminded(happened, case, facts)
        case "unfound":
            return lapsed(happened, case, facts)
        case "running":
            return on_its_way(happened, case, facts)
        case "paused":
            return resumed(happened, case, facts)
        case "ended":
            return Decision()
        case never:
            assert_never(never)


def waited(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """The coach took their time: the mentee may choose by themselves; once, then it ends."""
    if case.reminded:
        return lapsed(happened, case, facts)
    widen = cards.presses(case, "widen", Text("mentoring-button.choose"), main=True)
    told = cards.to(
        case.mentees[0], facts, Text("mentoring-waiting.still"), buttons=(widen, cards.stop(case))
    )
    return goes_on(case, waits(happened.at, facts, THE_COACH_HAS), told, reminded=True)


def reminded(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """Once; whoever is in a pause is left in peace."""
    again = tuple(once_more(case, one, facts) for one in waited_for(case) if one not in facts.mentoring.away)
    more = A_MENTOR_HAS[1] if case.status == "asking" else UNHURRIED
    return goes_on(case, waits(happened.at, facts, more), *again, reminded=True)


def waited_for(case: Mentoring) -> tuple[PersonId, ...]:
    match case.status:
        case "choosing":
            return case.mentees
        case "asking":
            return (case.mentor,) if case.mentor else ()
        case "agreeing":
            return tuple(one for one in case.people if one not in case.proposed)
        case "closing":
            return tuple(one for one in case.people if one not in case.kept)
        case _:
            return ()


def once_more(case: Mentoring, person: PersonId, facts: Facts) -> Whisper:
    if case.status == "choosing":
        said = cards.suggestions(case, facts)
    elif case.status == "asking":
        said = cards.request(case, person, facts)
    elif case.status == "closing":
        said = cards.closing(case, person, facts)
    elif case.agreement is not None:
        said = cards.proposal(case, person, facts)
    else:
        said = cards.found(case, person, facts)
    return replace(said, card=replace(said.card, why=(*said.card.why, Text("mentoring-reminder"))))


def over(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """Without an answer; nobody is blamed."""
    match case.status:
        case "asking":
            return silent(happened, case, facts)
        case "closing":
            return ends(case, happened.at, "closed", facts, kept=worth_keeping(case.kept))
        case "agreeing" if case.began is not None:
            return closes(happened, case, facts)
        case "agreeing":
            told = (cards.to(one, facts, Text("mentoring-lapsed.agreement")) for one in case.people)
            return ends(case, happened.at, "lapsed", facts, *told)
        case _:
            return lapsed(happened, case, facts)


def silent(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """A mentor who says nothing in three days is not waited for."""
    mentor = case.mentor
    if mentor is None:
        return Decision()
    told = cards.to(mentor, facts, Text("mentoring-silent.mentor", {"asker": Mention(case.mentees[0])}))
    without = replace(case, declined=(*case.declined, mentor))
    decision = next_one(happened, without, facts, Text("mentoring-silent", {"person": Mention(mentor)}))
    return Decision(decision.changes, (told, *decision.actions))


def followed_up(case: Mentoring, facts: Facts) -> Decision:
    """One private question to whoever wrote what they take home."""
    asked = (one for one in case.kept if one not in facts.mentoring.away and one not in case.applied)
    return Decision(actions=tuple(cards.follow_up(case, one, facts) for one in asked))


def forgotten(case: Mentoring) -> Decision:
    """What people wrote is erased; that they accompanied each other stays."""
    if case.status != "ended":
        return Decision()
    bare = replace(case, goal="", agreement=None, kept={}, suggested=())
    return Decision((MentoringSaved(bare),))
