"""Methods at the command line: the list, one of them, and a file checked before a coach relies on it."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeAlias

from fluent.syntax import FluentParser, ast

from adapters.methods import METHODS, methods
from adapters.plain import Plain
from adapters.words import Words, words
from facilitation.cards import Blank, Quote, Text, Voice
from facilitation.rounds.method import Method
from facilitation.rounds.reading import BadMethod, Fault, read_method

Language: TypeAlias = Literal["en", "fr"]

LANGUAGES: tuple[Language, ...] = ("en", "fr")
OF_A_STEP = ("title", "invite", "wait", "rule")
"""What the words of each step must say."""


class NoSuchMethod(ValueError):
    """There is no method of this name; the sentence names the nearest."""


def speaker(language: Language) -> Words:
    return words(Voice(language), Plain(language))


def listed() -> list[dict[str, Any]]:
    return [
        {
            "id": method.id,
            "people": list(method.people),
            "steps": len(method.steps),
            "languages": [one for one in LANGUAGES if (METHODS / method.id / f"{one}.ftl").exists()],
        }
        for method in methods()
    ]


def lines(language: Language) -> Iterator[str]:
    """One method a line."""
    say = speaker(language)
    for method in methods():
        yield f"{method.id:16}{say(Text(method.id))}, {say(row(method))}"


def row(method: Method) -> Text:
    least, most = method.people
    people = str(least) if least == most else f"{least}–{most}"
    minutes = round(method.usual.total_seconds() / 60)
    return Text("method-row", {"people": people, "minutes": minutes, "steps": len(method.steps)})


def found(name: str, language: Language) -> Method:
    """Raises NoSuchMethod."""
    known = {method.id: method for method in methods()}
    if name in known:
        return known[name]
    near = nearest(name[:40].casefold(), tuple(known))
    said: dict[str, Blank] = {
        "said": Quote(name[:80]),
        "near": near,
        "close": "yes" if near else "no",
        "known": tuple(known),
    }
    raise NoSuchMethod(speaker(language)(Text("method-unknown", said)))


def nearest(name: str, known: tuple[str, ...]) -> str:
    """The one that begins like this, or is spelt nearly so; else nothing."""
    begins = [one for one in known if name and one.startswith(name)]
    return next(iter(begins or get_close_matches(name, known, n=1)), "")


def shown(method: Method, language: Language) -> Iterator[str]:
    """The method as a page: its purpose, then each step with its time, its floor and its rule."""
    say = speaker(language)
    yield say(Text(method.id))
    yield say(Text(f"{method.id}.purpose"))
    yield say(row(method))
    for number, step in enumerate(method.steps, 1):
        named = f"{method.id}-{step.id}"
        minutes = round(step.lasts.usual.total_seconds() / 60)
        yield ""
        yield f"{number}. {say(Text(f'{named}.title'))} ({say(Text('method-step', {'minutes': minutes, 'floor': step.floor}))})"
        yield f"   {say(Text(f'{named}.rule'))}"


def as_json(method: Method) -> dict[str, Any]:
    return {
        "id": method.id,
        "people": list(method.people),
        "rotates": method.rotates,
        "facilitated": method.facilitated,
        "steps": [
            {
                "id": step.id,
                "floor": step.floor,
                "minutes": [
                    one.total_seconds() / 60 for one in (step.lasts.least, step.lasts.usual, step.lasts.most)
                ],
                "until": step.until,
                "asks": list(step.asks),
                "once": step.once,
                "when": step.when,
            }
            for step in method.steps
        ],
    }


def checked(file: Path) -> tuple[Method | None, tuple[Fault, ...]]:
    """The method in a file, or all its faults: those of the steps, and those of the words that stand beside it."""
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, (Fault(1, Text("method-fault-file")),)
    try:
        method = read_method(text)
    except BadMethod as bad:
        return None, bad.faults
    faults = tuple(missing_words(file.parent, method, text))
    return (None if faults else method), faults


def missing_words(folder: Path, method: Method, text: str) -> Iterator[Fault]:
    """Steps without all their words, in each language that has a file there; none at all is a method still to be worded."""
    headers = [
        n for n, line in enumerate(text.splitlines(), 1) if line.strip().replace(" ", "") == "[[steps]]"
    ]
    for language in LANGUAGES:
        file = folder / f"{language}.ftl"
        if not file.exists():
            continue
        body = FluentParser().parse(file.read_text(encoding="utf-8", errors="replace")).body
        known = {
            f"{entry.id.name}.{one.id.name}"
            for entry in body
            if isinstance(entry, ast.Message)
            for one in entry.attributes
        }
        for step, line in zip(method.steps, headers, strict=False):
            named = f"{method.id}-{step.id}"
            lacking = tuple(f"{named}.{part}" for part in OF_A_STEP if f"{named}.{part}" not in known)
            if lacking:
                yield Fault(line, Text("method-fault-words", {"file": file.name, "keys": lacking}))
