"""What help says of each command is what one types."""

import pytest

from adapters.plain import Plain
from adapters.words import Words, words
from facilitation.cards import PersonId, SpaceId, Text, Voice
from facilitation.commands import COMMANDS, read
from facilitation.events import CommandUnknown, RhythmChosen
from facilitation.rhythm import IN_FRENCH, PLAIN, read_rhythm

HERE, IRIS = SpaceId("playground:accueil"), PersonId("playground:iris")


@pytest.fixture
def english() -> Words:
    return words(Voice("en"), Plain("en"))


@pytest.fixture
def french() -> Words:
    return words(Voice("fr"), Plain("fr"))


INSIDE = [(command, "help-in-round") for command in COMMANDS if command.in_round]
ELSEWHERE = [(command, "help") for command in COMMANDS if command.where != "round"]


@pytest.mark.parametrize(("command", "help_"), ELSEWHERE + INSIDE)
def test_each_line_of_help_begins_with_the_command_as_one_types_it(command, help_, english, french):
    assert english(Text(f"{help_}-{command.en}")).startswith(f"/compagnon {command.en}")
    assert french(Text(f"{help_}-{command.en}")).startswith(f"/compagnon {command.fr}")


def test_help_names_every_rhythm(english, french):
    line = {"en": english(Text("help-rhythm")), "fr": french(Text("help-rhythm"))}

    assert [name for name in PLAIN if name.replace("-", " ") not in line["en"]] == []
    assert [name for name in IN_FRENCH if name.replace("-", " ") not in line["fr"]] == []


@pytest.mark.parametrize("said", ["arrêter", "arreter", "Arrêter", "ARRÊTER", "arre\u0302ter", "stop"])
def test_a_command_is_understood_with_or_without_its_accents(said):
    assert read(said, HERE, IRIS).kind == "sharing_stopped"


def test_a_command_that_was_nearly_right_is_given_back_with_its_accents():
    assert read("aretter", HERE, IRIS) == CommandUnknown(HERE, IRIS, "aretter", "arrêter")


@pytest.mark.parametrize("said", ["rythme deux fois par semaine", "rhythm twice weekly"])
def test_a_rhythm_may_be_named_with_its_spaces(said):
    event = read(said, HERE, IRIS)

    assert isinstance(event, RhythmChosen)
    assert read_rhythm(event.said) == PLAIN["twice-weekly"]
