"""A backtest on histories small enough to know what it must say."""

import json
from collections import Counter
from contextlib import redirect_stdout
from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from exports import in_zip
from histories import FIRST, PARIS, Said, each_day, entry, every, export_of, lifelike
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.slack.export import open_export
from bot.backtest import Plan, Played, play
from bot.backtesting import Asked, run
from bot.imaginary import write_imaginary_export
from facilitation.rhythm import read_rhythm


def written(path: Path, **asked) -> str:
    """The JSON, as text."""
    out = StringIO()
    with redirect_stdout(out):
        run(Asked(path, **{"tz": "Europe/Paris", "as_json": True, "language": "en"} | asked))
    return out.getvalue()


def outcome(path: Path, **asked) -> list[dict]:
    return json.loads(written(path, **asked))["channels"]


def of(folder: Path, history: list[Said], **asked) -> dict:
    [channel] = outcome(export_of(folder, {"general": history}), **asked)
    return channel


def played(path: Path, **plan) -> Played:
    rhythm = read_rhythm(plan.pop("rhythm", "weekly"))
    with open_export(path) as export:
        return play(export, export.channels[0], Plan(rhythm, **{"zone": "Europe/Paris"} | plan))


def prompted(channel: dict) -> list[datetime]:
    return [datetime.fromisoformat(prompt["at"]) for prompt in channel["prompts"]]


def without_measures(channel: dict) -> list[tuple]:
    return [(prompt["at"], prompt["kind"], prompt["reasons"]) for prompt in channel["prompts"]]


class Oracle:
    """The same measures, taken from the raw files in the slowest and plainest way."""

    def __init__(self, folder: Path, channel: str, zone: ZoneInfo) -> None:
        days = [json.loads(day.read_text()) for day in (folder / channel).glob("*.json")]
        self.wrote = sorted((float(one["ts"]), one["user"]) for day in days for one in day)
        self.zone = zone

    def reach(self, at: datetime) -> int:
        begins = at.timestamp()
        return len({who for when, who in self.wrote if begins < when <= begins + 7200})

    def live(self, at: datetime) -> bool:
        begins = at.timestamp()
        return any(begins - 600 <= when <= begins for when, _ in self.wrote)

    def mondays(self, moments: list[datetime]) -> list[datetime]:
        weeks = sorted({at.astimezone(self.zone).isocalendar()[:2] for at in moments})
        return [datetime.combine(date.fromisocalendar(*week, 1), time(10), self.zone) for week in weeks]


def assert_measured_as_by(oracle: Oracle, channel: dict) -> None:
    moments = prompted(channel)
    mondays = oracle.mondays(moments)
    assert [(p["reach"], p["live"]) for p in channel["prompts"]] == [
        (oracle.reach(at), oracle.live(at)) for at in moments
    ]
    assert channel["reach_mean"] == round(fmean(map(oracle.reach, moments)), 4)
    assert channel["fixed_reach_mean"] == round(fmean(map(oracle.reach, mondays)), 4)
    assert channel["interruptions"] == sum(map(oracle.live, moments))
    assert channel["fixed_interruptions"] == sum(map(oracle.live, mondays))
    assert channel["messages"] == len(oracle.wrote)
    assert channel["people"] == len({who for _, who in oracle.wrote})


