"""Why these people, in one sentence: what they can give each other, whether it is new, and when they could meet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import reduce
from itertools import combinations, permutations

from facilitation.cards import Blank, Mention, PersonId, Quote, Text
from facilitation.matching.hours import HOUR, are_known, worked_by
from facilitation.matching.novelty import in_order
from facilitation.matching.people import Met, Person
from facilitation.matching.rules import SMALLEST, Rules

MOST_HELPS = 2
MOST_SKILLS = 3

UNMATCHED_ALONE = Text("match-unmatched.alone")
UNMATCHED_BY_RULES = Text("match-unmatched.rules")
UNMATCHED_TAKEN = Text("match-unmatched.taken")


@dataclass(frozen=True, slots=True)
class Past:
    """The latest meeting of each two people that took place, and the latest that did not."""

    met: Mapping[tuple[PersonId, PersonId], date] = field(default_factory=dict)
    missed: Mapping[tuple[PersonId, PersonId], date] = field(default_factory=dict)


def past_of(met: Sequence[Met], today: date) -> Past:
    """What is still to come on that day is left out."""
    latest: dict[bool, dict[tuple[PersonId, PersonId], date]] = {True: {}, False: {}}
    for meeting in met:
        pair = in_order(meeting.one, meeting.other)
        known = latest[meeting.took_place].get(pair, meeting.on)
        if meeting.on <= today:
            latest[meeting.took_place][pair] = max(known, meeting.on)
    return Past(latest[True], latest[False])


def why(group: Sequence[Person], past: Past, on: date, rules: Rules) -> Text:
    """One sentence for the whole group. Where three meet instead of two, nobody is said to be the third: no sentence could tell who is."""
    clauses = [*helps(group), *newness(group, past, on), *time_together(group, on), *shared_language(group)]
    if len(group) > rules.size == SMALLEST:
        clauses.append(Text("match-trio"))
    return Text("match-because", {"clauses": reduce(_and, clauses)})


def _and(first: Text, then: Text) -> Text:
    return Text("match-because.and", {"first": first, "then": then})


def helps(group: Sequence[Person]) -> Iterator[Text]:
    """What somebody offers that another one wants; first where they can do most for each other."""
    open_about_it = [person for person in group if not person.discreet]
    found = [(giver, asker, skills(giver, asker)) for giver, asker in permutations(open_about_it, 2)]
    useful = sorted((each for each in found if each[2]), key=lambda each: -len(each[2]))
    for giver, asker, said in useful[:MOST_HELPS]:
        blanks: dict[str, Blank] = {
            "giver": Mention(giver.id),
            "asker": Mention(asker.id),
            "skills": tuple(map(Quote, said[:MOST_SKILLS])),
        }
        yield Text("match-help", blanks)


def skills(giver: Person, asker: Person) -> list[str]:
    """In the words and the order of whoever asks."""
    offered = {skill.strip().casefold() for skill in giver.offers}
    return [skill for skill in dict.fromkeys(asker.wants) if skill.strip().casefold() in offered]


def newness(group: Sequence[Person], past: Past, on: date) -> Iterator[Text]:
    pairs = [in_order(one.id, other.id) for one, other in combinations(group, 2)]
    met = [past.met[pair] for pair in pairs if pair in past.met]
    missed = [past.missed[pair] for pair in pairs if pair in past.missed]
    if met:
        weeks = (on - max(met)).days // 7
        yield Text("match-again", {"weeks": weeks, "met": len(met), "pairs": len(pairs)})
    elif missed:
        yield Text("match-missed", {"weeks": (on - max(missed)).days // 7})
    else:
        yield Text("match-first")


def time_together(group: Sequence[Person], on: date) -> Iterator[Text]:
    """Hours that all of them work, in halves; nothing is said of hours that nobody told."""
    known = [person for person in group if are_known(person)]
    if len(known) < 2:  # noqa: PLR2004 - sharing takes two
        return
    shared = reduce(lambda one, other: one & other, (worked_by(person, on) for person in known)).bit_count()
    yield Text("match-hours", {"hours": shared // 2 / 2}) if shared >= HOUR else Text("match-hours.none")


def shared_language(group: Sequence[Person]) -> Iterator[Text]:
    """Only where not all speak the same ones: otherwise it goes without saying. Only of those who told theirs."""
    told = [person.languages for person in group if person.languages and not person.presumed]
    spoken = [[one.strip().casefold() for one in languages] for languages in told]
    if len({frozenset(one) for one in spoken}) < 2:  # noqa: PLR2004 - a difference takes two
        return
    shared = [one for one in spoken[0] if all(one in other for other in spoken)]
    yield (
        Text("match-language", {"languages": tuple(map(Quote, shared))})
        if shared
        else Text("match-language.none")
    )


def mentoring_because(mentee: Person, mentor: Person, on: date) -> Text:
    """Why this mentor: what they can bring, and when the two could meet."""
    pair = (mentee, mentor)
    said = [each for each in helps(pair) if each.blanks["giver"] == Mention(mentor.id)]
    clauses = [*said, *time_together(pair, on), *shared_language(pair)] or [Text("match-open")]
    return Text("match-because.mentor", {"clauses": reduce(_and, clauses)})
