"""Encounters lived from the draw to the take-away, read as transcripts."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from stories.stage import LEO, NAMES, TUESDAY, Stage, at

from facilitation.cards import PersonId
from facilitation.community import Person, Settings
from facilitation.encounters.events import ChannelPeopled
from facilitation.events import CommunityEnrolled

SAMI, JUDE, HANA = (PersonId(f"stage:T1:{name}") for name in ("sami", "jude", "hana"))
EVERYONE = {**NAMES, SAMI: "Sami", JUDE: "Jude", HANA: "Hana"}
A_DAY = timedelta(days=1)


@pytest.fixture
def quais(database_url: str) -> Iterator[Stage]:
    with Stage(database_url, TUESDAY, EVERYONE) as stage:
        stage.knows(Person(ADA, admin=True))
        stage.happens(CommunityEnrolled(QUAIS, ADA, Settings("Les quais", coaches=(NOOR,), listens=8)))
        stage.square.lines.clear()
        yield stage


def told_the_notice(stage: Stage, *people: PersonId) -> None:
    """They have met Compagnon before, so that the story is not about its notice."""
    for person in people:
        stage.types(person, QUAIS, "participer")
    stage.square.lines.clear()


def opens_encounters(stage: Stage, **chosen: str) -> None:
    stage.types(NOOR, QUAIS, "rencontres")
    stage.answers(NOOR, on="yes", **chosen)


def test_three_people_make_a_trio_and_live_it_to_the_end(quais):
    told_the_notice(quais, IRIS, LEO, SAMI, NOOR)
    quais.types(NOOR, QUAIS, "quitter")
    quais.types(IRIS, QUAIS, "profil")
    quais.answers(
        IRIS, wants="prise de parole en public", topics="le jazz", shows_skills="yes", shows_topics="yes"
    )
    quais.types(LEO, QUAIS, "profil")
    quais.answers(LEO, offers="Public speaking", shows_skills="yes")
    opens_encounters(quais)
    quais.presses(NOOR, QUAIS, "draw_asked")
    quais.presses(NOOR, QUAIS, "draw_published")
    quais.passes(7 * A_DAY)
    quais.presses(IRIS, QUAIS, "encounter_told", "#met")
    quais.answers(IRIS, text="Commencer par une histoire, pas par un plan.")
    quais.passes(15 * A_DAY)
    quais.presses(IRIS, QUAIS, "encounter_applied", "#partly")

    assert quais.transcript() == external_file("transcripts/encounters.trio.txt")


def test_tokyo_paris_and_montreal_find_the_hour_they_share(quais):
    for person, zone in ((HANA, "Asia/Tokyo"), (IRIS, "Europe/Paris"), (JUDE, "America/Toronto")):
        quais.knows(Person(person, "fr", zone))
    told_the_notice(quais, IRIS, HANA, JUDE)
    for person, hours in ((HANA, "13:00-22:00"), (JUDE, "7:00-15:00")):
        quais.types(person, QUAIS, "profil")
        quais.answers(person, hours=hours, topics="les trains", shows_topics="yes")
    opens_encounters(quais, previewed="no")
    quais.square.lines.clear()
    quais.passes_until(at("2026-01-26T12:00"))

    assert quais.transcript() == external_file("transcripts/encounters.three-continents.txt")


def test_a_pause_between_the_draw_and_the_introduction_leaves_nobody_alone(quais):
    told_the_notice(quais, IRIS, LEO, SAMI, JUDE, NOOR)
    quais.types(NOOR, QUAIS, "quitter")
    opens_encounters(quais)
    quais.square.lines.clear()
    quais.presses(NOOR, QUAIS, "draw_asked")
    quais.types(IRIS, QUAIS, "pause 2026-02-01")
    quais.presses(NOOR, QUAIS, "draw_published")
    quais.passes(5 * A_DAY)
    quais.presses(SAMI, QUAIS, "encounter_left")

    assert quais.transcript() == external_file("transcripts/encounters.pause.txt")


def test_nobody_waits_for_somebody_who_begins_a_pause_once_people_are_to_meet(quais):
    told_the_notice(quais, IRIS, LEO, SAMI, JUDE, NOOR)
    quais.types(NOOR, QUAIS, "quitter")
    opens_encounters(quais, previewed="no")
    quais.presses(NOOR, QUAIS, "draw_asked")
    quais.square.lines.clear()
    quais.types(LEO, QUAIS, "pause 2026-03-01")
    quais.types(LEO, QUAIS, "retour")
    quais.passes(A_DAY)
    quais.types(IRIS, QUAIS, "pause 2026-03-01")
    quais.passes(A_DAY)

    assert quais.transcript() == external_file("transcripts/encounters.pause-begun.txt")


def test_who_the_platform_says_is_there_takes_part_and_the_odd_one_out_comes_first(quais):
    quais.happens(ChannelPeopled(QUAIS, (IRIS, LEO, SAMI, NOOR)))
    quais.types(NOOR, QUAIS, "quitter")
    for person in (IRIS, SAMI):
        quais.types(person, QUAIS, "profil")
        quais.answers(person, avoid=LEO)
    opens_encounters(quais, previewed="no")
    quais.square.lines.clear()
    quais.presses(NOOR, QUAIS, "draw_asked")

    heard = quais.by_place()
    assert "Pas de rencontre cette fois" in "".join(heard["→ Léo  Compagnon :"])
    assert "Iris" not in "".join(heard["→ Léo  Compagnon :"])
    assert any(who.startswith("→ ") and "Iris" in who and "Sami" in who for who in heard)
