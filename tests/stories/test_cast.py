"""Rounds that imaginary colleagues live by themselves, from the first word to the last: to be read aloud."""

from collections.abc import Iterator

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from sqlalchemy import select
from stories.colleagues import play
from stories.stage import LEO, NAMES, ROOM, TUESDAY, Stage

from facilitation.cards import PersonId, SpaceId, Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled
from facilitation.rounds.script import holders, script
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
    play(stage, dict.fromkeys(ROUND[method], language), (HERE,))


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
