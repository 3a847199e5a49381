"""Whole rounds, read as transcripts: with everyone there, in silence, and when somebody goes."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

import pytest
from builders import ADA, IRIS, NOOR, QUAIS
from inline_snapshot import external_file
from sqlalchemy import select
from stories.stage import LEO, NAMES, ROOM, TUESDAY, Stage, dying

from facilitation.cards import PersonId, SpaceId, Voice
from facilitation.community import Person, Settings
from facilitation.events import CommunityEnrolled
from storage.columns import metadata
from storage.ledger import Ledger

A_MINUTE = timedelta(minutes=1)
SAMI, JUDE = PersonId("stage:T1:sami"), PersonId("stage:T1:jude")
EVERYONE = {**NAMES, SAMI: "Sami", JUDE: "Jude"}
GROUP = (IRIS, LEO, SAMI, JUDE)
HERE = SpaceId(f"stage:T1:{ROOM}1")


def coached(url: str, language: str) -> Iterator[Stage]:
    with Stage(url, TUESDAY, EVERYONE, language) as stage:
        stage.knows(Person(ADA, language, admin=True))
        settings = Settings("Les quais", Voice(language), coaches=(NOOR,), listens=4)
        stage.happens(CommunityEnrolled(QUAIS, ADA, settings))
        stage.square.lines.clear()
        yield stage


@pytest.fixture
def quais(database_url: str) -> Iterator[Stage]:
    yield from coached(database_url, "fr")


@pytest.fixture
def docks(database_url: str) -> Iterator[Stage]:
    yield from coached(database_url, "en")


def opens(stage: Stage, line: str = "codev", people=GROUP, **chosen: str) -> None:
    stage.types(NOOR, QUAIS, line)
    stage.answers(NOOR, people=" ".join(people), **chosen)


def subjects(stage: Stage, **texts: str) -> None:
    for name, text in texts.items():
        person = PersonId(f"stage:T1:{name}")
        stage.presses(person, HERE, "writing_started")
        stage.answers(person, subject=text)


def everyone_votes_for(stage: Stage, client: PersonId) -> None:
    for person in GROUP:
        stage.presses(person, HERE, "vote_cast", client)


def done(stage: Stage, *people: PersonId) -> None:
    for person in people:
        stage.presses(person, HERE, "floor_yielded")


def speaker(stage: Stage) -> PersonId:
    """Whoever the latest line named."""
    line = next(one for _, who, one in reversed(stage.square.lines) if ROOM in who and "@" in one)
    return next(person for person, name in EVERYONE.items() if line.endswith(f"@{name}."))


def lives_through(stage: Stage, said: dict[str, str]) -> None:
    """A whole round around Iris, who asks how to say no; `said` is what is written."""
    opens(stage)
    stage.passes(A_MINUTE)
    subjects(stage, iris=said["subject"], leo=said["other"], sami=said["third"], jude=said["fourth"])
    everyone_votes_for(stage, IRIS)
    stage.passes(8 * A_MINUTE)
    stage.presses(IRIS, HERE, "writing_started")
    stage.answers(IRIS, title=said["title"], question=said["question"])
    done(stage, IRIS)
    stage.presses(SAMI, HERE, "notes_opened")
    stage.answers(SAMI, text=said["note"])
    stage.presses(NOOR, HERE, "round_steered", "extend")
    stage.passes(6 * A_MINUTE)
    done(stage, LEO, SAMI, JUDE)
    stage.presses(IRIS, HERE, "writing_started")
    stage.answers(IRIS, request=said["request"])
    done(stage, IRIS)
    for _ in range(3):
        stage.passes(3 * A_MINUTE)
        done(stage, speaker(stage))
    stage.presses(IRIS, HERE, "writing_started")
    stage.answers(IRIS, action=said["action"], date="2026-01-20")
    done(stage, IRIS)
    for _ in range(4):
        who = speaker(stage)
        stage.presses(who, HERE, "writing_started")
        stage.answers(who, learning=said["learning"])
        done(stage, who)
    stage.passes(timedelta(days=15))
    stage.presses(IRIS, HERE, "take_away_applied", "partly")


FRENCH = {
    "subject": "Je dis oui à toutes les urgences, et mes journées m’échappent.",
    "other": "Un collègue ne lit pas mes comptes rendus.",
    "third": "Le nouveau logiciel de planning.",
    "fourth": "Accueillir les intérimaires du matin.",
    "title": "L’art de dire non",
    "question": "Comment refuser sans abîmer la relation ?",
    "note": "Reprendre sa phrase : « Pas aujourd’hui, jeudi ».",
    "request": "Des phrases que vous avez vraiment dites.",
    "action": "Répondre « jeudi » à la prochaine urgence qui peut attendre.",
    "learning": "Un délai est souvent mieux reçu qu’un refus.",
}
ENGLISH = {
    "subject": "I say yes to every emergency, and my days slip away.",
    "other": "A colleague does not read my reports.",
    "third": "The new planning software.",
    "fourth": "Welcoming the morning temps.",
    "title": "The art of saying no",
    "question": "How can I refuse without hurting the relationship?",
    "note": "Keep that sentence: “Not today, Thursday”.",
    "request": "Sentences you have really said.",
    "action": "Answer “Thursday” to the next emergency that can wait.",
    "learning": "A delay is often better received than a refusal.",
}


def test_a_whole_round(quais):
    lives_through(quais, FRENCH)

    assert quais.transcript() == external_file("transcripts/round.fr.txt")


def test_a_whole_round_in_english(docks):
    lives_through(docks, ENGLISH)

    assert docks.transcript() == external_file("transcripts/round.en.txt")


def test_nobody_speaks(quais):
    opens(quais)
    quais.passes(timedelta(hours=3))

    assert quais.transcript() == external_file("transcripts/round-silent.fr.txt")


def test_the_client_leaves_mid_way(quais):
    opens(quais)
    subjects(quais, iris=FRENCH["subject"], leo=FRENCH["other"], sami=FRENCH["third"], jude=FRENCH["fourth"])
    everyone_votes_for(quais, IRIS)
    quais.presses(IRIS, HERE, "round_left")
    for person in (LEO, SAMI, JUDE):
        quais.presses(person, HERE, "vote_cast", LEO)
    quais.passes(A_MINUTE)

    assert quais.transcript() == external_file("transcripts/round-client-leaves.fr.txt")


def test_the_client_leaves_mid_way_in_english(docks):
    opens(docks)
    subjects(docks, iris=ENGLISH["subject"], leo=ENGLISH["other"])
    docks.passes(10 * A_MINUTE)
    docks.passes(A_MINUTE)
    client = speaker(docks)
    docks.presses(client, HERE, "round_left")
    docks.passes(timedelta(hours=1))

    assert docks.transcript() == external_file("transcripts/round-client-leaves.en.txt")


def test_the_coach_disappears_in_a_pause(quais):
    opens(quais)
    subjects(quais, iris=FRENCH["subject"])
    quais.presses(NOOR, HERE, "round_steered", "pause")
    quais.presses(IRIS, HERE, "round_steered", "resume")
    quais.passes(timedelta(hours=3))

    assert quais.transcript() == external_file("transcripts/round-coach-gone.fr.txt")


def test_every_button_is_pressed_twice(quais):
    opens(quais, "troïka", (IRIS, LEO, SAMI))
    quais.passes(A_MINUTE)
    client = speaker(quais)
    others = [person for person in (IRIS, LEO, SAMI) if person != client]
    quais.presses(client, HERE, "floor_yielded", times=2)
    for person in others:
        quais.presses(person, HERE, "floor_yielded", times=2)
    quais.presses(others[0], HERE, "round_steered", "skip", times=2)
    quais.presses(NOOR, HERE, "round_steered", "stop", times=2)

    assert quais.transcript() == external_file("transcripts/round-twice.fr.txt")


def test_what_cannot_be_is_answered_and_the_round_goes_on(docks):
    docks.types(IRIS, QUAIS, "codev")
    docks.types(NOOR, QUAIS, "trokia")
    opens(docks, people=(IRIS, LEO))
    docks.answers(NOOR, people=" ".join(GROUP))
    docks.types(NOOR, QUAIS, "codev")
    docks.answers(NOOR, people=" ".join(GROUP))
    docks.presses(IRIS, HERE, "writing_started")
    docks.answers(IRIS, subject="<script>alert(1)</script> <!channel> *all*")
    docks.presses(ADA, HERE, "notes_opened")
    docks.presses(LEO, HERE, "round_steered", "stop")
    docks.presses(NOOR, HERE, "round_steered", "stop")
    docks.answers(IRIS, subject="Too late")

    assert docks.transcript() == external_file("transcripts/round-bad-input.en.txt")


def a_round_with_somebody_in_it(stage: Stage) -> list[str]:
    """What the group is called to do, one after another; minutes are left out, a restart takes some."""
    opens(stage)
    subjects(stage, iris=FRENCH["subject"], leo=FRENCH["other"])
    stage.passes(timedelta(hours=1))
    stage.presses(NOOR, HERE, "round_steered", "skip")
    stage.passes(timedelta(hours=2))
    return stage.by_place()[f"#{ROOM}1 (fil)  Compagnon :"]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("step", ["first_time", "facts", "save", "queue", "rang", "claim", "sent"])
def test_killed_and_restarted_between_any_two_steps(tmp_path, monkeypatch, step, before):
    for unharmed in coached(f"sqlite:///{tmp_path / 'unharmed.db'}", "fr"):
        as_if_nothing = a_round_with_somebody_in_it(unharmed)
    for stage in coached(f"sqlite:///{tmp_path / 'killed.db'}", "fr"):
        real, chance = getattr(Ledger, step), Random("kills")
        monkeypatch.setattr(Ledger, step, dying(real, stage, chance, before=before))
        called = a_round_with_somebody_in_it(stage)
        monkeypatch.undo()

        assert called == as_if_nothing
        assert len(stage.square.rooms) == 1
        assert stage.square.arrivals == len(stage.square.messages)


def test_nothing_of_a_round_is_left_in_the_database_but_the_round_itself_and_then_nothing(quais):
    opens(quais)
    subjects(quais, iris="ziggourat")
    quais.presses(SAMI, HERE, "notes_opened")
    quais.answers(SAMI, text="zeppelin")
    quais.passes(timedelta(hours=3))

    assert {table for table, text in everything(quais) if "ziggourat" in text or "zeppelin" in text} == {
        "rounds"
    }
    quais.passes(timedelta(days=91))
    assert [text for _, text in everything(quais) if "ziggourat" in text or "zeppelin" in text] == []


def everything(stage: Stage) -> list[tuple[str, str]]:
    """Each row of each table, as text."""
    with stage.store.begin() as ledger:
        return [
            (table.name, str(tuple(row)))
            for table in metadata.sorted_tables
            for row in ledger.connection.execute(select(table))
        ]
