"""A coach reviews a matching before anybody hears of it: somebody is left out, two change mentors."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from facilitation.actions import Ask, Decision
from facilitation.cards import Card, Input, PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts, reply
from facilitation.matching.exchanging import Mentors, exchange
from facilitation.matching.people import Person
from facilitation.matching.reasons import UNMATCHED_TAKEN, mentoring_because
from facilitation.matching.rules import Rules
from facilitation.mentoring.changes import MatchingSaved
from facilitation.mentoring.events import MatchingReviewed, MatchingSwapped
from facilitation.mentoring.planning import known, refused, shown
from facilitation.mentoring.state import Matching, MentoringId, Pair, Suggested
from facilitation.working_time import local_day


def matching_reviewed(happened: Happened, event: MatchingReviewed, facts: Facts) -> Decision:
    if event.how == "swap":
        plan = known(happened, event.plan, facts)
        if isinstance(plan, Text):
            return reply(facts, event.community, plan)
        return Decision(actions=(swap_form(plan, facts),))
    problem = refused(facts)
    if problem is not None:
        return reply(facts, event.community, problem)
    people = Input("people", Text("matching-form.aside"), "people", required=False)
    card = Card((Text("matching-form.means"),), Text("matching"), inputs=(people,))
    ask = Ask(event.person, facts.voice, card, "matching_aside", event.community, event.community)
    return Decision(actions=(ask,))


def swap_form(plan: Matching, facts: Facts, *said: Text) -> Ask:
    people = Input("people", Text("matching-swap.people"), "people")
    card = Card((*said, Text("matching-swap.how")), Text("draw-swap"), inputs=(people,))
    about = f"{plan.community}#{plan.id}"
    return Ask(
        facts.asker.id, facts.voice, card, "matching_swapped", about, plan.community, Text("draw-swap.do")
    )


def matching_swapped(happened: Happened, event: MatchingSwapped, facts: Facts) -> Decision:
    """What it costs is told with the new proposal; another exchange undoes it. Whoever looks at the one before is shown that it was replaced."""
    plan = known(happened, event.plan, facts)
    if isinstance(plan, Text):
        return reply(facts, event.community, plan)
    if len(event.people) != 2:  # noqa: PLR2004 - an exchange takes two
        return Decision(actions=(swap_form(plan, facts, Text("draw-swap.two")),))
    people, on = people_in(plan, facts), local_day(happened.at, facts)
    one, other = event.people
    done = exchange(people, mentors_in(plan, facts), one, other, Rules(), happened.id, on)
    if done.mentors is None:
        return Decision(actions=(swap_form(plan, facts, done.said),))
    after = replace(
        paired(plan, done.mentors, facts, on), id=f"{event.community} {happened.id}", version=plan.version
    )
    return Decision((MatchingSaved(after),), (shown(after, facts, done.said),))


def people_in(plan: Matching, facts: Facts) -> tuple[Person, ...]:
    """All those who look or offer, for their reporting lines; and those of the plan who do not any more."""
    there = {one.id: one for one in facts.mentoring.candidates}
    named = {who for one in plan.pairs for who in (one.mentee, one.mentor)} | {
        one.mentor for one in plan.without
    }
    return (*there.values(), *(Person(one) for one in sorted(named - set(there))))


def requests(plan: Matching, facts: Facts) -> Mapping[PersonId, MentoringId]:
    """By mentee: what they asked for."""
    waiting = {one.mentees[0]: one.id for one in facts.mentoring.requests}
    return {**waiting, **{one.mentee: one.request for one in plan.pairs}}


def mentors_in(plan: Matching, facts: Facts) -> Mentors:
    """Whoever found nobody may take the place of another, as long as they still look."""
    looking = requests(plan, facts)
    without = (one.mentor for one in plan.without if one.mentor in looking)
    return {**dict.fromkeys(without), **{one.mentee: one.mentor for one in plan.pairs}}


def paired(plan: Matching, mentors: Mentors, facts: Facts, on: date) -> Matching:
    """The pairs that are as they were keep their reason."""
    known = {one.id: one for one in people_in(plan, facts)}
    before = {(one.mentee, one.mentor): one for one in plan.pairs}
    asked = requests(plan, facts)
    pairs = tuple(
        before.get((mentee, mentor))
        or Pair(asked[mentee], mentee, mentor, mentoring_because(known[mentee], known[mentor], on))
        for mentee, mentor in mentors.items()
        if mentor is not None
    )
    lacked = {one.mentor: one for one in plan.without}
    without = tuple(
        lacked.get(mentee, Suggested(mentee, UNMATCHED_TAKEN))
        for mentee, mentor in mentors.items()
        if mentor is None
    )
    return replace(plan, pairs=pairs, without=without)
