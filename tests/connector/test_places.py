"""Teams, channels and chats come and go, with the people in them: each community hears what is true of its channel."""

from datetime import timedelta

import pytest
from connector.activities import (
    ADA,
    ATELIER,
    CHAT,
    IRIS,
    NOOR,
    NOW,
    QUAIS,
    TENANT,
    activity,
    added,
    direct,
    installed,
    message,
    of_team,
    removed,
)
from connector.fake_microsoft import words_of
from connector.test_talking import HERE, enrolled, of

from facilitation.cards import SpaceId
from facilitation.community import Settings
from facilitation.events import CommunityEnrolled, Happened, ParticipationChosen
from storage.facts import sharing_of
from storage.taking_part import said_so

THERE = SpaceId(f"teams:{TENANT}:{ATELIER}")
HELD = timedelta(days=7)
A_DAY = timedelta(days=1)
"""How often the house is tidied."""


async def two_channels(desk):
    """Of one team, a community in each; Iris, Noor and Ada take part in both."""
    await enrolled(desk)
    await desk.asks(of_team(message("aide", ADA, QUAIS)))
    await desk.asks(of_team(message("aide", ADA, ATELIER)))
    for user in (IRIS, NOOR):
        await desk.asks(message("aide", user))
    await desk.ear.hear(Happened("teams:two", NOW, CommunityEnrolled(THERE, of(ADA), Settings("Atelier"))))
    for space in (HERE, THERE):
        for user in (IRIS, NOOR, ADA):
            chosen = ParticipationChosen(space, of(user), takes_part=True)
            await desk.ear.hear(Happened(f"teams:in {space} {user}", NOW, chosen))
    await desk.settled()
    desk.fake.posts.clear()
    desk.clock.forward(timedelta(minutes=5))


def taking_part(desk, space):
    with desk.store.begin() as ledger:
        return set(said_so(ledger.connection, space))


def resting(desk):
    with desk.store.begin() as ledger:
        return [sharing_of(ledger.connection, space).closed for space in (HERE, THERE)]


def tidy(desk, days):
    """As the heartbeat does every day."""
    for _ in range(days):
        desk.clock.forward(A_DAY)
        with desk.store.begin() as ledger:
            ledger.forget(HELD, HELD)


def left_of(desk, tenant=f"teams:{TENANT}"):
    """How many rows are kept of a tenant, in all tables."""
    with desk.store.begin() as ledger:
        tables = ledger.connection.exec_driver_sql(
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'tenant' WHERE m.type = 'table'"
        ).scalars()
        counts = [
            ledger.connection.exec_driver_sql(f"SELECT count(*) FROM {one} WHERE tenant = ?", (tenant,))  # noqa: S608 - a test's own
            for one in tables
        ]
        return sum(count.scalar_one() for count in counts)


async def test_a_team_that_loses_several_people_at_once_loses_each_of_them_in_each_of_its_channels(desk):
    await two_channels(desk)
    gone = [{"id": "29:other", "aadObjectId": IRIS}, {"id": "29:another", "aadObjectId": NOOR}]

    await desk.asks(of_team(removed(ADA, QUAIS, gone), "teamMemberRemoved"))

    assert (taking_part(desk, HERE), taking_part(desk, THERE)) == ({of(ADA)}, {of(ADA)})


async def test_told_twice_even_under_another_id_each_left_once(desk):
    await two_channels(desk)
    gone = of_team(removed(ADA, QUAIS, [{"aadObjectId": IRIS}, {"aadObjectId": NOOR}]), "teamMemberRemoved")
    before = desk.rows("inbox")

    await desk.asks(gone)
    once = desk.rows("inbox") - before
    await desk.asks(gone)
    await desk.asks({**gone, "id": "999"})

    assert (once, desk.rows("inbox") - before) == (4, 4)


async def test_someone_named_only_as_our_bot_calls_them_is_known_by_it(desk):
    await two_channels(desk)

    await desk.asks(of_team(removed(ADA, QUAIS, [f"29:{IRIS}", "29:never-met"]), "teamMemberRemoved"))

    assert taking_part(desk, HERE) == {of(NOOR), of(ADA)}


