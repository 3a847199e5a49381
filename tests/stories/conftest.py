"""Who plays, and where: a Tuesday morning, in a workspace that Ada administers."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from builders import ADA, NOOR, QUAIS
from stories.stage import NAMES, TUESDAY, Stage

from facilitation.cards import Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled


@pytest.fixture
def stage(database_url: str) -> Iterator[Stage]:
    with Stage(database_url, TUESDAY, NAMES) as stage:
        stage.knows(Person(ADA, admin=True))
        yield stage


@pytest.fixture
def at_the_quais() -> Callable[[str], AbstractContextManager[Stage]]:
    """On some database, a community coached by Noor, after five weeks of ordinary talk."""

    @contextmanager
    def on(url: str) -> Iterator[Stage]:
        with Stage(url, TUESDAY, NAMES) as stage:
            stage.knows(Person(ADA, admin=True))
            settings = Settings("Les quais", coaches=(NOOR,), listens=4)
            stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
            stage.hums(QUAIS, weeks=5)
            yield stage

    return on


@pytest.fixture
def quais(database_url: str, at_the_quais: Callable[[str], AbstractContextManager[Stage]]) -> Iterator[Stage]:
    with at_the_quais(database_url) as stage:
        yield stage


@pytest.fixture
def docks(database_url: str) -> Iterator[Stage]:
    """The same, in English."""
    with Stage(database_url, TUESDAY, NAMES, "en") as stage:
        stage.knows(Person(ADA, "en", admin=True))
        settings = Settings("The docks", Voice("en"), coaches=(NOOR,), listens=4)
        stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
        stage.hums(QUAIS, weeks=5)
        yield stage
