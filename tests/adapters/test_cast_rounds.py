"""Whatever the size of the group, whatever chance decides, colleagues left to themselves come to the end of a round."""

from dataclasses import dataclass, field
from random import Random

import pytest
from meetings import CODEV, TROIKA, Table, group

from adapters.playground.cast import next_move
from adapters.playground.seeing import Fill, Press, Seen, View, Write, Wrote
from facilitation.actions import Amend, Ask, Say, Whisper
from facilitation.cards import PersonId
from facilitation.presses import pressed
from facilitation.rounds.script import holders, script

ENDLESS = 400


@dataclass
class Play:
    """A table whose people see what is put on it."""

    table: Table
    chance: Random
    story: list = field(default_factory=list)
    sent: set = field(default_factory=set)

    def happens(self, event) -> None:
        self.story += self.table.play(event).actions

    def sees(self, person: PersonId) -> list[View]:
        views: dict[str, View] = {}
        for number, one in enumerate(self.story):
            if isinstance(one, Wrote):
                views[f"{number}"] = one
            elif isinstance(one, Say | Amend):
                marker = one.known_as or f"{number}"
                views[marker] = Seen(marker, one.card)
            elif isinstance(one, Whisper | Ask) and one.person == person and f"{number}" not in self.sent:
                form = one if isinstance(one, Ask) else None
                views[f"{number}"] = Seen(f"{number}", one.card, mine=True, form=form)
        return list(views.values())

    def moved(self, person: PersonId, language) -> bool:
        sees = self.sees(person)
        move = next_move(person, sees, self.chance, language, self.table.now.date())
        match move:
            case None:
                return False
            case Press(_, button):
                self.happens(pressed(button.does, button.about, self.table.here.id, person, {}))
            case Fill(marker, filled):
                form = next(one.form for one in sees if isinstance(one, Seen) and one.marker == marker)
                self.sent.add(marker)
                self.happens(pressed(form.does, form.about, self.table.here.id, person, filled))
            case Write(text):
                self.story.append(Wrote(person, text))
        return True

    def to_the_end(self, people: tuple[PersonId, ...]) -> int:
        for moves in range(ENDLESS):
            waiting = self.chance.sample(people, len(people))
            if not any(self.moved(person, "en" if int(person[-1]) % 2 else "fr") for person in waiting):
                return moves
        raise AssertionError(f"round in circles at {self.table.step}")


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("method", "size"), [(TROIKA, 3), *((CODEV, size) for size in range(4, 11))])
def test_a_round_played_by_colleagues_alone_finishes_with_all_that_was_asked(method, size, seed):
    play = Play(Table(), Random(seed))
    play.story += play.table.open(method, size).actions
    play.to_the_end(group(size))
    meeting = play.table.meeting

    assert meeting.outcome == "finished"
    assert {(one.person, one.asked) for one in meeting.written} == {
        (person, asked)
        for part in script(meeting)
        for asked in part.step.asks
        for person in holders(meeting, part)
        if asked != "vote"
    }


@pytest.mark.parametrize("size", [4, 7, 10])
def test_nobody_says_what_another_has_said(size):
    play = Play(Table(), Random(size))
    play.story += play.table.open(CODEV, size).actions
    play.to_the_end(group(size))
    said = [one.text for one in play.story if isinstance(one, Wrote) and len(one.text) > 60]

    assert len(said) > size
    assert sorted(said) == sorted(set(said))
