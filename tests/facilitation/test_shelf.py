"""By which methods a group can meet."""

import pytest
from builders import ADA, IRIS, NOOR, QUAIS, answer, facts, happened, keys, person
from meetings import CODEV, TROIKA

from facilitation.cards import Button, Text
from facilitation.engine import decide
from facilitation.events import MethodsAsked
from facilitation.facts import RoundFacts
from facilitation.presses import pressed
from facilitation.rounds.events import RoundAsked

MEMBER, COACH, ADMIN = person(IRIS), person(NOOR), person(ADA, admin=True)


def ask(asker=COACH, **known):
    known = {"rounds": RoundFacts((CODEV, TROIKA)), **known}
    return decide(happened(MethodsAsked(QUAIS, asker.id)), facts(asker, **known))


@pytest.mark.parametrize("asker", [COACH, ADMIN])
def test_a_coach_sees_each_method_with_what_it_is_for_and_its_size(asker):
    [whisper] = ask(asker).actions

    assert keys(whisper.card) == ["methods", "methods.one", "methods.one", "methods.choose"]
    assert whisper.card.lines[1].blanks == {
        "id": "troika",
        "purpose": Text("troika.purpose"),
        "size": Text("method-row", {"people": "3", "minutes": 31, "steps": 5}),
    }


def test_each_method_has_a_button_that_opens_a_round_by_it():
    [whisper] = ask().actions

    assert whisper.card.buttons[1] == Button("round_asked", Text("troika"), "troika")
    assert pressed("round_asked", "troika", QUAIS, NOOR, {}) == RoundAsked(QUAIS, NOOR, "troika")


def test_a_member_is_told_who_can_and_elsewhere_there_is_nothing_to_meet_in():
    assert answer(ask(MEMBER)) == ["only-coach"]
    assert answer(ask(community=None)) == ["no-community"]
