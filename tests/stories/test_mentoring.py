"""Someone looks for a mentor: two who say no, the way to the end, a coach who matches, and nobody who answers."""

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
from facilitation.profiles.changes import ProfileSaved
from facilitation.profiles.state import Profile
from storage.ledger import Ledger

SAMI, MAUD, ZOE = (PersonId(f"stage:T1:{name}") for name in ("sami", "maud", "zoe"))
EVERYONE = {**NAMES, SAMI: "Sami", MAUD: "Maud", ZOE: "Zoé"}
TOLD = (
    Profile(IRIS, wants=("négocier", "excel"), level=1, shown=("skills",)),
    Profile(ZOE, wants=("excel",), level=1, shown=("skills",)),
    Profile(LEO, offers=("négocier", "excel"), level=3, seats=1, shown=("skills",)),
    Profile(SAMI, offers=("négocier",), level=3, seats=1, shown=("skills",)),
    Profile(MAUD, offers=("excel",), level=4, seats=2, shown=("skills",)),
)


def at_work(url: str) -> Iterator[Stage]:
    """Everyone knows Compagnon, and has told what they offer."""
    with Stage(url, TUESDAY, EVERYONE) as stage:
        stage.knows(Person(ADA, "fr", admin=True))
        settings = Settings("Les quais", Voice("fr", "tu"), coaches=(NOOR,), listens=52)
        stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
        met = tuple(NoticeGiven(person, VERSION) for person in EVERYONE)
        with stage.store.begin() as ledger:
            before = Happened("stage:met", stage.clock.at, HelpAsked(QUAIS, IRIS))
            ledger.save(before, Decision((*met, *map(ProfileSaved, TOLD))))
        stage.square.lines.clear()
        yield stage


@pytest.fixture
def quais(database_url: str) -> Iterator[Stage]:
    yield from at_work(database_url)


def asks(stage: Stage, person: PersonId = IRIS, **chosen: str) -> None:
    stage.types(person, QUAIS, "mentor")
    stage.answers(person, goal="Mieux négocier avec les transporteurs", **chosen)


def says(stage: Stage, person: PersonId, form: str, **filled: str) -> None:
    """Presses the button that opens this form, and fills it in."""
    stage.presses(person, SpaceId(person), "mentoring_form", f"#{form}")
    stage.answers(person, **filled)


def does(stage: Stage, person: PersonId, what: str) -> None:
    stage.presses(person, SpaceId(person), "mentoring_pressed", what)


def test_the_first_two_decline(quais):
    asks(quais)
    says(quais, IRIS, "rank", first=LEO, second=SAMI, third=MAUD)
    says(quais, LEO, "no", word="Trop de projets ce mois-ci, mais bravo pour l’idée !")
    says(quais, SAMI, "no")
    says(quais, MAUD, "yes", word="Avec plaisir.")
    says(quais, IRIS, "agree", goals="Tenir deux négociations", pace="fortnightly", ends="2026-03-10")
    does(quais, MAUD, "agreed 1")
    quais.passes_until(at("2026-03-10T11:00"))
    says(quais, IRIS, "close", kept="Préparer trois chiffres.", given="Merci pour ta patience !")
    says(quais, MAUD, "close", kept="Écouter jusqu’au bout.")
    quais.passes_until(at("2026-03-25T11:00"))
    does(quais, IRIS, "yes")
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/mentoring.fr.txt")


def test_nobody_answers_and_the_search_goes_on_then_ends_kindly(quais):
    asks(quais)
    says(quais, IRIS, "rank", first=LEO, second=SAMI, third="")
    quais.passes(timedelta(days=100))

    assert quais.transcript() == external_file("transcripts/mentoring-silent.fr.txt")


def test_a_coach_matches_reviews_and_releases(quais):
    quais.types(NOOR, QUAIS, "mentorat")
    asks(quais, how="coach")
    asks(quais, ZOE, how="coach")
    quais.types(NOOR, QUAIS, "mentorat")
    quais.presses(NOOR, QUAIS, "matching_swap")
    quais.answers(NOOR, people=f"{IRIS},{ZOE}")
    quais.presses(NOOR, QUAIS, "matching_reviewed")
    quais.answers(NOOR, people=MAUD)
    quais.presses(NOOR, QUAIS, "matching_released")
    quais.presses(NOOR, QUAIS, "matching_released")

    assert quais.transcript() == external_file("transcripts/mentoring-coach.fr.txt")


def test_a_group_that_grows_a_pause_and_one_who_tries_with_somebody_else(quais):
    asks(quais, sort="group")
    says(quais, IRIS, "rank", first=MAUD, second="", third="")
    says(quais, MAUD, "yes")
    says(quais, MAUD, "agree", goals="Des tableaux clairs", pace="weekly", ends="2026-06-30")
    does(quais, IRIS, "agreed 1")
    asks(quais, ZOE, sort="group")
    says(quais, ZOE, "rank", first=MAUD, second="", third="")
    says(quais, MAUD, "yes")
    says(quais, MAUD, "pause", until="2026-02-16")
    quais.passes_until(at("2026-02-16T10:00"))
    quais.passes_until(at("2026-04-14T10:00"))
    does(quais, IRIS, "rematch")
    quais.passes_until(at("2026-04-21T10:00"))
    says(quais, MAUD, "stop", word="Je change de poste.")

    assert quais.transcript() == external_file("transcripts/mentoring-group.fr.txt")


def test_what_cannot_be_is_answered(quais):
    quais.types(IRIS, QUAIS, "mentorat")
    quais.types(IRIS, QUAIS, "mentor")
    quais.answers(IRIS, goal="  ")
    quais.answers(IRIS, goal="<b>Oser</b> <!channel>")
    quais.types(IRIS, QUAIS, "mentor")
    says(quais, IRIS, "rank", first=ADA)
    quais.answers(IRIS, first=SAMI)
    quais.presses(LEO, SpaceId(LEO), "mentoring_form", "#yes")
    says(quais, SAMI, "yes")
    says(quais, IRIS, "agree", goals=" ")
    quais.answers(IRIS, goals="Oser", ends="un jour")
    quais.answers(IRIS, ends="2026-01-01")
    quais.answers(IRIS, ends="2028-01-01")
    quais.answers(IRIS, ends="2026-06-01")
    quais.presses(IRIS, SpaceId(IRIS), "mentoring_form", "#rank")

    assert quais.transcript() == external_file("transcripts/mentoring-bad-input.fr.txt")


def a_silent_search(stage: Stage) -> dict[str, list[str]]:
    asks(stage)
    says(stage, IRIS, "rank", first=LEO, second=SAMI, third=MAUD)
    stage.passes(timedelta(days=5))
    says(stage, SAMI, "yes")
    stage.passes(timedelta(days=30))
    return stage.by_place()


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("step", ["save", "rang", "sent"])
def test_killed_and_restarted_between_any_two_steps(tmp_path, monkeypatch, step, before):
    for unharmed in at_work(f"sqlite:///{tmp_path / 'unharmed.db'}"):
        as_if_nothing = a_silent_search(unharmed)
    for stage in at_work(f"sqlite:///{tmp_path / 'killed.db'}"):
        real, chance = getattr(Ledger, step), Random("kills")
        monkeypatch.setattr(Ledger, step, dying(real, stage, chance, before=before))
        heard = a_silent_search(stage)
        monkeypatch.undo()

        assert heard == as_if_nothing
        assert stage.square.arrivals == len(stage.square.messages)
