"""A coach wrote a method: it is found, opened and lived like ours."""

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from stories.stage import NAMES, TUESDAY, Stage
from written import example

from adapters.shelf import read_shelf
from facilitation.cards import Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled

LINES = {
    "fr": ("méthode", "méthode step forwards", "méthode Step forward"),
    "en": ("method", "method step forwards", "method step forward"),
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_coach_meets_by_a_method_they_wrote(database_url, tmp_path, language):
    example(tmp_path / "methods" / "step-forward")
    with Stage(database_url, TUESDAY, NAMES, language, read_shelf(tmp_path / "methods")) as stage:
        stage.knows(Person(ADA, language, admin=True))
        stage.happens(CommunityEnrolled(QUAIS, ADA, Settings("Quais", Voice(language), coaches=(NOOR,))))
        stage.square.lines.clear()
        listed, unknown, named = LINES[language]

        stage.types(IRIS, QUAIS, listed)
        stage.types(NOOR, QUAIS, listed)
        stage.types(NOOR, QUAIS, unknown)
        stage.types(NOOR, QUAIS, named)
        stage.answers(NOOR, people=f"{IRIS} {NOOR}")
        for _ in range(3):
            stage.passes_until_something_is_heard()

        assert stage.transcript() == external_file(f"transcripts/own-method.{language}.txt")
