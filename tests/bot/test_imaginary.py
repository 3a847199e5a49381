"""The imaginary history is a sound export, plausible, and the same for a seed."""

from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.slack.export import open_export
from bot.imaginary import write_imaginary_export

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("imaginary")
    write_imaginary_export(folder, "seven")
    return folder


def moments(folder: Path, channel: int) -> list[datetime]:
    with open_export(folder) as export:
        return [datetime.fromtimestamp(w.at, PARIS) for w in export.messages(export.channels[channel])]


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.json")}


def test_a_seed_writes_the_same_history(folder, tmp_path):
    # when
    write_imaginary_export(tmp_path / "same", "seven")
    write_imaginary_export(tmp_path / "other", "eight")

    # then
    assert files(tmp_path / "same") == files(folder)
    assert files(tmp_path / "other") != files(folder)


def test_there_are_people_enough_in_two_zones(folder):
    # when
    with open_export(folder) as export:
        zones = Counter(person.zone for person in export.people.values())

    # then
    assert zones == {"Europe/Paris": 12, "America/Toronto": 5}


def test_the_channels_differ_in_temper(folder):
    # when
    lively, quieter, silent = (len(moments(folder, n)) for n in range(3))

    # then
    assert lively > 3 * quieter > 30 * silent > 0


def test_the_office_keeps_french_hours_and_lunches(folder):
    # when
    hours = Counter(at.hour for at in moments(folder, 0))
    days = Counter(at.weekday() for at in moments(folder, 0))

    # then
    assert hours[13] < hours[10] / 3
    assert hours[13] < hours[15] / 3
    assert sum(hours[n] for n in range(8)) == 0
    assert days[5] + days[6] < days[1] / 10


def test_it_spans_half_a_year(folder):
    # when
    written = moments(folder, 0)

    # then
    assert 25 * 7 < (written[-1] - written[0]).days < 26 * 7
