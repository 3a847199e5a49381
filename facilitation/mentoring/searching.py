"""A mentor is looked for: what somebody wants to learn, who could accompany them and why, and in which order to ask."""

from dataclasses import replace

from facilitation.actions import Ask, Decision, Whisper
from facilitation.cards import Card, Choice, Input, Mention, PersonId, Text
from facilitation.events import Happened
from facilitation.facts import Facts, reply, voice_of
from facilitation.matching import people as matching
from facilitation.matching.mentoring import suggest
from facilitation.matching.rules import Rules
from facilitation.mentoring import cards
from facilitation.mentoring.events import MentorAsked, MentoringFormSent, MentorSent
from facilitation.mentoring.state import Mentoring, MentoringId, Sort, Suggested
from facilitation.mentoring.steps import A_MENTOR_HAS, THE_COACH_HAS, UNHURRIED, ends, goes_on
from facilitation.shadowing.presses import people_in
from facilitation.working_time import local_day, waits

SORTS: tuple[Sort, ...] = ("mentoring", "reverse", "group")
RANKS = ("first", "second", "third")
NOBODY = "nobody"
"""Chosen where fewer are to be asked."""


def mentor_asked(event: MentorAsked, facts: Facts) -> Decision:
    looking = searches(facts)
    if looking:
        return reply(facts, event.space, Text("mentoring-already"), *map(cards.stands, looking))
    return Decision(actions=(form(MentorSent(event.space, event.person), facts),))


def searches(facts: Facts) -> tuple[Mentoring, ...]:
    """One at a time."""
    looking = {"waiting", "choosing", "asking", "unfound"}
    return tuple(one for one in facts.mentoring.mine if one.status in looking)


def form(event: MentorSent, facts: Facts, *problem: Text) -> Ask:
    """With what was filled in before, and the problem when there is one."""
    sorts = tuple(Choice(name, Text("mentoring-sort", {"sort": name})) for name in SORTS)
    hows = (Choice("me", Text("mentoring-form.me")), Choice("coach", Text("mentoring-form.coach")))
    coached = facts.community is not None and facts.community.settings.coaches
    inputs = (
        Input(
            "goal", Text("mentoring-form.goal"), "paragraph", value=event.said.get("goal", ""), longest=600
        ),
        Input("sort", Text("mentoring-form.sort"), "choice", sorts, event.said.get("sort", SORTS[0])),
        *(
            (Input("how", Text("mentoring-form.how"), "choice", hows, event.said.get("how", "me")),)
            if coached
            else ()
        ),
    )
    card = Card((*problem, Text("mentoring-form.means")), cards.TITLE, inputs=inputs)
    return Ask(event.person, facts.voice, card, "mentor_sent", "", event.space)


def mentor_sent(happened: Happened, event: MentorSent, facts: Facts) -> Decision:
    goal, sort = event.said.get("goal", "").strip(), event.said.get("sort", "mentoring")
    if not goal:
        return Decision(actions=(form(event, facts, Text("mentoring-no-goal")),))
    if searches(facts):
        return reply(facts, event.space, Text("mentoring-already"))
    case = Mentoring(
        MentoringId(f"{event.person} {happened.id}"),
        facts.community.id if facts.community else None,
        (event.person,),
        sort if sort in SORTS else "mentoring",
        goal,
        happened.at,
    )
    if event.said.get("how") == "coach" and facts.community is not None:
        told = cards.to(event.person, facts, Text("mentoring-waiting"), buttons=(cards.stop(case),))
        return goes_on(case, waits(happened.at, facts, THE_COACH_HAS), told, status="waiting")
    return suggested(happened, case, facts)


