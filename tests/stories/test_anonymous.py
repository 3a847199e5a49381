"""Whoever does not sign cannot be found again: not by the channel, and not in the database."""

from pathlib import Path

from builders import QUAIS
from inline_snapshot import external_file
from sqlalchemy import make_url, select
from stories.stage import LEO

from facilitation.events import ShareOffered
from storage.columns import metadata
from storage.tables import contributions

CONFESSION = "J’ai recopié le mauvais numéro, et j’ai laissé croire que c’était le logiciel."


def everything_in(store) -> str:
    """Every row of every table."""
    with store.begin() as ledger:
        return repr([list(ledger.connection.execute(select(table))) for table in metadata.sorted_tables])


def confess(quais):
    quais.passes_until_something_is_heard()
    quais.presses(LEO, QUAIS, "share_started")
    quais.fills(LEO, CONFESSION, signed=False)


def test_an_anonymous_answer(quais):
    confess(quais)

    assert quais.transcript() == external_file("transcripts/anonymous.fr.txt")


def test_no_table_knows_who_did_not_sign(quais):
    confess(quais)

    kept = everything_in(quais.store)
    assert CONFESSION in kept
    assert LEO not in kept


def test_no_table_knows_who_could_not_be_thanked(quais):
    quais.square.unreachable.add(LEO)

    quais.happens(ShareOffered(QUAIS, LEO, CONFESSION, signed=False))

    kept = everything_in(quais.store)
    assert "person unreachable" in kept
    assert LEO not in kept


def test_no_byte_of_the_file_knows_who_did_not_sign(sqlite_url, at_the_quais):
    with at_the_quais(sqlite_url) as quais:
        confess(quais)
        with quais.store.begin() as ledger:
            [text] = ledger.connection.execute(select(contributions.c.text)).scalars()

    file = Path(make_url(sqlite_url).database or "")
    written = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    assert text == CONFESSION
    assert CONFESSION.encode() in written
    assert LEO.encode() not in written


def test_what_is_deleted_is_overwritten(sqlite_url, at_the_quais):
    with at_the_quais(sqlite_url) as quais, quais.store.begin() as ledger:
        assert ledger.connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