@pytest.fixture(scope="module")
def imaginary(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("imaginary")
    write_imaginary_export(folder, "seven")
    return folder


def test_what_is_told_is_what_the_raw_files_say(imaginary):
    # when
    channels = outcome(imaginary, country="FR", channels=("two-shores", "grenier"))

    # then
    assert [channel["name"] for channel in channels] == ["two-shores", "grenier"]
    for channel in channels:
        assert_measured_as_by(Oracle(imaginary, channel["name"], PARIS), channel)
        assert channel["interruptions"] == 0


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"])
def test_it_is_so_in_every_zone_and_across_the_changes_of_clocks(tmp_path, zone):
    # given
    history = lifelike(14)

    # when
    channel = of(tmp_path, history, tz=zone)

    # then
    local = [at.astimezone(ZoneInfo(zone)) for at in prompted(channel)]
    assert all(time(9) <= at.time() < time(18) and at.weekday() < 5 for at in local)
    assert_measured_as_by(Oracle(tmp_path, "general", ZoneInfo(zone)), channel)


def test_reach_and_interruptions_of_a_history_made_by_hand(tmp_path):
    # given: on each Monday two people write just before ten and one just after; on Wednesdays nobody cares
    mondays = each_day(8, time(9, 55), weekdays=[0], by="ada") + each_day(
        8, time(9, 56), weekdays=[0], by="bob"
    )
    mondays += each_day(8, time(10, 30), weekdays=[0], by="cleo")

    # when
    channel = of(tmp_path, sorted(mondays))

    # then: a fixed Monday at ten cuts in each time and meets one person
    assert channel["people"] == 3
    assert channel["messages"] == 24
    assert channel["fixed_reach_mean"] == 1.0
    assert channel["fixed_interruptions"] == len({at.isocalendar()[:2] for at in prompted(channel)}) > 0
    assert channel["interruptions"] == 0


def test_the_weeks_compared_are_the_same_each_once(tmp_path):
    # given
    path = export_of(tmp_path, {"general": lifelike(10)})

    # when
    daily = played(path, rhythm="daily")

    # then
    weeks = {prompt.at.astimezone(PARIS).isocalendar()[:2] for prompt, _ in daily.prompts}
    mondays = [datetime.fromtimestamp(one.at, PARIS) for one in daily.fixed]
    assert len(daily.prompts) > len(daily.fixed) == len(weeks)
    assert {at.isocalendar()[:2] for at in mondays} == weeks
    assert {(at.weekday(), at.hour, at.minute) for at in mondays} == {(0, 10, 0)}
    assert len({at.utcoffset() for at in mondays}) == 2


@settings(max_examples=5, deadline=None)
@given(st.integers(min_value=1, max_value=len(lifelike(9)) - 1))
def test_nothing_is_learnt_from_the_future(limit):
    # given
    with TemporaryDirectory() as folder:
        path = export_of(Path(folder), {"general": lifelike(9)})

        # when
        [whole], [cut] = outcome(path), outcome(path, limit=limit)

    # then
    known = [told for told in without_measures(whole) if told[0] <= (cut["to"] or "")]
    assert cut["messages"] == limit
    assert without_measures(cut) == known


def test_the_first_three_weeks_are_silent(tmp_path):
    # when
    channel = of(tmp_path, lifelike(8), rhythm="daily")

    # then
    begins = datetime.fromisoformat(channel["from"])
    assert min(prompted(channel)) >= begins + timedelta(weeks=3)
    assert min(prompted(channel)) <= begins + timedelta(weeks=3, days=4)


def test_a_history_of_three_weeks_only_teaches(tmp_path):
    # when
    channel = of(tmp_path, lifelike(3))

    # then
    assert channel["prompts"] == []
    assert (channel["reach_mean"], channel["fixed_reach_mean"]) == (None, None)
    assert (channel["interruptions"], channel["fixed_interruptions"]) == (0, 0)


def test_the_limit_reads_the_first_messages_of_each_channel(tmp_path):
    # given
    path = export_of(tmp_path, {"one": lifelike(6), "two": lifelike(6, seed=2)})

    # when
    channels = outcome(path, limit=10)

    # then
    assert [channel["messages"] for channel in channels] == [10, 10]
    assert channels[1]["to"] == lifelike(6, seed=2)[9][0].astimezone(PARIS).isoformat(timespec="seconds")


def test_another_seed_asks_other_questions_at_the_same_moments(tmp_path):
    # given
    path = export_of(tmp_path, {"general": lifelike(12)})

    # when
    one, other = played(path, seed=1), played(path, seed=2)

    # then
    assert [prompt.at for prompt, _ in one.prompts] == [prompt.at for prompt, _ in other.prompts]
    assert [prompt.key for prompt, _ in one.prompts] != [prompt.key for prompt, _ in other.prompts]


def test_the_same_seed_says_the_same_byte_for_byte(imaginary):
    assert written(imaginary, seed=3, limit=500) == written(imaginary, seed=3, limit=500)


def test_a_zip_says_what_its_folder_says(imaginary, tmp_path):
    # given
    files = {str(p.relative_to(imaginary)): p.read_bytes() for p in imaginary.rglob("*.json")}

    # then
    assert written(in_zip(tmp_path / "export.zip", files), limit=300) == written(imaginary, limit=300)


def test_public_holidays_are_kept(tmp_path):
    # given: a daily rhythm over Easter Monday and the first of May
    path = export_of(tmp_path, {"general": lifelike(14)})
    off = {date(2024, 4, 1), date(2024, 5, 1)}

    # when
    [without], [french] = outcome(path, rhythm="daily"), outcome(path, rhythm="daily", country="fr")

    # then
    assert off <= {at.date() for at in prompted(without)}
    assert off & {at.date() for at in prompted(french)} == set()


def test_a_conversation_that_never_pauses_is_never_cut_into(tmp_path):
    # when
    channel = of(tmp_path, every(timedelta(minutes=10), weeks=5, hours=range(8, 18)))

    # then
    assert channel["prompts"] == []
    assert channel["interruptions"] == 0


def test_in_a_long_silence_the_coach_is_asked_and_is_taken_to_say_yes(tmp_path):
    # given: four lively weeks, then nothing for twelve, then one last word
    history = [*lifelike(4), (datetime.combine(FIRST + timedelta(weeks=16), time(12), PARIS), "ada")]
    path = export_of(tmp_path, {"general": history})

    # when
    silent = played(path)

    # then
    assert silent.asked_coach >= 2
    assert silent.reach_mean < 1
    assert silent.prompts[-1][0].at > datetime(2024, 5, 1, tzinfo=UTC)
    assert silent.messages == len(history)


def test_who_writes_within_two_hours_is_taken_to_answer(tmp_path):
    # given: somebody writes all day long, so each prompt is followed by a message
    path = export_of(tmp_path, {"general": every(timedelta(minutes=40), weeks=7, hours=range(8, 21))})

    # when
    busy = played(path)

    # then
    assert busy.asked_coach == 0
    assert {measured.reach for _, measured in busy.prompts} == {1}


def test_what_no_person_wrote_does_not_count(tmp_path):
    # given
    history = lifelike(6)
    noise = [entry(at + timedelta(minutes=90), "B1") for at, _ in history]
    noise += [entry(at + timedelta(minutes=80), "ada", subtype="channel_join") for at, _ in history]
    noise += [entry(at + timedelta(minutes=70), "zoe", bot_id="B9") for at, _ in history]

    # when
    quiet = written(export_of(tmp_path / "quiet", {"general": history}))
    noisy = written(export_of(tmp_path / "noisy", {"general": history}, noise))

    # then
    assert noisy == quiet


def test_a_channel_in_which_nobody_wrote_has_nothing_to_tell(tmp_path):
    # when
    lively, empty = outcome(export_of(tmp_path, {"lively": lifelike(4), "empty": []}))

    # then
    assert lively["messages"] > 0
    assert empty == {
        "name": "empty",
        "people": 0,
        "messages": 0,
        "from": None,
        "to": None,
        "prompts": [],
        "reach_mean": None,
        "fixed_reach_mean": None,
        "interruptions": 0,
        "fixed_interruptions": 0,
    }


def test_channels_come_in_the_order_asked_each_once(tmp_path):
    # given
    path = export_of(tmp_path, {"one": lifelike(1), "two": [], "three": []})

    # then
    assert [c["name"] for c in outcome(path)] == ["one", "two", "three"]
    assert [c["name"] for c in outcome(path, channels=("three", "#one", "three"))] == ["three", "one"]


def test_a_channel_is_played_the_same_whatever_is_beside_it(tmp_path):
    # given
    alone = export_of(tmp_path / "alone", {"general": lifelike(6)})
    beside = export_of(tmp_path / "beside", {"other": lifelike(5, seed=4), "general": lifelike(6)})

    # then
    assert outcome(beside, channels=("general",)) == outcome(alone) == outcome(beside)[1:]


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        ("weekly", 7),
        ("fortnightly", 14),
        ("twice-weekly", 3.5),
        ("FREQ=WEEKLY;INTERVAL=3", 21),
        ("monthly", 28),
    ],
)
def test_the_rhythm_is_kept(tmp_path, rhythm, days):
    # when
    channel = of(tmp_path, lifelike(26), rhythm=rhythm)

    # then
    moments = prompted(channel)
    span = datetime.fromisoformat(channel["to"]) - datetime.fromisoformat(channel["from"])
    windows = (span - timedelta(weeks=3)) / timedelta(days=days)
    assert abs(len(moments) - windows) <= 2


def test_every_kind_of_question_has_its_turn_and_each_says_why(tmp_path):
    # when
    channel = of(tmp_path, lifelike(20))

    # then
    assert len(Counter(prompt["kind"] for prompt in channel["prompts"])) == 6
    for prompt in channel["prompts"]:
        assert len(prompt["reasons"]) >= 3
        assert all(reason.endswith(".") and "{" not in reason for reason in prompt["reasons"])


def test_reasons_are_told_in_french_too(imaginary):
    # when
    english, french = (
        outcome(imaginary, channels=("two-shores",), language=language)[0] for language in ("en", "fr")
    )

    # then
    assert prompted(english) == prompted(french)
    assert french["prompts"][0]["reasons"][0].startswith("Cette communauté a ")


def test_a_daily_rhythm_is_measured_like_any_other(tmp_path):
    # when
    channel = of(tmp_path, lifelike(12), rhythm="daily")

    # then
    assert_measured_as_by(Oracle(tmp_path, "general", PARIS), channel)
    assert channel["interruptions"] == 0
