"""The playground's clock, moved: what falls due on the way happens at its own hour, and is delivered before the next."""

from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import pairwise

import pytest

from adapters.playground.people import ATELIER, COACH, COLLEAGUES
from bot.config import Config
from bot.demo import Demo
from facilitation.cards import SpaceId
from facilitation.events import Happened
from facilitation.rounds.events import RoundOpened

pytestmark = pytest.mark.slow

GROUP = SpaceId("playground:T1:group-1")
THREE = tuple(one.id for one in COLLEAGUES[2:5])


@pytest.fixture
async def demo(tmp_path) -> AsyncIterator[Demo]:
    """Its past lived through; nobody has knocked yet, and no heart beats."""
    demo = Demo(Config(compagnon_data=tmp_path), "fr", print)
    await demo.playground.open(demo.ear)
    yield demo
    await demo.post.drain(1)
    await demo.playground.close()
    demo.worker.close()
    demo.store.close()


async def opens_a_round(demo: Demo) -> None:
    event = RoundOpened(ATELIER.id, COACH.id, "troika", THREE)
    markers = await demo.ear.hear(Happened("test:1", demo.playground.world.now(), event))
    await demo.playground.memory.until_arrived(markers, 5)


async def test_a_silent_round_goes_by_each_step_at_its_own_time(demo):
    # given
    world, memory = demo.playground.world, demo.playground.memory
    await opens_a_round(demo)
    begun = world.now()

    # when
    await world.pass_until(begun + timedelta(hours=3))

    # then
    anchor = memory.roots[GROUP][0]
    calls = [one.at for one in memory.replies[anchor.marker]]
    assert anchor.said.title.key == "round-ended"
    assert len(calls) > 8
    assert all(later - earlier > timedelta(seconds=50) for earlier, later in pairwise(calls))
    assert world.now() - begun >= timedelta(hours=3)


async def test_it_stops_where_something_happened(demo):
    # given
    world, memory = demo.playground.world, demo.playground.memory
    await opens_a_round(demo)
    begun, arrived = world.now(), len(memory.arrived)

    # when
    found = await world.pass_until(begun + timedelta(days=1), lambda: len(memory.arrived) > arrived)

    # then
    assert found
    assert timedelta(0) < world.now() - begun < timedelta(minutes=10)


async def test_how_far_it_is_ahead_is_kept_and_it_never_goes_back(demo):
    # given
    world, memory = demo.playground.world, demo.playground.memory
    before = world.now()

    # when
    await world.pass_until(before + timedelta(days=3))
    ahead = memory.ahead
    await world.pass_until(before)

    # then
    assert memory.ahead == ahead
    assert world.now() > before + timedelta(days=3)


async def test_the_past_taught_the_hours_when_people_are_there(demo):
    with demo.store.begin() as ledger:
        presence = ledger.presence(ATELIER.id)

    assert presence != type(presence)()


async def test_beginning_again_leaves_nothing_and_is_like_the_first_time(demo):
    # given
    memory = demo.playground.memory
    first = [(one.at, one.said) for one in memory.roots[ATELIER.id] if isinstance(one.said, str)]
    await opens_a_round(demo)

    # when
    await demo.playground.settle()

    # then
    assert memory.groups == {}
    assert [(one.at, one.said) for one in memory.roots[ATELIER.id] if isinstance(one.said, str)] == first
    with demo.store.begin() as ledger:
        assert ledger.backlog() == {}