async def test_whoever_leaves_one_channel_stays_in_the_others(desk):
    await two_channels(desk)
    gone = removed(ADA, ATELIER, [{"aadObjectId": IRIS}])

    await desk.asks(of_team(gone, "channelMemberRemoved", channel={"id": ATELIER}))

    assert taking_part(desk, THERE) == {of(NOOR), of(ADA)}
    assert taking_part(desk, HERE) == {of(IRIS), of(NOOR), of(ADA)}


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        (of_team(removed(), "teamMemberRemoved"), of_team(added(), "teamMemberAdded")),
        (of_team(activity("installationUpdate", ADA, QUAIS, action="remove")), of_team(added())),
        *(
            tuple(of_team(activity("conversationUpdate", ADA, QUAIS), f"team{how}") for how in pair)
            for pair in (("Deleted", "Restored"), ("Archived", "Unarchived"))
        ),
    ],
)
async def test_every_community_of_a_team_rests_while_compagnon_is_not_in_it_and_goes_on_after(
    desk, gone, back
):
    await two_channels(desk)

    await desk.asks(gone)
    meanwhile = resting(desk), len(desk.fake.posts[direct(ADA)])
    await desk.asks(back)

    assert meanwhile == ([True, True], 2)
    assert resting(desk) == [False, False]
    assert len(desk.fake.posts[direct(ADA)]) == 4
    assert desk.fake.posts[QUAIS] == desk.fake.posts[ATELIER] == []


async def test_a_channel_that_is_deleted_takes_no_other_with_it_and_lends_it_no_name(desk):
    await two_channels(desk)
    gone = activity("conversationUpdate", ADA, QUAIS)

    await desk.asks(of_team(gone, "channelDeleted", channel={"id": ATELIER, "name": "Atelier"}))

    assert resting(desk) == [False, True]
    assert HERE not in desk.teams.listening.people.names


async def test_whoever_adds_it_to_a_team_is_greeted_in_the_channel_they_chose(desk):
    settings = {"selectedChannel": {"id": ATELIER}}

    await desk.asks(of_team(added(NOOR), "teamMemberAdded", settings=settings))

    [arrived] = desk.fake.posts[ATELIER]
    assert "Compagnon" in words_of(arrived)
    assert desk.fake.posts[QUAIS] == []


async def test_thirty_days_after_its_last_place_is_gone_nothing_is_kept_of_a_tenant(desk):
    await two_channels(desk)
    await desk.asks(of_team(removed(), "teamMemberRemoved"))
    for user in (IRIS, NOOR):
        await desk.asks(installed(user, "remove"))

    tidy(desk, 30)
    kept = left_of(desk)
    tidy(desk, 2)

    assert kept > 0
    assert left_of(desk) == 0


@pytest.mark.parametrize("place", [IRIS, CHAT])
async def test_while_one_chat_is_left_everything_is_kept(desk, place):
    await two_channels(desk)
    await desk.asks(message("aide", IRIS, None if place == IRIS else place))
    await desk.asks(of_team(removed(), "teamMemberRemoved"))
    await desk.asks(installed(NOOR, "remove"))
    if place == CHAT:
        await desk.asks(installed(IRIS, "remove"))

    tidy(desk, 60)

    assert taking_part(desk, HERE) == {of(IRIS), of(NOOR), of(ADA)}
    assert resting(desk) == [True, True]


@pytest.mark.parametrize("back", [of_team(added(), "teamMemberAdded"), installed(ADA), message("aide", ADA)])
async def test_a_tenant_that_comes_back_within_thirty_days_finds_everything(desk, back):
    await two_channels(desk)
    await desk.asks(of_team(removed(), "teamMemberRemoved"))
    for user in (IRIS, NOOR):
        await desk.asks(installed(user, "remove"))
    tidy(desk, 29)

    await desk.asks(back)
    tidy(desk, 60)

    assert taking_part(desk, HERE) == {of(IRIS), of(NOOR), of(ADA)}


async def test_a_tenant_that_comes_back_later_begins_anew(desk):
    await two_channels(desk)
    await desk.asks(of_team(removed(), "teamMemberRemoved"))
    for user in (IRIS, NOOR):
        await desk.asks(installed(user, "remove"))
    tidy(desk, 40)

    await desk.asks(of_team(added(ADA), "teamMemberAdded"))

    [arrived] = desk.fake.posts[QUAIS]
    assert "Compagnon" in words_of(arrived)
    tidy(desk, 60)
    assert await desk.teams.listening.whereabouts.kept.find(HERE) is not None


async def test_what_another_process_heard_meanwhile_counts(desk):
    """Two processes on one database: one hears that Compagnon was removed, the other that it is back."""
    await two_channels(desk)
    other = dict(desk.teams.listening.whereabouts.seen)
    await desk.asks(of_team(removed(), "teamMemberRemoved"))
    desk.teams.listening.whereabouts.seen.update(other)

    await desk.asks(of_team(added(), "teamMemberAdded"))

    assert not (await desk.teams.listening.whereabouts.kept.find(HERE)).blocked
    assert not (await desk.teams.listening.whereabouts.kept.find(THERE)).blocked
