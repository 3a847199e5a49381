"""Rounds that imaginary colleagues live by themselves, from the first word to the last: to be read aloud."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from sqlalchemy import select
from stories.colleagues import Cast
from stories.stage import LEO, NAMES, ROOM, TUESDAY, Stage

from facilitation.cards import PersonId, SpaceId, Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled
from facilitation.rounds.script import floor, holders, script
from facilitation.rounds.state import Round
from storage import codec
from storage.tables import rounds

SAMI, JUDE, ANAIS = PersonId("stage:T1:sami"), PersonId("stage:T1:jude"), PersonId("stage:T1:anais")
EVERYONE = {**NAMES, SAMI: "Sami", JUDE: "Jude", ANAIS: "Anaïs"}
GROUP = (IRIS, LEO, SAMI, JUDE, ANAIS)
HERE = SpaceId(f"stage:T1:{ROOM}1")
ROUND = {"codev": GROUP, "troika": (IRIS, LEO, SAMI)}


def coached(url: str, language: str) -> Iterator[Stage]:
    with Stage(url, TUESDAY, EVERYONE, language) as stage:
        stage.knows(Person(ADA, language, admin=True))
        settings = Settings("Les quais", Voice(language), coaches=(NOOR,), listens=4)
        stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
        stage.square.lines.clear()
        yield stage


def plays_alone(stage: Stage, method: str, language: str) -> None:
    stage.types(NOOR, QUAIS, method)
    stage.answers(NOOR, people=" ".join(ROUND[method]))
    Cast(stage, dict.fromkeys(ROUND[method], language)).play(HERE)


def ended(stage: Stage) -> Round:
    """The one round there was."""
    with stage.store.begin() as ledger:
        state = ledger.connection.execute(select(rounds.c.state)).scalar_one()
    return codec.rounds.read(state)


def written(meeting: Round) -> set[tuple[PersonId, str]]:
    """All that a method asks, of everyone it asks."""
    return {
        (person, asked)
        for part in script(meeting)
        for asked in part.step.asks
        for person in holders(meeting, part)
        if asked != "vote"
    }


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("method", ["codev", "troika"])
def test_colleagues_alone_go_through_a_whole_round(tmp_path, method, language):
    for stage in coached(f"sqlite:///{tmp_path / 'cast.db'}", language):
        plays_alone(stage, method, language)

        assert ended(stage).outcome == "finished"
        assert {(one.person, one.asked) for one in ended(stage).written} == written(ended(stage))
        assert stage.transcript() == external_file(f"transcripts/cast-{method}.{language}.txt")


def test_colleagues_of_two_languages_meet_and_say_two_weeks_later_what_came_of_it(tmp_path):
    for stage in coached(f"sqlite:///{tmp_path / 'cast.db'}", "fr"):
        cast = Cast(stage, {IRIS: "fr", LEO: "en", SAMI: "fr", JUDE: "en"})
        stage.types(NOOR, QUAIS, "codev")
        stage.answers(NOOR, people=" ".join(cast.people))
        cast.play(HERE)
        stage.passes(timedelta(days=15))
        answers = cast.play(HERE, None)

        assert ended(stage).outcome == "finished"
        assert set(ended(stage).applied) == set(cast.people)
        assert answers == 4


def test_a_visitor_is_waited_for_and_when_silent_the_clock_goes_on(tmp_path):
    for stage in coached(f"sqlite:///{tmp_path / 'cast.db'}", "en"):
        cast = Cast(stage, {LEO: "en", SAMI: "en"})
        stage.types(NOOR, QUAIS, "troika")
        stage.answers(NOOR, people=" ".join(ROUND["troika"]))
        floors = []
        while ended(stage).status != "ended":
            cast.play(HERE)
            floors += [IRIS in floor(ended(stage)) or ended(stage).client == IRIS]
            stage.passes_until_something_is_heard()

        assert len(floors) > 5
        assert floors == [True] * (len(floors) - 1) + [False]
        assert {one.person for one in ended(stage).written} == set(cast.people)


def test_two_colleagues_answer_what_a_channel_is_asked_and_one_does_not_sign(tmp_path):
    for stage in coached(f"sqlite:///{tmp_path / 'cast.db'}", "fr"):
        stage.hums(QUAIS, weeks=5)
        stage.passes_until_something_is_heard()
        answers = Cast(stage, dict.fromkeys(GROUP, "fr")).play(QUAIS)

        assert answers == 6
        assert stage.transcript() == external_file("transcripts/cast-share.fr.txt")
