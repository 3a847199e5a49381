"""Ten thousand messages for two hundred channels, while Slack refuses everything for ten minutes: nothing lost, nothing doubled, never too fast."""

import os
from datetime import timedelta

from sqlalchemy import func, insert, select
from workspace.payloads import NOW, TEAM

from adapters.slack.limits import POSTING
from facilitation.actions import Say, urgency_of
from facilitation.cards import Card, Quote, SpaceId, Text, Voice
from storage import codec
from storage.tables import outbox

MESSAGES = int(os.environ.get("STORM_MESSAGES", "300"))
CHANNELS = int(os.environ.get("STORM_CHANNELS", "30"))
STORM_BEGINS, STORM = 60.0, 600.0
VOICE = Voice("fr", "vous")


def queue(desk) -> dict[str, list[str]]:
    """By channel, the names of its messages in their order."""
    wanted: dict[str, list[str]] = {}
    rows = []
    for number in range(MESSAGES):
        channel = f"C{number % CHANNELS:04}"
        space = SpaceId(f"slack:{TEAM}:{channel}")
        message = Say(space, VOICE, Card(lines=(Text("share-anonymous", {"said": Quote(str(number))}),)))
        name = f"message {number}"
        wanted.setdefault(channel, []).append(name)
        rows.append(
            {
                "tenant": f"slack:{TEAM}",
                "id": name,
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


async def deliver_all(desk) -> float:
    """Until nothing waits. The seconds it took, on the clock that is moved by hand."""
    began = desk.clock()
    while waiting(desk):
        await desk.post.settle()
        await desk.post.send()
        desk.clock.until(max(next_due(desk), desk.clock() + timedelta(milliseconds=250)))
    return (desk.clock() - began).total_seconds()


def waiting(desk) -> int:
    with desk.store.begin() as ledger:
        return sum(ledger.backlog().values())


def next_due(desk):
    with desk.store.begin() as ledger:
        waits = select(func.min(outbox.c.due)).where(outbox.c.state == "pending", outbox.c.attempts > 0)
        return ledger.connection.execute(waits).scalar() or desk.clock()


async def test_a_storm_of_refusals_loses_nothing_doubles_nothing_and_is_never_undercut(desk):
    # given
    fake = desk.fake
    fake.clock = lambda: desk.clock().timestamp()
    fake.tiers, fake.at_once = {"chat.postMessage": POSTING.a_minute}, POSTING.at_once
    begins = NOW.timestamp() + STORM_BEGINS
    fake.storm = (begins, begins + STORM, 30)
    wanted = queue(desk)

    # when
    seconds = await deliver_all(desk)

    # then
    assert {channel: fake.markers(channel) for channel in wanted} == wanted
    assert (fake.above, fake.undercut) == (0, 0)
    at_the_allowed_rate = MESSAGES / POSTING.a_minute * 60 + STORM
    assert at_the_allowed_rate / seconds >= 0.95, seconds
