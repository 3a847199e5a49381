from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from facilitation.cards import Text
from facilitation.sharing.choosing import answer_rate, choose, kind_of
from facilitation.sharing.prompts import PROMPTS
from facilitation.sharing.state import Tally

KEYS = [key for keys in PROMPTS.values() for key in keys]
TALLIES = st.dictionaries(
    st.sampled_from(list(PROMPTS)),
    st.integers(0, 30).flatmap(lambda asked: st.builds(Tally, st.just(asked), st.integers(0, asked))),
)


def asked_in_a_row(count, seed, tallies=None):
    """The keys of `count` prompts, one after the other."""
    asked: list[str] = []
    for n in range(count):
        asked.append(choose(tallies or {}, asked, f"{seed} {n}")[1])
    return asked


@given(st.text(), TALLIES)
def test_no_kind_comes_twice_in_three(seed, tallies):
    kinds = [kind_of(key) for key in asked_in_a_row(30, seed, tallies)]

    assert all(len(set(kinds[n : n + 3])) == 3 for n in range(28))


@given(st.text())
def test_no_prompt_comes_twice_before_all_of_its_kind_came_once(seed):
    asked = asked_in_a_row(120, seed)

    for keys in PROMPTS.values():
        of_kind = [key for key in asked if key in keys]
        assert len(set(of_kind[: len(keys)])) == min(len(of_kind), len(keys))


@given(st.text())
def test_once_all_were_asked_the_one_asked_longest_ago_comes_again(seed):
    asked = asked_in_a_row(120, seed)

    for keys in PROMPTS.values():
        of_kind = [key for key in asked if key in keys]
        again = of_kind[len(keys) :]
        assert again == of_kind[: len(again)]


@given(st.text(), TALLIES, st.lists(st.sampled_from([*KEYS, "prompt-of-another-time"])))
def test_the_same_seed_chooses_the_same(seed, tallies, asked):
    assert choose(tallies, asked, seed) == choose(tallies, asked, seed)


@given(st.text(), TALLIES, st.lists(st.sampled_from([*KEYS, "prompt-of-another-time"])))
def test_the_key_is_of_its_kind_and_there_is_a_reason(seed, tallies, asked):
    kind, key, why = choose(tallies, asked, seed)

    assert key in PROMPTS[kind]
    assert len(why) == 1


def test_kinds_that_this_community_answers_come_more_often():
    answered = {kind: Tally(20, 0) for kind in PROMPTS} | {"mistake": Tally(20, 20)}

    kinds = Counter(kind_of(key) for key in asked_in_a_row(300, "seed", answered))

    assert kinds["mistake"] > 1.5 * max(count for kind, count in kinds.items() if kind != "mistake")


def test_kinds_that_were_never_answered_still_come():
    answered = {kind: Tally(20, 15) for kind in PROMPTS} | {"mistake": Tally(20, 0)}

    kinds = Counter(kind_of(key) for key in asked_in_a_row(300, "seed", answered))

    assert kinds["mistake"] > 0


@given(st.integers(0, 1000))
def test_an_answer_more_never_lowers_the_rate(asked):
    rates = [answer_rate(Tally(asked, answered)) for answered in range(asked + 1)]

    assert rates == sorted(rates)
    assert rates[0] > 0
    assert rates[-1] < 1


def test_the_reason_tells_a_new_kind_from_one_that_is_answered_and_from_one_whose_turn_it_is():
    new = choose({}, [], "seed")[2]
    answered = choose(dict.fromkeys(PROMPTS, Tally(4, 3)), [], "seed")[2]
    turn = choose(dict.fromkeys(PROMPTS, Tally(4, 1)), [], "seed")[2]

    kind = choose({}, [], "seed")[0]
    assert new == (Text("why-kind-new", {"kind": kind}),)
    assert answered == (Text("why-kind-answered", {"kind": kind, "answered": 3, "asked": 4}),)
    assert turn == (Text("why-kind-turn", {"kind": kind}),)


def test_there_are_at_least_forty_eight_prompts_of_six_kinds_each_once():
    assert len(PROMPTS) == 6
    assert len(set(KEYS)) == len(KEYS) >= 48
