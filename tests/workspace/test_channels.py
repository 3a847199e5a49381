"""What becomes of a channel in Slack, and of those in it: over real HTTP, with the real database."""

from datetime import UTC, datetime

from workspace.enrolled import HERE, enrolled
from workspace.payloads import ADA, BOT, IRIS, QUAIS, TEAM, event

from facilitation.events import Happened, ParticipationChosen, RhythmDue
from facilitation.rounds.events import RoundAsked
from storage.facts import sharing_of

WEDNESDAY = datetime(2026, 3, 11, 9, 30, tzinfo=UTC)
"""In the middle of the first week in which a question may come."""


async def a_window_opens(desk):
    await desk.ear.hear(Happened("wake:1", WEDNESDAY, RhythmDue(HERE, "2026-03-09T09:00")))
    await desk.settled()


async def happens(desk, **inner):
    await desk.says(event(inner))
    await desk.settled()


def known(desk):
    with desk.store.begin() as ledger:
        return sharing_of(ledger.connection, HERE)


async def test_a_reaction_to_a_question_is_seen_and_neither_who_nor_how_is_kept(desk, tmp_path):
    await enrolled(desk)
    await a_window_opens(desk)
    question = desk.fake.posts[QUAIS][-1]
    item = {"type": "message", "channel": QUAIS, "ts": question["ts"]}

    await happens(desk, type="reaction_added", user="U0SECRET", reaction="owl", item_user=BOT, item=item)

    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert known(desk).noticed
    assert (b"U0SECRET" in everything, b"owl" in everything) == (False, False)
    assert desk.fake.said("users.info") == desk.fake.said("users.info")[:1]


async def test_into_an_archived_channel_no_question_is_sent_and_its_coach_is_told_once(desk):
    await enrolled(desk)
    before = len(desk.fake.posts[QUAIS])

    await happens(desk, type="channel_archive", channel=QUAIS, user=IRIS)
    await happens(desk, type="channel_deleted", channel=QUAIS)
    await a_window_opens(desk)

    told = [one["text"] for one in desk.fake.posts[desk.fake.rooms[ADA]] if "archivé" in one["text"]]
    assert len(told) == 1
    assert len(desk.fake.posts[QUAIS]) == before


async def test_a_channel_that_is_open_again_goes_on(desk):
    await enrolled(desk)
    await happens(desk, type="channel_archive", channel=QUAIS, user=IRIS)

    await happens(desk, type="channel_unarchive", channel=QUAIS, user=IRIS)
    await a_window_opens(desk)

    assert "de nouveau ouvert" in desk.fake.posts[desk.fake.rooms[ADA]][-1]["text"]
    assert desk.fake.posts[QUAIS][-1]["blocks"][-2]["elements"][0]["action_id"].startswith("share_started")


async def test_whoever_left_is_not_proposed_any_more(desk):
    await enrolled(desk)
    iris = f"slack:{TEAM}:{IRIS}"
    await desk.ear.hear(Happened("joins", WEDNESDAY, ParticipationChosen(HERE, iris, takes_part=True)))

    await happens(desk, type="member_left_channel", channel=QUAIS, channel_type="C", user=IRIS, team=TEAM)

    with desk.store.begin() as ledger:
        rounds = ledger.facts(Happened("asks", WEDNESDAY, RoundAsked(HERE, iris, "troika"))).rounds
    assert (rounds.willing, rounds.unwilling) == ((), ())
