"""A proposed time as a file that any calendar takes."""

from datetime import UTC, datetime, timedelta

import pytest
from inline_snapshot import snapshot

from adapters.calendar import Entry, calendar, folded, read_name
from facilitation.encounters.times import link

AT = datetime(2026, 11, 23, 8, 5, tzinfo=UTC)


def test_an_address_says_all_there_is():
    url = link(AT, "https://compagnon.example.org", "fr")

    assert url == "https://compagnon.example.org/meetings/20261123T0805Z-45.fr.ics"
    assert read_name(url.rpartition("/")[2]) == Entry(AT, timedelta(minutes=45), "fr")


@pytest.mark.parametrize(
    "name",
    [
        "20261323T0805Z-45.fr.ics",
        "20261123T0805Z-0.fr.ics",
        "20261123T0805Z-45.de.ics",
        "٢٠261123T0805Z-45.fr.ics",
        "passwd",
    ],
)
def test_what_names_no_moment_is_none(name):
    assert read_name(name) is None


def test_the_file_is_as_the_standard_wants_it():
    file = calendar(Entry(AT, timedelta(minutes=45), "fr"), AT - timedelta(days=1))

    assert file.decode().replace("\r\n", "\n") == snapshot("""\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Compagnon//Encounters//EN
BEGIN:VEVENT
UID:20261123T080500Z-45@compagnon
DTSTAMP:20261122T080500Z
DTSTART:20261123T080500Z
DTEND:20261123T085000Z
SUMMARY:Une rencontre entre collègues
DESCRIPTION:Un moment proposé par Compagnon\\, à confirmer dans la conver
 sation où il a été proposé.
END:VEVENT
END:VCALENDAR
""")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_a_long_line_is_cut_between_characters():
    cut = folded("é" * 60)

    assert cut.replace(b"\r\n ", b"").decode().strip() == "é" * 60
    assert [len(line) for line in cut.split(b"\r\n")] == [74, 47, 0]
