"""What Microsoft's library loses, forgets or makes anew each time, and Compagnon does not."""

import pytest
from connector.activities import ADA, IRIS, NOOR, OTHER, QUAIS, TENANT, direct, message
from connector.fake_microsoft import words_of
from connector.test_talking import HERE, enrolled, of

from facilitation.events import Happened, ParticipationChosen
from storage import people


def zone_of(desk, user):
    with desk.store.begin() as ledger:
        return people.known(ledger.connection, f"teams:{TENANT}", of(user)).zone


def without_zone(said, zone):
    """As clients tell it that say it only of themselves."""
    del said["localTimezone"]
    said["entities"][0]["timezone"] = zone
    return said


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        (message("help", NOOR), "Europe/London"),
        (without_zone(message("help", NOOR), "Asia/Kathmandu"), "Asia/Kathmandu"),
    ],
)
async def test_ones_time_zone_is_kept_wherever_the_client_says_it(desk, said, zone):
    await desk.asks(said)

    assert zone_of(desk, NOOR) == zone


@pytest.mark.parametrize(
    ("places", "status"),
    [
        ({"channelData": {}}, 200),
        ({"conversation": {"id": direct(IRIS), "conversationType": "personal"}}, 200),
        ({"channelData": {"tenant": {"id": OTHER}}}, 403),
    ],
)
async def test_the_tenant_is_read_from_the_raw_activity(desk, places, status):
    answer, _ = await desk.asks(message("aide", IRIS) | places)

    assert answer == status
    assert bool(desk.fake.posts) == (status == 200)


async def test_one_client_speaks_to_a_service_however_many_are_spoken_to(desk):
    for user in (IRIS, NOOR, ADA):
        await desk.asks(message("aide", user))
    first = desk.teams.clients.client(desk.service)
    await desk.asks(message("aide", IRIS, QUAIS))

    assert desk.teams.clients.client(desk.service) is first
    assert list(desk.teams.clients.clients) == [desk.service]
    assert len(desk.fake.said("token")) == 1


async def test_when_someone_has_blocked_it_the_coach_sees_that_somebody_is_out_of_reach_and_not_who(desk):
    await enrolled(desk)
    desk.fake.targeted = False
    there = ParticipationChosen(HERE, of(IRIS), takes_part=True)
    await desk.ear.hear(Happened("teams:in", desk.clock(), there))
    await desk.settled()
    desk.fake.script.append(("send", "403 MessageWritesBlocked"))

    await desk.asks(message("pause", IRIS, QUAIS))
    await desk.asks(message("moi", ADA))

    page = words_of(desk.fake.posts[direct(ADA)][-1])
    assert "ne peut pas écrire à tout le monde" in page
    assert "Iris" not in page