def suggested(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    """The three most fitting of those who have a seat and were not asked before."""
    mentee = case.mentees[0]
    known = {one.id: one for one in facts.mentoring.candidates}
    asking = known.get(mentee, matching.Person(mentee))
    offering = [
        one for one in known.values() if one.id not in facts.mentoring.away and suits(asking, one, case.sort)
    ]
    day = local_day(happened.at, facts)
    best = suggest(asking, offering, Rules(), happened.id, day, frozenset({*case.declined, *case.ranked}))
    if not best:
        return nobody_found(happened, case, facts)
    case = replace(case, suggested=tuple(Suggested(one.mentor, one.reason) for one in best))
    return goes_on(
        case, waits(happened.at, facts, UNHURRIED), cards.suggestions(case, facts), status="choosing"
    )


def suits(asking: matching.Person, one: matching.Person, sort: Sort) -> bool:
    """The other way round, whoever accompanies is not further on, as far as that is known."""
    return sort != "reverse" or not (asking.level and one.level >= asking.level)


def nobody_found(happened: Happened, case: Mentoring, facts: Facts, *first: Text) -> Decision:
    """The mentee hears what to do next, and the coaches that someone is looking."""
    mentee = case.mentees[0]
    more = cards.presses(case, "widen", Text("mentoring-button.widen"), main=True)
    coaches = facts.community.settings.coaches if facts.community else ()
    coached = {"named": "yes" if coaches else "no"}
    told = cards.to(
        mentee, facts, *first, Text("mentoring-unfound", coached), Text("mentoring-unfound.next"),
        buttons=(more, cards.stop(case)),
    )  # fmt: skip
    return goes_on(
        case, waits(happened.at, facts, THE_COACH_HAS), told, *informed(case, facts), status="unfound"
    )


def informed(case: Mentoring, facts: Facts) -> tuple[Whisper, ...]:
    coaches = facts.community.settings.coaches if facts.community else ()
    line = Text("mentoring-unfound.coach", {"asker": Mention(case.mentees[0])})
    return tuple(
        cards.to(one, facts, line, why=(Text("mentoring-unfound.coach-why"),))
        for one in coaches
        if one not in case.mentees
    )


def rank_form(case: Mentoring, facts: Facts, *problem: Text) -> Ask:
    """The order in which they were suggested, to be changed at will."""
    numbered = list(enumerate(case.suggested, 1))
    who = (Text("mentoring-rank.one", {"number": n, "person": Mention(one.mentor)}) for n, one in numbered)
    choices = tuple(Choice(one.mentor, Text("mentoring-rank.number", {"number": n})) for n, one in numbered)
    nobody = Choice(NOBODY, Text("mentoring-rank.nobody"))
    inputs = tuple(
        Input(
            name,
            Text("mentoring-rank", {"rank": name}),
            "choice",
            choices if name == "first" else (*choices, nobody),
            one.mentor,
        )
        for name, one in zip(RANKS, case.suggested, strict=False)
    )
    card = Card((*problem, Text("mentoring-rank.means"), *who), cards.TITLE, inputs=inputs)
    person = case.mentees[0]
    return Ask(person, voice_of(person, facts), card, "mentoring_filled", f"{case.id}#rank")


def ranked(happened: Happened, event: MentoringFormSent, case: Mentoring, facts: Facts) -> Decision:
    """Only those who were suggested: they have a seat, and no rule stands between the two."""
    said = (one for name in RANKS for one in people_in(event.said.get(name, "")) if one != NOBODY)
    chosen = tuple(dict.fromkeys(said))
    possible = [one.mentor for one in case.suggested]
    if not chosen or any(one not in possible for one in chosen):
        problem = Text("mentoring-rank.others", {"who": cards.mentioned(possible)})
        return Decision(actions=(rank_form(case, facts, problem),))
    asked = replace(case, ranked=(*case.declined, *chosen))
    return next_one(happened, asked, facts, Text("mentoring-ranked"))


def next_one(happened: Happened, case: Mentoring, facts: Facts, first: Text) -> Decision:
    """The next in the mentee's order is asked; after the last, the search goes wider."""
    left = tuple(one for one in case.ranked if one not in case.declined and one not in facts.mentoring.away)
    if not left:
        return nobody_found(happened, replace(case, mentor=None), facts, first)
    mentor: PersonId = left[0]
    told = cards.to(
        case.mentees[0],
        facts,
        first,
        Text("mentoring-asking", {"person": Mention(mentor)}),
        why=(Text("mentoring-asking.why"),),
        buttons=(cards.stop(case),),
    )
    until = waits(happened.at, facts, A_MENTOR_HAS[0])
    return goes_on(case, until, cards.request(case, mentor, facts), told, status="asking", mentor=mentor)


def lapsed(happened: Happened, case: Mentoring, facts: Facts) -> Decision:
    told = cards.to(case.mentees[0], facts, Text("mentoring-lapsed"))
    return ends(case, happened.at, "lapsed", facts, told)
