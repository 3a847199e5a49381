"""Commands mean something else where a round meets."""

from dataclasses import replace

import pytest
from builders import IRIS, QUAIS, answer, asked, facts, happened, whispered
from meetings import Table, group

from facilitation import commands
from facilitation.actions import RoundSaved
from facilitation.cards import PersonId, SpaceId
from facilitation.engine import decide
from facilitation.events import HelpAsked
from facilitation.rounds.events import (
    FloorYielded,
    NotesOpened,
    RoundJoined,
    RoundLeft,
    RoundSteered,
    SaidInRound,
    WritingStarted,
)
from facilitation.rounds.typed import as_meant

ROOM = SpaceId("stage:T1:room")
FIRST = group(5)[0]


@pytest.fixture
def table() -> Table:
    table = Table()
    table.open()
    return table


def typed(line: str, person: PersonId, table: Table):
    """What a command decides in the conversation of a round."""
    event = commands.read(line, ROOM, person)
    known = table.facts(event)
    return decide(happened(event), replace(known, rounds=replace(known.rounds, here=table.meeting)))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("fini", lambda m: FloorYielded(m.id, FIRST, m.number)),
        ("done", lambda m: FloorYielded(m.id, FIRST, m.number)),
        ("écrire", lambda m: WritingStarted(m.id, FIRST, m.place)),
        ("partager quelque chose", lambda m: WritingStarted(m.id, FIRST, m.place)),
        ("notes", lambda m: NotesOpened(m.id, FIRST)),
        ("prolonger", lambda m: RoundSteered(m.id, FIRST, m.number, "extend")),
        ("passer", lambda m: RoundSteered(m.id, FIRST, m.number, "skip")),
        ("pause", lambda m: RoundSteered(m.id, FIRST, m.number, "pause")),
        ("reprendre", lambda m: RoundSteered(m.id, FIRST, m.number, "resume")),
        ("arrêter", lambda m: RoundSteered(m.id, FIRST, m.number, "stop")),
        ("participer", lambda m: RoundJoined(m.id, FIRST)),
        ("quitter", lambda m: RoundLeft(m.id, FIRST)),
        ("aide", lambda _: HelpAsked(ROOM, FIRST)),
    ],
)
def test_a_command_is_taken_for_the_round_it_is_typed_in(table, line, meant):
    event = as_meant(commands.read(line, ROOM, FIRST), table.meeting)

    assert event == meant(table.meeting)


def test_elsewhere_a_command_keeps_its_ordinary_meaning():
    event = commands.read("arrêter", QUAIS, IRIS)

    assert as_meant(event, None) is event


def test_a_pause_typed_by_the_coach_holds_the_round(table):
    decision = typed("pause", table.coach, table)

    [saved] = [change.round for change in decision.changes if isinstance(change, RoundSaved)]
    assert saved.status == "paused"


def test_what_a_step_asks_for_can_be_written_by_a_command(table):
    assert [form.does for form in asked(typed("write", FIRST, table))] == ["writing_sent"]


def test_help_where_a_round_meets_lists_its_own_gestures(table):
    [whisper] = whispered(typed("aide", FIRST, table))

    lines = [line.key for line in whisper.card.lines]
    assert lines[0] == "help.round"
    assert {line.removeprefix("help-in-round-") for line in lines[1:]} == {
        command.en for command in commands.COMMANDS if command.in_round
    }


@pytest.mark.parametrize("line", ["codev", "rythme quotidien", "inscrire"])
def test_what_concerns_the_community_is_for_its_channel(table, line):
    assert answer(typed(line, table.coach, table)) == ["round-in-the-channel"]


@pytest.mark.parametrize("what", ["done", "write", "notes", "extend", "skip"])
def test_a_command_of_a_round_says_elsewhere_that_none_meets_there(what):
    assert answer(decide(happened(SaidInRound(QUAIS, IRIS, what)), facts())) == ["round-not-here"]
