"""The report as a person reads it, at 80 columns, in both languages."""

from datetime import datetime, time, timedelta
from io import StringIO

import pytest
from histories import FIRST, PARIS, export_of, lifelike
from inline_snapshot import external_file
from rich.console import Console

from adapters.plain import Plain
from adapters.slack.export import open_export
from adapters.words import words
from bot.backtest import Plan, Played, play
from bot.report import show
from facilitation.cards import Voice
from facilitation.rhythm import read_rhythm

NARROW, NO_BREAK = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def channels(tmp_path_factory) -> list[Played]:
    """A lively one with a long silence, one that only began, and an empty one."""
    last = datetime.combine(FIRST + timedelta(weeks=14), time(12), PARIS), "ada"
    histories = {"general": [*lifelike(8), last], "nouveau": lifelike(2), "vide": []}
    path = export_of(tmp_path_factory.mktemp("export"), histories)
    plan = Plan(read_rhythm("weekly"), "Europe/Paris", country="FR", seed=1)
    with open_export(path) as export:
        return [play(export, channel, plan) for channel in export.channels]


def report(channels: list[Played], language: str, width: int = 80, shown: int = 3) -> str:
    console = Console(file=StringIO(), width=width)
    say = words(Voice(language), Plain(language, PARIS))
    for channel in channels:
        show(console, channel, PARIS, say, shown)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines()) + "\n"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_report_reads_as_it_was_proofread(channels, language):
    assert report(channels, language) == external_file(f"snapshots/report.{language}.txt")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal(channels, language, width):
    assert [line for line in report(channels, language, width).splitlines() if len(line) > width] == []


def test_french_marks_are_never_parted_from_their_word(channels):
    # when
    lines = report(channels, "fr", shown=50).splitlines()

    # then
    assert [line for line in lines if line.strip()[:1] in {*":;!?»%"}] == []
    assert [line for line in lines if line.endswith(("«", NARROW, NO_BREAK))] == []


def test_what_is_folded_hangs_under_its_beginning(channels):
    # when
    lines = report(channels, "en").splitlines()

    # then
    after = [lines[n + 1] for n, line in enumerate(lines) if "↳ On Thursdays" in line]
    assert after != []
    assert all(line.startswith("      ") for line in after)


def test_the_figures_are_written_as_the_language_writes_them(channels):
    assert any("," in line for line in report(channels, "fr").splitlines() if "deux heures" in line)
    assert any("." in line for line in report(channels, "en").splitlines() if "two hours" in line)


def test_the_hours_chosen_are_marked_in_the_week(channels):
    # given
    chosen = {prompt.at.astimezone(PARIS).strftime("%w %H") for prompt, _ in channels[0].prompts}

    # when
    week = [
        line
        for line in report(channels[:1], "en").splitlines()
        if line[2:5] in {"Mon", "Tue", "Wed", "Thu", "Fri"}
    ]

    # then
    assert len(week) == 5
    assert sum(line.count("●") for line in week) == len(chosen)


def test_nothing_more_is_shown_than_asked(channels):
    assert report(channels, "en", shown=0).count("↳") == 0
    assert "latest" not in report(channels, "en", shown=0)
