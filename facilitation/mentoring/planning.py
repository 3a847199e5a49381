"""A coach matches those who asked for it: staged, reviewed, released."""

from dataclasses import replace
from datetime import timedelta

from facilitation.actions import Action, Change, Decision, Whisper
from facilitation.cards import Button, Card, Mention, PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts, only_coach, reply
from facilitation.matching.mentoring import assign
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules
from facilitation.mentoring import cards
from facilitation.mentoring.changes import MatchingSaved, SeatTaken
from facilitation.mentoring.events import MatchingAsked, MatchingReleased
from facilitation.mentoring.state import Matching, Mentoring, MentoringFacts, Pair, Suggested
from facilitation.mentoring.steps import UNHURRIED, goes_on
from facilitation.working_time import local_day, waits

STALE = timedelta(days=7)
"""A plan older than this is made again: people and seats have changed."""


def refused(facts: Facts) -> Text | None:
    if facts.community is None:
        return Text("no-community")
    return only_coach(facts) if facts.role == "member" else None


def known(happened: Happened, name: str, facts: Facts) -> Matching | Text:
    """The plan that a coach looks at, while it stands; else why nothing can be done with it."""
    problem, plan = refused(facts), facts.mentoring.plan
    if problem is not None:
        return problem
    if plan is None or plan.id != name or happened.at - plan.at > STALE:
        return Text("matching-old")
    return Text("matching-done") if plan.released else plan


def matching_asked(happened: Happened, event: MatchingAsked, facts: Facts) -> Decision:
    """The best for everybody at once, within each mentor's seats."""
    problem = refused(facts)
    if problem is None and not facts.mentoring.requests:
        problem = Text("matching-nobody")
    if problem is not None:
        return reply(facts, event.community, problem)
    plan = staged(happened, event, facts)
    return Decision((MatchingSaved(plan),), (shown(plan, facts),))


def staged(happened: Happened, event: MatchingAsked, facts: Facts) -> Matching:
    known = {one.id: one for one in facts.mentoring.candidates}
    asking = {one.mentees[0]: one for one in facts.mentoring.requests if one.mentees[0] not in event.aside}
    mentees = [known.get(person, Person(person)) for person in asking]
    mentors = [
        one for one in known.values() if one.id not in facts.mentoring.away and one.id not in event.aside
    ]
    found = assign(mentees, mentors, Rules(), happened.id, local_day(happened.at, facts))
    return Matching(
        f"{event.community} {happened.id}",
        event.community,
        event.person,
        happened.at,
        tuple(Pair(asking[one.mentee].id, one.mentee, one.mentor, one.reason) for one in found.pairs),
        tuple(Suggested(one.person, one.reason) for one in found.unmatched),
        event.aside,
    )


def shown(plan: Matching, facts: Facts, *said: Text) -> Whisper:
    """To the coach alone: who with whom and why, and who without."""
    pairs = (
        Text(
            "matching-pair",
            {"asker": Mention(one.mentee), "person": Mention(one.mentor), "sentence": one.reason},
        )
        for one in plan.pairs
    )
    without = (
        Text("matching-without", {"asker": Mention(one.mentor), "sentence": one.reason})
        for one in plan.without
    )
    aside = (Text("matching-aside", {"who": cards.mentioned(plan.aside)}),) if plan.aside else ()
    lines = (*said, Text("matching.staged"), *pairs, *without, *aside)
    card = Card(lines, Text("matching"), (Text("matching.why"),), buttons=ways(plan))
    return Whisper(facts.asker.id, facts.voice, card, plan.community)


def ways(plan: Matching) -> tuple[Button, ...]:
    """What a coach can do with it; two can be exchanged where there are two."""
    about = f"{plan.community}#{plan.id}"
    release = Button("matching_released", Text("matching-button.release"), about, main=True)
    swap = Button("matching_swap", Text("draw-preview.swap"), about)
    review = Button("matching_reviewed", Text("matching-button.review"), plan.community)
    several = len(plan.pairs) + len(plan.without) > 1
    return (*((release,) if plan.pairs else ()), *((swap,) if plan.pairs and several else ()), review)


def matching_released(happened: Happened, event: MatchingReleased, facts: Facts) -> Decision:
    """Whoever found a mentor meanwhile, or whose mentor has no seat left, is told of to the coach and waits on."""
    plan = known(happened, event.plan, facts)
    if isinstance(plan, Text):
        return reply(facts, event.community, plan)
    changes: list[Change] = [MatchingSaved(replace(plan, released=True))]
    actions: list[Action] = []
    missed: list[PersonId] = []
    taken = {mentor: set(seats) for mentor, seats in facts.mentoring.taken.items()}
    for pair in plan.pairs:
        case = waiting(pair, facts.mentoring)
        seat = next(
            (
                n
                for n in range(facts.mentoring.seats.get(pair.mentor, 0))
                if n not in taken.get(pair.mentor, ())
            ),
            None,
        )
        if case is None or seat is None:
            missed.append(pair.mentee)
            continue
        taken.setdefault(pair.mentor, set()).add(seat)
        decision = introduced(happened, case, pair, SeatTaken(pair.mentor, seat, case.id, pair.mentee), facts)
        changes += decision.changes
        actions += decision.actions
    told = Text("matching-released", {"count": len(plan.pairs) - len(missed)})
    left = (Text("matching-released.missed", {"who": cards.mentioned(missed)}),) if missed else ()
    return Decision(tuple(changes), (*actions, *reply(facts, event.community, told, *left).actions))


def waiting(pair: Pair, known: MentoringFacts) -> Mentoring | None:
    """The request, if it still looks for a mentor."""
    return next((one for one in known.requests if one.id == pair.request), None)


def introduced(happened: Happened, case: Mentoring, pair: Pair, seat: SeatTaken, facts: Facts) -> Decision:
    met = replace(
        case, status="agreeing", mentor=pair.mentor, suggested=(Suggested(pair.mentor, pair.reason),)
    )
    because = Text("mentoring-request.because", {"sentence": pair.reason})
    goal = cards.goal(case)
    told = (
        cards.found(met, pair.mentee, facts, Text("matching-met", {"person": Mention(pair.mentor)}), because),
        cards.found(
            met,
            pair.mentor,
            facts,
            Text("matching-met.mentor", {"person": Mention(pair.mentee)}),
            goal,
            because,
        ),
    )
    return goes_on(met, waits(happened.at, facts, UNHURRIED), *told, also=(seat,))
