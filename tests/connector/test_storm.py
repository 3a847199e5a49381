"""Many messages for many conversations, while Teams refuses everything for ten minutes: nothing lost, nothing doubled, never too fast."""

import asyncio
import os
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

import pytest
from connector.activities import NOW, TENANT
from connector.conftest import desk_at
from sqlalchemy import func, insert, select

from adapters.teams.limits import HOUR
from adapters.teams.whereabouts import Whereabout
from facilitation.actions import Say, urgency_of
from facilitation.cards import Card, Quote, SpaceId, Text, Voice
from storage import codec
from storage.tables import outbox

MESSAGES = int(os.environ.get("TEAMS_STORM_MESSAGES", "120"))
CHANNELS = int(os.environ.get("TEAMS_STORM_CHANNELS", "12"))
STORM_BEGINS, STORM = 1.0, 600.0
VOICE = Voice("fr", "vous")


class Timeline:
    """Time that stands still while anyone works, and goes on to whoever sleeps the shortest."""

    def __init__(self) -> None:
        self.sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self.numbers = count()
        self.at = NOW.timestamp()

    async def sleep(self, seconds: float) -> None:
        woken = asyncio.get_running_loop().create_future()
        heappush(self.sleepers, (self.at + seconds, next(self.numbers), woken))
        await woken

    def forward(self, clock) -> None:
        """To the next who wakes."""
        self.at, _, woken = heappop(self.sleepers)
        clock.until(datetime.fromtimestamp(self.at, UTC))
        woken.set_result(None)


def queue(desk, messages: int, channels: int) -> dict[str, list[str]]:
    """By channel, what it should show, in order."""
    wanted: dict[str, list[str]] = {}
    rows = []
    for number in range(messages):
        channel = f"19:{number % channels:04}@thread.tacv2"
        space = SpaceId(f"teams:{TENANT}:{channel}")
        message = Say(space, VOICE, Card(lines=(Text("share-anonymous", {"said": Quote(str(number))}),)))
        wanted.setdefault(channel, []).append(f"message {number}")
        rows.append(
            {
                "tenant": f"teams:{TENANT}",
                "id": f"message {number}",
                "lane": space,
                "urgency": urgency_of(message),
                "action": codec.messages.write(message),
                "must_arrive": True,
                "state": "pending",
                "due": NOW,
                "attempts": 0,
            }
        )
    with desk.store.begin() as ledger:
        ledger.connection.execute(insert(outbox), rows)
    return wanted


async def deliver_all(desk, timeline: Timeline) -> float:
    """Until nothing waits. The seconds it took, on that timeline."""
    began = timeline.at
    while waiting(desk):
        await desk.post.settle()
        sending = asyncio.create_task(desk.post.send())
        while not sending.done():
            await asyncio.sleep(0.0005)
            if timeline.sleepers and len(desk.post.under_way) <= len(timeline.sleepers):
                timeline.forward(desk.clock)
        if waiting(desk):
            desk.clock.until(max(next_due(desk), desk.clock() + timedelta(milliseconds=1)))
            timeline.at = max(timeline.at, desk.clock().timestamp())
    return timeline.at - began


def waiting(desk) -> int:
    with desk.store.begin() as ledger:
        return sum(ledger.backlog().values())


def next_due(desk):
    with desk.store.begin() as ledger:
        waits = select(func.min(outbox.c.due)).where(outbox.c.state == "pending", outbox.c.attempts > 0)
        return ledger.connection.execute(waits).scalar() or desk.clock()


def shown(desk, channel: str) -> list[str]:
    """The markers of what stands there."""
    return [one["attachments"][0]["content"]["body"][0]["id"] for one in desk.fake.posts[channel]]


@pytest.fixture
async def stormy(tmp_path):
    """Its limits are kept, by a clock that stands still while anyone works."""
    timeline = Timeline()
    async with desk_at(
        f"sqlite:///{tmp_path / 'compagnon.db'}", sleep=timeline.sleep, clock=lambda: timeline.at
    ) as desk:
        desk.fake.clock, desk.fake.limited = (lambda: timeline.at), True
        await desk.teams.listening.whereabouts.kept.keep(
            Whereabout(f"teams:{TENANT}", desk.service, "tenant")
        )
        yield desk, timeline


async def test_a_storm_of_refusals_loses_nothing_doubles_nothing_and_is_never_undercut(stormy):
    # given
    desk, timeline = stormy
    begins = NOW.timestamp() + STORM_BEGINS
    desk.fake.storm = (begins, begins + STORM, 30)
    wanted = queue(desk, MESSAGES, CHANNELS)

    # when
    seconds = await deliver_all(desk, timeline)

    # then
    assert {channel: shown(desk, channel) for channel in wanted} == wanted
    assert (desk.fake.above, desk.fake.undercut) == (0, 0)
    assert seconds >= STORM


async def test_a_tenant_is_spoken_to_nearly_as_fast_as_teams_allows(stormy):
    # given
    desk, timeline = stormy
    wanted = queue(desk, MESSAGES, MESSAGES // 2)

    # when
    seconds = await deliver_all(desk, timeline)

    # then
    assert {channel: shown(desk, channel) for channel in wanted} == wanted
    assert desk.fake.above == 0
    assert MESSAGES / 30 / seconds >= 0.95, seconds


async def test_a_conversation_is_spoken_to_nearly_as_fast_as_teams_allows_for_hours(stormy):
    # given
    desk, timeline = stormy
    messages, burst = 180, HOUR.at_once - HOUR.spared
    wanted = queue(desk, messages, 1)

    # when
    seconds = await deliver_all(desk, timeline)

    # then
    assert {channel: shown(desk, channel) for channel in wanted} == wanted
    assert desk.fake.above == 0
    assert (messages - burst) / 0.5 / seconds >= 0.95, seconds


async def test_a_conversation_that_was_quiet_may_have_its_sixty_in_half_a_minute(stormy):
    # given
    desk, timeline = stormy
    wanted = queue(desk, 60, 1)

    # when
    seconds = await deliver_all(desk, timeline)

    # then
    assert {channel: shown(desk, channel) for channel in wanted} == wanted
    assert desk.fake.above == 0
    assert 60 / 2 / seconds >= 0.95, seconds
