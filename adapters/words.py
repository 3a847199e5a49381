"""A key and its blanks become a sentence in someone's language."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Final, Protocol, TypeAlias, assert_never

from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Pattern
from fluent.syntax.ast import Junk, Resource

from adapters.clean import clean
from adapters.dates import LOCALES, Language, day
from adapters.methods import METHODS
from facilitation.cards import (
    Blank,
    Day,
    Link,
    Mention,
    Moment,
    PersonId,
    Piece,
    Place,
    Quote,
    SpaceId,
    Text,
    Voice,
)

Words: TypeAlias = Callable[[Text], str]

CATALOGUE: Final = Path(__file__).parent / "catalogue"

_ASIDE = re.compile("\ue000(.+?)\ue001")


class Surface(Protocol):
    """Where a sentence will be read: how that place writes a person, what someone said, and a time."""

    def mention(self, person: PersonId) -> str: ...

    def place(self, space: SpaceId) -> str: ...

    def quote(self, said: str) -> str:
        """What someone wrote, already cleaned, escaped so that it is never read as markup here."""

    def moment(self, at: datetime) -> str: ...

    def link(self, url: str, label: str) -> str:
        """One of our own pages; `label` is a sentence already drawn for here."""


def words(voice: Voice, surface: Surface, *folders: Path) -> Words:
    """The words for someone, those of our methods included. `folders` bring more of them, each as `<language>.ftl`; a key we have keeps our words."""
    return _Speaker(voice, surface, _catalogue(voice.language, folders))


@dataclass(frozen=True, slots=True)
class _Speaker:
    voice: Voice
    surface: Surface
    catalogue: FluentBundle

    def __call__(self, text: Text) -> str:
        """The sentence.

        Fluent sees only what a sentence may choose by: names, numbers, and the address. It refuses anything longer
        than 2500 characters, and people write more than that, so the other blanks are put in after it has spoken.
        """
        if not text.blanks:
            return _always(self.catalogue, self.voice, text.key)
        blanks = {name: _seen(name, blank) for name, blank in text.blanks.items()}
        sentence = _formatted(self.catalogue, self.voice, text.key, blanks)
        return _ASIDE.sub(lambda mark: self._blank(text.blanks[mark[1]]), sentence)

    def _blank(self, blank: Blank) -> str:
        if isinstance(blank, tuple):
            return format_list([self._piece(piece) for piece in blank], locale=LOCALES[self.voice.language])
        return self._piece(blank)

    def _piece(self, piece: Piece) -> str:  # noqa: PLR0911 (one answer for each sort of piece)
        match piece:
            case str():
                return piece
            case int() | float():
                return format_decimal(piece, locale=LOCALES[self.voice.language])
            case Mention(person):
                return self.surface.mention(person)
            case Place(space):
                return self.surface.place(space)
            case Quote(said):
                return self.surface.quote(clean(said))
            case Moment(at):
                return self.surface.moment(at)
            case Link(url, label):
                return self.surface.link(url, self(label))
            case Day(on):
                return day(on, self.voice.language)
            case Text():
                return self(piece)
            case _:
                assert_never(piece)


@cache
def _always(catalogue: FluentBundle, voice: Voice, key: str) -> str:
    """A sentence without blanks is the same wherever it is read."""
    return _formatted(catalogue, voice, key, {})


def _formatted(
    catalogue: FluentBundle, voice: Voice, key: str, blanks: Mapping[str, str | int | float]
) -> str:
    """A key without words, or words with an unfilled blank, is ours to fix and raises."""
    sentence, errors = catalogue.format_pattern(
        _pattern(catalogue, key, voice.language), {**blanks, "address": voice.address}
    )
    if errors:
        raise ValueError(f"{key} in {voice.language}: {errors}")
    return str(sentence)


def _pattern(catalogue: FluentBundle, key: str, language: Language) -> Pattern:
    name, _, attribute = key.partition(".")
    if catalogue.has_message(name):
        message = catalogue.get_message(name)
        found = message.attributes.get(attribute) if attribute else message.value
        if found is not None:
            return found
    raise KeyError(f"no words for {key} in {language}")


def _seen(name: str, blank: Blank) -> str | int | float:
    """What Fluent is shown of a blank: itself where a sentence may choose by it, else a mark that holds its place."""
    return blank if isinstance(blank, str | int | float) else f"\ue000{name}\ue001"


@cache
def _catalogue(language: Language, folders: tuple[Path, ...]) -> FluentBundle:
    bundle = FluentBundle([LOCALES[language]], use_isolating=False)
    for file in (*catalogue(language), *(folder / f"{language}.ftl" for folder in folders)):
        bundle.add_resource(_read(file))
    return bundle


def catalogue(language: Language) -> tuple[Path, ...]:
    """All the words we have, file by file: the catalogue, then the words that stand beside each method."""
    return (
        *sorted((CATALOGUE / language).glob("*.ftl")),
        *sorted(METHODS.glob(f"*/{language}.ftl")),
    )


@cache
def _read(file: Path) -> Resource:
    resource = FluentResource(file.read_text(encoding="utf-8"))
    broken = [entry.content for entry in resource.body if isinstance(entry, Junk)]
    if broken:
        raise ValueError(f"{file.name} has words that cannot be read: {broken}")
    return resource
