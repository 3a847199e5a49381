"""Who is in a channel in Slack: asked only where people are to meet, without programs, over real HTTP, with the real database."""

import asyncio

from workspace.enrolled import HERE, carried, enrolled
from workspace.payloads import ADA, IRIS, NOOR, QUAIS, TEAM, message

from facilitation.cards import PersonId
from facilitation.encounters.events import EncountersSet
from facilitation.events import Happened
from storage.taking_part import known_there


async def they_are_to_meet(desk):
    coach = PersonId(f"slack:{TEAM}:{ADA}")
    await desk.ear.hear(Happened("set:1", desk.clock(), EncountersSet(HERE, coach, {"on": "yes"})))


async def somebody_writes(desk, ts="1772438400.000100"):
    await desk.says(message("Bonjour", ts=ts))
    await asyncio.gather(*desk.slack.listening.rolls.calling.values())
    await carried(desk)


def there(desk):
    with desk.store.begin() as ledger:
        return known_there(ledger.connection, HERE)


async def test_where_nobody_is_to_meet_nobody_is_counted(desk):
    await enrolled(desk)

    await somebody_writes(desk)

    assert desk.fake.said("conversations.members") == []


async def test_where_people_are_to_meet_all_of_them_are_known_and_no_program(desk):
    desk.fake.members[QUAIS] = [IRIS, "U0ROBOT", NOOR, ADA]
    await enrolled(desk)
    await they_are_to_meet(desk)

    await somebody_writes(desk)

    pages = desk.fake.said("conversations.members")
    assert [page["cursor"] for page in pages] == ["", "2"]
    assert {name.rpartition(":")[2] for name in there(desk)} == {IRIS, NOOR, ADA}


async def test_it_is_asked_once_a_day(desk):
    desk.fake.members[QUAIS] = [IRIS, NOOR]
    await enrolled(desk)
    await they_are_to_meet(desk)

    await somebody_writes(desk)
    await somebody_writes(desk, ts="1772438401.000100")

    assert len(desk.fake.said("conversations.members")) == 1
