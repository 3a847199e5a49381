"""Someone asks to see a colleague at work: to the end, refused with a reason, called off, and answered by nobody."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from stories.stage import LEO, NAMES, TUESDAY, Stage, at, dying

from facilitation.actions import Decision, NoticeGiven
from facilitation.cards import PersonId, SpaceId, Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled, Happened, HelpAsked
from facilitation.privacy import VERSION
from storage.ledger import Ledger

SAMI, MAUD = PersonId("stage:T1:sami"), PersonId("stage:T1:maud")
EVERYONE = {**NAMES, SAMI: "Sami", MAUD: "Maud"}
WISHES = {
    "first": "Comment tu prépares une tournée",
    "second": "Ce que tu dis quand un client se plaint",
    "third": "Ce qui te fait gagner du temps",
}


def met(stage: Stage) -> None:
    """Everyone knows Compagnon already."""
    told = Decision(tuple(NoticeGiven(person, VERSION) for person in EVERYONE))
    with stage.store.begin() as ledger:
        ledger.save(Happened("stage:met", stage.clock.at, HelpAsked(QUAIS, IRIS)), told)


def at_work(url: str) -> Iterator[Stage]:
    with Stage(url, TUESDAY, EVERYONE) as stage:
        stage.knows(Person(ADA, "fr", admin=True))
        settings = Settings("Les quais", Voice("fr", "tu"), coaches=(NOOR,), listens=52)
        stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
        met(stage)
        stage.square.lines.clear()
        yield stage


@pytest.fixture
def quais(database_url: str) -> Iterator[Stage]:
    yield from at_work(database_url)


def asks(stage: Stage) -> None:
    """Iris would like to see Léo at work; Maud is her manager."""
    stage.types(IRIS, QUAIS, "observer")
    stage.answers(IRIS, host=LEO, **WISHES, on="2026-01-27", manager=MAUD)


def says(stage: Stage, person: PersonId, form: str, **filled: str) -> None:
    """Presses the button that opens this form, and fills it in."""
    stage.presses(person, SpaceId(person), "shadowing_form", f"#{form}")
    stage.answers(person, **filled)


def test_to_the_end(quais):
    asks(quais)
    says(quais, LEO, "yes", word="Avec plaisir, viens tôt !", manager=SAMI)
    says(quais, MAUD, "yes", word="La tournée est notre point faible.")
    quais.passes_until(at("2026-01-14T10:00"))
    says(quais, SAMI, "yes", word="Léo explique bien.")
    quais.presses(IRIS, SpaceId(IRIS), "shadowing_suits")
    says(quais, LEO, "date", on="2026-01-29")
    quais.presses(IRIS, SpaceId(IRIS), "shadowing_suits", "2026-01-29")
    quais.passes_until(at("2026-01-30T11:00"))
    says(
        quais,
        IRIS,
        "debrief",
        first="Il trie les colis la veille.",
        second="Il rappelle toujours.",
        shared="yes",
    )
    quais.passes_until(at("2026-02-13T11:00"))
    says(quais, IRIS, "transfer", text="Je prépare ma tournée le soir : une demi-heure de gagnée.")
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/shadowing.fr.txt")


def test_refused_with_a_reason(quais):
    asks(quais)
    says(quais, LEO, "yes")
    says(quais, MAUD, "no", word="")
    quais.answers(MAUD, word="L’équipe est à trois jusqu’en mars. En avril, volontiers.")
    quais.presses(LEO, SpaceId(LEO), "shadowing_form", "#yes")
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/shadowing-refused.fr.txt")


def test_nobody_answers_and_it_ends_kindly(quais):
    asks(quais)
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/shadowing-silent.fr.txt")


def test_called_off_on_the_day_itself(quais):
    asks(quais)
    says(quais, LEO, "yes")
    says(quais, MAUD, "yes", word="Bonne idée.")
    for person in (IRIS, LEO):
        quais.presses(person, SpaceId(person), "shadowing_suits")
    quais.passes_until(at("2026-01-27T10:00"))
    says(quais, LEO, "cancel", word="Je suis malade, pardon !")
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/shadowing-cancelled.fr.txt")


def test_what_cannot_be_is_answered(quais):
    quais.types(IRIS, QUAIS, "observer")
    quais.answers(IRIS, host=IRIS, **WISHES, on="2026-01-27", manager=MAUD)
    quais.answers(IRIS, host=LEO, manager=IRIS)
    quais.answers(IRIS, manager=MAUD, third=" ")
    quais.answers(IRIS, third="Le <b>reste</b> <!channel>", on="demain")
    quais.answers(IRIS, on="2026-01-13")
    quais.answers(IRIS, on="2027-01-13")
    quais.answers(IRIS, on="2026-01-27", lasts="a year")
    quais.answers(IRIS, lasts="day")
    asks(quais)
    quais.presses(SAMI, SpaceId(SAMI), "shadowing_form", "#yes")
    quais.presses(MAUD, SpaceId(MAUD), "shadowing_form", "#cancel")

    assert quais.transcript() == external_file("transcripts/shadowing-bad-input.fr.txt")


def a_silent_request(stage: Stage) -> dict[str, list[str]]:
    asks(stage)
    says(stage, LEO, "yes")
    stage.passes(timedelta(days=30))
    return stage.by_place()


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("step", ["save", "rang", "sent"])
def test_killed_and_restarted_between_any_two_steps(tmp_path, monkeypatch, step, before):
    for unharmed in at_work(f"sqlite:///{tmp_path / 'unharmed.db'}"):
        as_if_nothing = a_silent_request(unharmed)
    for stage in at_work(f"sqlite:///{tmp_path / 'killed.db'}"):
        real, chance = getattr(Ledger, step), Random("kills")
        monkeypatch.setattr(Ledger, step, dying(real, stage, chance, before=before))
        heard = a_silent_request(stage)
        monkeypatch.undo()

        assert heard == as_if_nothing
        assert stage.square.arrivals == len(stage.square.messages)
