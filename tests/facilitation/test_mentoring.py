"""Mentors: three suggestions that say why, and an assignment within everybody's seats."""

from collections import Counter
from dataclasses import replace

import numpy as np
from crowds import TODAY, lifelike
from hypothesis import given, settings
from hypothesis import strategies as any_
from scipy.optimize import linear_sum_assignment

from facilitation.cards import PersonId
from facilitation.matching.drawing import merit_of
from facilitation.matching.mentoring import assign, suggest
from facilitation.matching.people import Person
from facilitation.matching.rules import Rules
from facilitation.matching.seats import fit

CONFIDENTIAL = Rules(confidential=True)


def mentor(name: str, seats: int = 1, **more) -> Person:
    return Person(PersonId(name), seats=seats, **more)


@settings(max_examples=40)
@given(any_.integers(0, 25), any_.integers(0, 40), any_.integers(0, 3))
def test_the_assignment_is_the_best_there_is_within_the_seats(many, mentors, most):
    # given
    people = [replace(person, seats=n % (most + 1)) for n, person in enumerate(lifelike(many + mentors))]
    asking, offering = people[:many], people[many:]

    # when
    found = assign(asking, offering, Rules(), "s", TODAY)

    # then
    seats = {person.id: person.seats for person in offering}
    taken = Counter(each.mentor for each in found.pairs)
    assert [name for name, many in taken.items() if many > seats[name]] == []
    assert len(found.pairs) + len(found.unmatched) == many
    assert sum(each.fit for each in found.pairs) == dense_optimum(people, many)
    assert len(found.pairs) == min(many, sum(seats.values()))


def dense_optimum(people: list[Person], many: int) -> int:
    """By scipy's dense assignment, each seat a column."""
    merit = merit_of(people, (), CONFIDENTIAL, "s", TODAY)
    columns = [n for n, person in enumerate(people) if n >= many for _ in range(person.seats)]
    fits = fit(merit, np.arange(many)[:, None], np.array(columns, dtype=np.int64)[None, :])
    rows, taken = linear_sum_assignment(fits, maximize=True)
    return int(fits[rows, taken].sum())


def test_nobody_is_left_without_a_mentor_because_all_want_the_same_ones():
    # given
    mentees = [Person(PersonId(f"m{n}"), wants=("u",)) for n in range(120)]
    mentors = [mentor(f"u{n}", offers=("u",)) for n in range(60)] + [mentor(f"v{n}") for n in range(60)]

    # when
    found = assign(mentees, mentors, Rules(), "s", TODAY)

    # then
    assert found.unmatched == ()
    assert len({each.mentor for each in found.pairs}) == 120


def test_a_mentee_has_three_suggestions_the_best_first_each_with_a_reason():
    # given
    mentee = Person(PersonId("m"), wants=("u", "v"), languages=("fr",))
    mentors = [
        mentor("one", offers=("u",), languages=("en",)),
        mentor("both", offers=("v", "u"), languages=("fr",)),
        mentor("full", seats=0, offers=("v", "u"), languages=("fr",)),
        mentor("other", languages=("fr",)),
        mentor("further", level=2, offers=("u", "v"), languages=("fr",)),
    ]

    # when
    found = suggest(mentee, mentors, Rules(), "s", TODAY)
    after = suggest(mentee, mentors, Rules(), "s", TODAY, declined={PersonId("further")})

    # then
    assert [each.mentor for each in found] == ["further", "both", "one"] or found[2].fit == found[-1].fit
    assert [each.mentor for each in found][:2] == ["further", "both"]
    assert [each.mentor for each in after][:1] == ["both"]
    assert [each.fit for each in found] == sorted((each.fit for each in found), reverse=True)
    assert {each.reason.key for each in found} == {"match-because.mentor"}


def test_a_reporting_line_and_someone_avoided_are_never_suggested():
    # given
    mentee = Person(PersonId("m"), manager=PersonId("boss"), avoid=(PersonId("no"),))
    mentors = [mentor("boss"), mentor("no"), mentor("nor", avoid=(PersonId("m"),)), replace(mentee, seats=1)]

    # when
    found = suggest(mentee, mentors, Rules(), "s", TODAY)
    assigned = assign([mentee], mentors, Rules(), "s", TODAY)

    # then
    assert found == ()
    assert [(one.person, one.reason.key) for one in assigned.unmatched] == [("m", "match-unmatched.rules")]


def test_who_gets_no_seat_is_told_that_all_are_taken():
    # given
    mentees = [Person(PersonId(f"m{n}")) for n in range(3)]

    # when
    found = assign(mentees, [mentor("only", seats=2)], Rules(), "s", TODAY)

    # then
    assert len(found.pairs) == 2
    assert [one.reason.key for one in found.unmatched] == ["match-unmatched.taken"]


def test_somebody_may_be_mentee_and_mentor_but_not_their_own():
    # given
    both = [mentor("a"), mentor("b")]

    # when
    found = assign(both, both, Rules(), "s", TODAY)

    # then
    assert {(each.mentee, each.mentor) for each in found.pairs} == {("a", "b"), ("b", "a")}
