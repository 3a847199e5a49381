"""Every method, at every size it allows, reaches its end by silence alone."""

import pytest
from builders import NOOR, QUAIS
from meetings import METHODS, Table, group

from facilitation.actions import Decision, Wake
from facilitation.rounds.events import RoundOpened, TimeUp
from facilitation.rounds.script import script

SIZES = [
    (method.id, size) for method in METHODS.values() for size in range(method.people[0], method.people[1] + 1)
]


@pytest.mark.parametrize("tempo", ["live", "slow"])
@pytest.mark.parametrize("chaired", [True, False], ids=["chaired", "by-clocks"])
@pytest.mark.parametrize(("method", "size"), SIZES)
def test_a_silent_group_reaches_the_end_by_its_clocks_each_fired_twice(method, size, chaired, tempo):
    table = Table()
    table.open(METHODS[method], size, chaired=chaired, tempo=tempo)
    numbers, floors = [table.meeting.number], set()

    while table.meeting.status != "ended":
        floors |= {(table.meeting.place, person) for person in table.floor}
        clock = TimeUp(table.meeting.id, table.meeting.number)
        decision = table.play(clock, at=table.meeting.until)
        again = table.play(clock)
        numbers.append(table.meeting.number)
        assert decision.changes
        assert again == Decision()

    places = {place for place, _ in floors}
    skipped = {place for place, part in enumerate(script(table.meeting)) if "vote" in part.step.asks}
    assert places == set(range(len(script(table.meeting)))) - skipped
    assert numbers == sorted(numbers)
    assert table.meeting.outcome == "finished"


@pytest.mark.parametrize("method", METHODS)
def test_a_round_together_takes_the_time_its_method_says(method):
    table = Table()
    table.open(METHODS[method], METHODS[method].people[0])
    opened = table.now

    while table.meeting.status != "ended":
        table.ring()

    usual = METHODS[method].usual.total_seconds() / 60
    assert 0.75 * usual <= (table.now - opened).total_seconds() / 60 <= 1.25 * usual


@pytest.mark.parametrize("method", METHODS)
def test_one_person_too_few_or_too_many_is_told_in_the_form(method):
    least, most = METHODS[method].people
    for size, key in ((least - 1, "round-too-few"), (most + 1, "round-too-many")):
        [ask] = Table().play(RoundOpened(QUAIS, NOOR, method, group(size))).actions

        assert ask.card.lines[0].key == key
        assert ask.card.inputs[0].value == " ".join(group(size))


@pytest.mark.parametrize("method", METHODS)
def test_every_clock_is_set_ahead(method):
    table = Table()
    table.open(METHODS[method], METHODS[method].people[1])
    while table.meeting.status != "ended":
        decision = table.ring()
        assert all(action.at > table.now for action in decision.actions if isinstance(action, Wake))
