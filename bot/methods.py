"""Methods at the command line: the list, one of them, and a file checked before a coach relies on it."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from adapters.dates import LOCALES, Language
from adapters.method_files import Found, Read, read_folder
from adapters.plain import Plain
from adapters.shelf import OURS, Shelf, read_shelf, written_in
from adapters.words import Words, words
from bot.config import read_folders
from facilitation.cards import Blank, Quote, Text, Voice
from facilitation.rounds.method import Method
from facilitation.rounds.shelf import size


class NoSuchMethod(ValueError):
    """There is no method of this name; the sentence names the nearest."""


def there_are() -> Shelf:
    """Ours and those written here. Raises ConfigError or BadMethods."""
    return read_shelf(read_folders().methods)


def speaker(language: Language, shelf: Shelf = OURS) -> Words:
    return words(Voice(language), Plain(language), *shelf.word_folders)


def listed(shelf: Shelf) -> list[dict[str, Any]]:
    return [
        {
            "id": method.id,
            "people": list(method.people),
            "steps": len(method.steps),
            "languages": [one for one in LOCALES if (folder / f"{one}.ftl").exists()],
        }
        for method, folder in zip(shelf.methods, shelf.folders, strict=True)
    ]


def lines(shelf: Shelf, language: Language) -> Iterator[str]:
    """One method a line."""
    say = speaker(language, shelf)
    for method in shelf.methods:
        yield f"{method.id:16}{say(Text(method.id))}, {say(size(method))}"


def named(name: str, shelf: Shelf, language: Language) -> Method:
    """Raises NoSuchMethod."""
    known = {method.id: method for method in shelf.methods}
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


def shown(method: Method, shelf: Shelf, language: Language) -> Iterator[str]:
    """The method as a page: its purpose, then each step with its time, its floor and its rule."""
    say = speaker(language, shelf)
    yield say(Text(method.id))
    yield say(Text(f"{method.id}.purpose"))
    yield say(size(method))
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


def checked(file: Path | None) -> tuple[Read, ...]:
    """The method in a file, or each that was written here. Raises ConfigError, or OSError of the file."""
    folder = read_folders().methods
    if file is None:
        return written_in(folder) if folder else ()
    others = tuple(folder.iterdir()) if folder and file.resolve().parent.parent == folder.resolve() else ()
    return (read_folder(file, others),)


def told(found: Found, language: Language) -> str:
    """`my-method/fr.ftl: line 3: …`."""
    say = speaker(language)
    return f"{found.file}: {say(Text('method-fault-at', {'line': found.line, 'problem': found.problem}))}"


def sound(read: Read, language: Language) -> Iterator[str]:
    """That a method can be used, or could but for a language."""
    if read.method is not None and not read.faults:
        blanks: dict[str, Blank] = {"name": read.method.id, "steps": len(read.method.steps)}
        yield speaker(language)(Text("method-lacking" if read.found else "method-sound", blanks))


def in_brief(found: Sequence[Found], language: Language) -> list[dict[str, Any]]:
    say = speaker(language)
    return [{"file": one.file.name, "line": one.line, "problem": say(one.problem)} for one in found]
