"""What the imaginary colleagues have to say, in each language: their subjects, their questions, what they have lived."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, get_args

from pydantic import TypeAdapter

from adapters.dates import Language
from facilitation.sharing.prompts import Kind

LINES: Final = Path(__file__).parent / "lines"


@dataclass(frozen=True, slots=True)
class Thread:
    """Someone's situation, from the first sentence to what is kept of it.

    `asked`: questions about the facts, each with its answer. `keeps`: said before the first step; `days`: how far away
    that step is.
    """

    subject: str
    expose: tuple[str, ...]
    title: str
    question: str
    asked: tuple[tuple[str, str], ...]
    request: str
    experiences: tuple[str, ...]
    keeps: str
    action: str
    days: int
    learning: str
    lessons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Subject(Thread):
    """`restate`: the request, in a colleague's words."""

    id: str
    restate: str


@dataclass(frozen=True, slots=True)
class Anything(Thread):
    """What suits any subject, a visitor's above all."""

    answers: tuple[str, ...]
    restates: tuple[str, ...]
    asking: tuple[str, ...]
    thanks: tuple[str, ...]
    relieved: tuple[str, ...]
    outcomes: tuple[str, ...]
    notes: tuple[str, ...]
    greetings: tuple[str, ...]
    keeps_from: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    subjects: tuple[Subject, ...]
    any: Anything
    shares: Mapping[Kind, tuple[str, ...]]

    def about(self, name: str | None) -> Thread:
        return next((one for one in self.subjects if one.id == name), self.any)


@cache
def lines(language: Language) -> Lines:
    told = tomllib.loads((LINES / f"{language}.toml").read_text(encoding="utf-8"))
    return TypeAdapter(Lines).validate_python(told)


@cache
def known() -> Mapping[str, str]:
    """The subject that a sentence which names one belongs to, whatever the language."""
    return {
        sentence: subject.id
        for language in get_args(Language)
        for subject in lines(language).subjects
        for sentence in (subject.subject, subject.question)
    }


@cache
def replies() -> Mapping[str, tuple[str, int]]:
    """Each question about the facts: the subject it belongs to (none: `""`), and its number there."""
    return {
        question: (name, number)
        for language in get_args(Language)
        for name, thread in threads(lines(language))
        for number, (question, _) in enumerate(thread.asked)
    }


def threads(spoken: Lines) -> Iterator[tuple[str, Thread]]:
    yield from ((subject.id, subject) for subject in spoken.subjects)
    yield "", spoken.any


@cache
def twins() -> Mapping[str, str]:
    """Each sentence under one name for all its languages: a story told in one is not told again in the other."""
    first, *others = (list(sentences(lines(language))) for language in get_args(Language))
    return {said: name for told in (first, *others) for said, name in zip(told, first, strict=True)}


def sentences(spoken: Lines) -> Iterator[str]:
    """What several colleagues could choose to say."""
    for _, thread in threads(spoken):
        yield from (question for question, _ in thread.asked)
        yield from (*thread.experiences, *thread.lessons)
    for pool in (spoken.any.answers, spoken.any.asking, spoken.any.thanks, spoken.any.relieved):
        yield from pool
    for kind in get_args(Kind):
        yield from spoken.shares[kind]
