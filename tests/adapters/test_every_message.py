"""Every message as people read it: `snapshots/messages.*.txt` are the pages to proofread. The questions have their own."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from itertools import product
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from inline_snapshot import external_file

from adapters.plain import Plain
from adapters.words import CATALOGUE, catalogue, words
from facilitation.cards import Blank, Day, Link, Mention, Moment, PersonId, Place, Quote, SpaceId, Text, Voice
from facilitation.mentoring.state import Status as Accompanied
from facilitation.shadowing.state import Status as Shadowed

VOICES = {"en": Voice("en"), "fr-tu": Voice("fr", "tu"), "fr-vous": Voice("fr", "vous")}
PARIS = ZoneInfo("Europe/Paris")
IRIS = PersonId("playground:iris")
NOOR = PersonId("playground:noor")
WITH_PAGES_OF_THEIR_OWN = {"prompts.ftl"}

COMMON: Mapping[str, tuple[Blank, ...]] = {
    "allowed": (("time", "yielded"),),
    "anonymous": ("yes", "no"),
    "answered": (1, 3),
    "asked": (4,),
    "at": (Moment(datetime(2026, 11, 23, 8, 5, tzinfo=UTC)),),
    "close": ("yes", "no"),
    "because": (Quote("channel_is_archived"),),
    "blanks": ("yes", "no"),
    "closes": ("08:00",),
    "coached": ("yes", "no"),
    "coaches": (0, 1, 2),
    "country": (Quote("XX-57"),),
    "days": (("2026-12-25", "2026-12-28 – 2027-01-02"),),
    "field": (Quote("floor"),),
    "file": ("fr.ftl",),
    "floor": ("client", "consultants", "facilitator", "each", "all"),
    "among": (3,),
    "cast": (5,),
    "count": (0, 1, 3),
    "drawn": ("yes", "no"),
    "gone": ("archived", "deleted", "left"),
    "from": ("2026-05-11",),
    "host": ("192.0.2.9",),
    "hour": (10,),
    "how": ("yes", "partly", "not_yet"),
    "later": ("yes", "no"),
    "least": (4,),
    "method": (Text("codevelopment"),),
    "number": (5,),
    "now": (Text("settings-takes-part.opt-in"),),
    "of": (9,),
    "on": (Day(date(2026, 12, 4)),),
    "outcome": ("finished", "stopped", "too_few", "closed"),
    "reason": (Text("round-chosen.only"),),
    "same": ("yes", "no"),
    "step": (Text("codevelopment-clarify.title"),),
    "title": (Text("codevelopment-clarify.title"),),
    "votes": (1, 3),
    "what": ("subject", "title", "question", "request", "action", "date", "learning", "outcome"),
    "messages": (22171,),
    "people": (327,),
    "reach": (0, 1, 3),
    "shown": (1, 5),
    "to": ("2026-11-20",),
    "purpose": (Text("troika.purpose"),),
    "size": (Text("method-row", {"people": "3", "minutes": 31, "steps": 5}),),
    "kind": ("mistake",),
    "keys": (("atelier-share.title", "atelier-share.rule"),),
    "known": (("codevelopment", "troika"),),
    "length": (5230,),
    "line": (12,),
    "lines": ((2, 5),),
    "longest": (3000,),
    "minutes": (0, 1, 25),
    "most": (40,),
    "near": ("codevelopment",),
    "name": ("daily", "twice-weekly", "weekly", "fortnightly", "monthly", "own"),
    "named": ("yes", "no"),
    "opens": ("18:00",),
    "opt_in": ("yes", "no"),
    "rule": ("FREQ=MONTHLY;BYDAY=-1FR",),
    "setting": (Text("settings-takes-part"),),
    "signed": ("yes", "no"),
    "place": (Place(SpaceId("playground:quais")),),
    "silences": (2,),
    "slot": (Moment(datetime(2026, 11, 23, 8, 0, tzinfo=UTC)),),
    "steers": ("yes", "no"),
    "status": ("going", "closed", "asking_coach", "stopped"),
    "steps": (9,),
    "times": (1.6, 1),
    "value": (2.32,),
    "version": ("2",),
    "was": (Text("settings-takes-part.everyone"),),
    "weekday": (0, 6),
    "who": (Mention(IRIS),),
    "zone": (Quote("Europe/Pari"),),
    "asker": (Mention(NOOR),),
    "clauses": (
        Text(
            "match-because.and", {"first": Text("match-first"), "then": Text("match-hours", {"hours": 2.5})}
        ),
    ),
    "column": ("left_out",),
    "columns": (12,),
    "day": (Day(date(2026, 11, 23)),),
    "first": (Text("match-first"),),
    "giver": (Mention(IRIS),),
    "groups": (0, 1, 12),
    "hours": (1, 2.5, 8),
    "id": (Quote("iris"),),
    "lasts": ("hour", "two_hours", "half_day", "day", "two_days", "week"),
    "languages": ((Quote("fr"), Quote("en")),),
    "left": (0, 1, 3),
    "like": ("09:00-17:30",),
    "many": (14,),
    "members": ((Mention(IRIS), Mention(NOOR)),),
    "mode": ("observation", "regular_briefings", "hands_on"),
    "met": (1, 2),
    "missing": (("id",),),
    "others": ((Mention(NOOR),),),
    "pairs": (1, 3),
    "percent": (12,),
    "pace": ("weekly", "fortnightly", "monthly"),
    "part": ("first", "second", "third", "fourth"),
    "sort": ("mentoring", "reverse", "group"),
    "rank": ("first", "second", "third"),
    "shared": ("yes", "no"),
    "stage": (*get_args(Shadowed), *get_args(Accompanied)),
    "yes": ("yes", "no"),
    "person": (Mention(IRIS),),
    "round": (2,),
    "seed": (Quote("0"),),
    "sentence": (Text("match-because", {"clauses": Text("match-first")}),),
    "skills": ((Quote("sql"), Quote("photo")),),
    "then": (Text("match-hours", {"hours": 2.5}),),
    "weeks": (0, 1, 14),
    "any": ("yes", "no"),
    "level": (0, 1, 2, 3, 4),
    "one": (Quote("tableur"),),
    "other": (Quote("Excel"),),
    "parts": ((Text("profile-part.skills"), Text("profile-part.belonging")),),
    "topics": ((Quote("jazz"), Quote("vélo")),),
    "apart": ("yes", "no"),
    "away": (0, 2),
    "changed": (3,),
    "new": (12,),
    "swaps": (1,),
    "unchanged": (300,),
    "workspace": (Quote("slack:T0123"),),
    "workspaces": ((Quote("slack:T0123"), Quote("slack:T0456")),),
    "clocks": (
        (
            Text("encounter-clock", {"person": Mention(IRIS), "hour": "09:00"}),
            Text("encounter-clock", {"person": Mention(NOOR), "hour": "17:00"}),
        ),
    ),
    "each": ("yes", "no"),
    "link": (
        Link(
            "https://compagnon.example.org/meetings/20261123T0805Z-45.fr.ics",
            Text("encounter-time.calendar"),
        ),
    ),
    "skill": (Quote("SQL"),),
    "together": (2, 5),
    "topic": (Quote("jazz"),),
    "where": ((Quote("Atelier"), Quote("Lyon")),),
}
ENGLISH: Mapping[str, tuple[Blank, ...]] = {
    "nearest": ("share",),
    "problem": (Text("method-fault-lasts"),),
    "reasons": ((Text("missed-no-pause"),),),
    "said": (Quote("every blue moon"),),
    "theme": (Quote("Welcoming newcomers"),),
}
FRENCH: Mapping[str, tuple[Blank, ...]] = {
    "nearest": ("partager",),
    "problem": (Text("method-fault-lasts"),),
    "reasons": ((Text("missed-no-pause"),),),
    "said": (Quote("à la saint-glinglin"),),
    "theme": (Quote("Accueil des nouveaux"),),
}
SAMPLES = {"en": {**COMMON, **ENGLISH}, "fr": {**COMMON, **FRENCH}}
"""What each blank may hold: it has one meaning throughout the catalogue, so its samples are written here once."""


class _Names(Visitor):
    def __init__(self) -> None:
        self.found: dict[str, None] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found[node.id.name] = None


def blanks_of(pattern: ast.Pattern) -> list[str]:
    names = _Names()
    names.visit(pattern)
    return [name for name in names.found if name != "address"]


def chapters(language: str) -> dict[str, dict[str, ast.Pattern]]:
    """File by file, each key and its pattern, in the order they are written."""
    return {
        (path.stem if path.is_relative_to(CATALOGUE) else path.parent.name): dict(
            patterns(path.read_text(encoding="utf-8"))
        )
        for path in catalogue(language)
        if path.name not in WITH_PAGES_OF_THEIR_OWN
    }


def patterns(source: str) -> Iterator[tuple[str, ast.Pattern]]:
    for message in FluentParser().parse(source).body:
        if isinstance(message, ast.Message):
            yield from [(message.id.name, message.value)] if message.value else []
            yield from ((f"{message.id.name}.{one.id.name}", one.value) for one in message.attributes)


def sentences(voice: Voice, key: str, pattern: ast.Pattern) -> list[str]:
    """What a key says, for every combination of its blanks' samples."""
    said = words(voice, Plain(voice.language, PARIS, {IRIS: "Iris", NOOR: "Noor"}))
    names = blanks_of(pattern)
    values = product(*(SAMPLES[voice.language][name] for name in names))
    ways = [said(Text(key, dict(zip(names, chosen, strict=True)))) for chosen in values]
    return list(dict.fromkeys(ways))


def page(voice: Voice) -> str:
    """Every key above the sentences it can become."""
    return (
        "\n\n".join(
            f"\n— {chapter} —\n\n"
            + "\n\n".join(
                "\n".join(
                    [key, *(f"    {way}".replace("\n", "\n    ") for way in sentences(voice, key, pattern))]
                )
                for key, pattern in keys.items()
            )
            for chapter, keys in chapters(voice.language).items()
        ).lstrip()
        + "\n"
    )


@pytest.mark.parametrize("voice", VOICES)
def test_every_message_reads_well(voice):
    assert page(VOICES[voice]) == external_file(f"snapshots/messages.{voice}.txt")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_blank_has_a_sample(language):
    without = {
        name: key
        for keys in chapters(language).values()
        for key, pattern in keys.items()
        for name in blanks_of(pattern)
        if name not in SAMPLES[language]
    }

    assert without == {}, (
        "Give these blanks a sample each, in SAMPLES of tests/adapters/test_every_message.py."
    )
