"""The backtest as a command: what was asked is checked, channels are played with a progress bar, the outcome is shown."""

import json
import os
from collections import Counter
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from adapters.plain import Plain
from adapters.slack.export import Channel, Export, open_export
from adapters.words import words
from bot.backtest import Plan, Played, play
from bot.holidays import is_known
from bot.imaginary import write_imaginary_export
from bot.report import as_json, show
from facilitation.cards import Text, Voice
from facilitation.rhythm import BadRhythm, Rhythm, read_rhythm

Language: TypeAlias = Literal["en", "fr"]


class BadRequest(ValueError):
    """What was asked of a backtest cannot be; the sentence says what can."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The command's arguments, as typed."""

    export: Path
    channels: tuple[str, ...] = ()
    rhythm: str = "weekly"
    tz: str | None = None
    country: str = ""
    seed: int = 0
    limit: int | None = None
    show: int = 5
    language: Language | None = None
    as_json: bool = False


def run(asked: Asked) -> None:
    """Raises `BadRequest` or `ExportError` before anything is printed."""
    language = asked.language or language_of_terminal()
    rhythm, country = rhythm_of(asked.rhythm, language), country_of(asked.country)
    with open_export(asked.export) as export:
        zone = zone_of(asked.tz, export)
        plan = Plan(rhythm, zone.key, country, asked.seed, asked.limit)
        played = play_all(export, chosen(export, asked.channels), plan)
    say = words(Voice(language), Plain(language, zone))
    if asked.as_json:
        outcome = {"channels": [as_json(one, zone, say) for one in played]}
        print(json.dumps(outcome, ensure_ascii=False))  # noqa: T201 - this is what was asked for
        return
    console = Console()
    for one in played:
        show(console, one, zone, say, asked.show)


def run_demo(language: Language | None) -> None:
    """A small imaginary history, made on the spot and played."""
    with TemporaryDirectory(prefix="compagnon-") as folder:
        write_imaginary_export(Path(folder), "demo")
        run(Asked(Path(folder), tz="Europe/Paris", country="FR", show=3, language=language))
    spoken = language or language_of_terminal()
    Console().print(words(Voice(spoken), Plain(spoken))(Text("backtest-demo")))


def play_all(export: Export, channels: list[Channel], plan: Plan) -> list[Played]:
    """With a progress bar on the error stream, when somebody is there to see it."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        bars = [progress.add_task(f"#{channel.name}", total=export.size(channel)) for channel in channels]
        return [
            play(export, channel, plan, lambda read, bar=bar: progress.advance(bar, read))  # type: ignore[misc]
            for channel, bar in zip(channels, bars, strict=True)
        ]


def chosen(export: Export, names: tuple[str, ...]) -> list[Channel]:
    """The channels of these names, `#` or not, in the order asked; all of them when none is named."""
    known = {channel.name: channel for channel in export.channels}
    wanted = [name.removeprefix("#") for name in names]
    for name in wanted:
        if name not in known:
            near = get_close_matches(name, known, n=3) or sorted(known)[:5]
            raise BadRequest(f"There is no channel “{name}” in this export. Did you mean: {', '.join(near)}?")
    return [known[name] for name in dict.fromkeys(wanted)] or list(export.channels)


def rhythm_of(said: str, language: Language) -> Rhythm:
    try:
        return read_rhythm(said)
    except BadRhythm as bad:
        raise BadRequest(f"--rhythm: {words(Voice(language), Plain(language))(bad.reason)}") from bad


def zone_of(named: str | None, export: Export) -> ZoneInfo:
    """The zone asked for; else that of most people in the export; else UTC."""
    if named is None:
        zones = Counter(person.zone for person in export.people.values() if person.zone and not person.is_bot)
        return next((zone for name, _ in zones.most_common() if (zone := zone_named(name))), ZoneInfo("UTC"))
    if (zone := zone_named(named)) is None:
        raise BadRequest(f"--tz: “{named}” is not a time zone. Try Europe/Paris, America/Toronto or UTC.")
    return zone


def zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ValueError, KeyError, OSError):
        return None


def country_of(code: str) -> str:
    if code and not is_known(code.upper()):
        raise BadRequest(
            f"--country: no calendar for “{code}”. Give two letters, such as FR, BE or CA, or FR-57 for a region."
        )
    return code.upper()


def language_of_terminal() -> Language:
    """French when the terminal is French."""
    spoken = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return "fr" if spoken.casefold().startswith("fr") else "en"
