"""A history that nobody wrote, in the layout of Slack's export: something to try the bot on, and to show it with.

The people are invented and their names say so. Three channels differ in temper: an office in French hours that goes
quiet at lunch and talks in bursts, a quieter one with a shore on each side of an ocean, and one that is nearly silent.
The same seed writes the same files.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate, count, takewhile
from pathlib import Path
from random import Random
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

Message: TypeAlias = dict[str, object]
People: TypeAlias = Mapping[str, Mapping[str, str]]
"""Time zone → Slack id → name."""

FIRST_MONDAY: Final = date(2024, 1, 8)
FRIDAY: Final = 4

_EAST, _WEST = "Europe/Paris", "America/Toronto"
_NAMES: Final = {
    _EAST: (
        "Lison Clairdelune",
        "Basile Toutenbois",
        "Ondine Passemuraille",
        "Firmin Brindezinc",
        "Maëlle Nullepart",
        "Anatole Papyrus",
        "Capucine Sixpluies",
        "Gaspard Lanterne-Bleue",
        "Zélie Troisfois",
        "Octave Malautruche",
        "Fantine Demi-Lune",
        "Éloi Porte-Nuages",
    ),
    _WEST: (
        "Winnie Moonkettle",
        "Jasper Notaplace",
        "Odette Grandvent",
        "Rufus Papermill",
        "Clementine Overhill",
    ),
}
_LINES: Final = (
    "Qui a déjà apprivoisé la chaudière du phare ?",
    "The cloud catalogue is missing its volume nine again.",
    "J'ai trouvé une carte qui replie les rivières dans le bon sens.",
    "Does anyone know how to wind the tide clock?",
    "La réunion des brouillards est avancée d'une heure.",
    "I wrote down how we mended the moon ladder, ask me.",
    "Merci, je n'aurais jamais pensé à graisser l'arc-en-ciel.",
    "Our parrots now answer in the right time zone.",
    "Quelqu'un peut relire mon mode d'emploi de l'échelle à vent ?",
    "Third attempt at the invisible ink: I can see it.",
)


@dataclass(frozen=True, slots=True)
class _Temper:
    """How a channel talks: conversations begun per working day in each zone, messages in one, its hours.

    The hours are weights of a local day, from eight in the morning on.
    """

    name: str
    begun: Mapping[str, float]
    length: float
    hours: Sequence[int] = (2, 6, 9, 7, 2, 1, 7, 9, 8, 5, 2)


_TEMPERS: Final = (
    _Temper("atelier-des-nuages", {_EAST: 7.0}, length=6.0),
    _Temper("two-shores", {_EAST: 1.3, _WEST: 1.5}, length=3.0),
    _Temper("grenier", {_EAST: 0.08}, length=1.5),
)


def write_imaginary_export(
    folder: Path, seed: str, *, weeks: int = 26, first_monday: date = FIRST_MONDAY
) -> None:
    """Write users.json, channels.json and the day files of each channel into `folder`, which is made if need be."""
    people = _people()
    created = datetime.combine(first_monday - timedelta(weeks=4), time(9), UTC)
    _write(
        folder / "users.json",
        [_user(person, name, zone) for zone in people for person, name in people[zone].items()],
    )
    _write(
        folder / "channels.json", [_channel(n, temper, people, created) for n, temper in enumerate(_TEMPERS)]
    )
    for temper in _TEMPERS:
        chance = Random(f"{seed}/{temper.name}")  # noqa: S311  # a repeatable story, not a secret
        _write_channel(folder, temper, people, chance, (first_monday, weeks))


def _people() -> People:
    ids = (f"UIMAGINARY{n:02d}" for n in count(1))
    return {zone: {next(ids): name for name in names} for zone, names in _NAMES.items()}


def _user(person: str, name: str, zone: str) -> Message:
    return {
        "id": person,
        "name": name.lower().replace(" ", "."),
        "real_name": name,
        "tz": zone,
        "is_bot": False,
        "deleted": False,
    }


def _channel(number: int, temper: _Temper, people: People, created: datetime) -> Message:
    members = [person for zone in temper.begun for person in people[zone]]
    return {
        "id": f"CIMAGINARY{number}",
        "name": temper.name,
        "created": int(created.timestamp()),
        "members": members,
    }


def _write_channel(
    folder: Path, temper: _Temper, people: People, chance: Random, span: tuple[date, int]
) -> None:
    first, weeks = span
    days: defaultdict[date, list[Message]] = defaultdict(list)
    for n in range(weeks * 7):
        for message in _day(first + timedelta(days=n), temper, people, chance):
            days[datetime.fromtimestamp(float(str(message["ts"])), UTC).date()].append(message)
    for day, messages in days.items():
        _write(folder / temper.name / f"{day}.json", sorted(messages, key=lambda message: str(message["ts"])))


def _day(day: date, temper: _Temper, people: People, chance: Random) -> Iterator[Message]:
    """The conversations begun on a day; at the weekend hardly any."""
    for zone, usual in temper.begun.items():
        expected = usual * (chance.uniform(0.5, 1.5) if day.weekday() <= FRIDAY else 0.02)
        for _ in range(_about(expected, chance)):
            [hour] = chance.choices(range(8, 8 + len(temper.hours)), temper.hours)
            begun = datetime.combine(day, time(hour), ZoneInfo(zone)) + timedelta(
                seconds=chance.uniform(0, 3600)
            )
            yield from _conversation(
                begun.timestamp(), temper, _present(zone, temper, people, chance), chance
            )


def _present(zone: str, temper: _Temper, people: People, chance: Random) -> Sequence[str]:
    """Who speaks in turn: more often those who talk much, now and then from both shores."""
    zones = list(temper.begun) if chance.random() < 1 / 4 else [zone]
    there = [person for near in zones for person in people[near]]
    talkative = [1 / (1 + n) for n, _ in enumerate(there)]
    return chance.choices(there, talkative, k=chance.randint(2, 4))


def _conversation(begun: float, temper: _Temper, present: Sequence[str], chance: Random) -> Iterator[Message]:
    """A burst: a minute or two between messages, sometimes in a thread."""
    at, threaded = begun, chance.random() < 1 / 3
    for n in range(1 + _about(temper.length - 1, chance)):
        message: Message = {
            "type": "message",
            "user": present[n % len(present)],
            "ts": f"{at:.6f}",
            "text": chance.choice(_LINES),
        }
        yield message | ({"thread_ts": f"{begun:.6f}"} if threaded else {})
        at += 5 + chance.expovariate(1 / 90)


def _about(expected: float, chance: Random) -> int:
    """A number of things that happen independently, `expected` of them on average (Poisson)."""
    times = accumulate(chance.expovariate(1) for _ in count())
    return sum(1 for _ in takewhile(lambda passed: passed < expected, times))


def _write(path: Path, entries: list[Message]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(entries, indent=1, ensure_ascii=False), encoding="utf-8")
