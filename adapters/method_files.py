"""A method as a person wrote it: its steps, its words in each language, and all that is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from adapters.dates import LOCALES, Language
from adapters.methods import folders
from adapters.plain import Plain
from adapters.words import CATALOGUE, words
from facilitation.cards import Blank, Mention, PersonId, Quote, Text, Voice
from facilitation.rounds.method import Method
from facilitation.rounds.reading import BadMethod, lines_of, read_method

LONGEST: Final = 600
"""Characters of one sentence: every platform shows as much, and nobody reads more while others wait."""
DEEPEST: Final = 20
"""Braces in braces; the reader of Fluent goes into each, and a few hundred are too many for it."""
OF_A_STEP: Final = ("title", "invite", "wait", "rule")
"""What the words of each step must say."""
BLANKS: Final[Mapping[str, Mapping[str, Blank]]] = {
    "invite": {
        "who": (Mention(PersonId("any:one")), Mention(PersonId("any:two"))),
        "title": Quote("…"),
        "floor": "all",
    }
}
"""What a part of a step's words is given to fill in; every part also knows the `address`."""


@dataclass(frozen=True, slots=True)
class Found:
    """What is wrong in a file, and on which line. `lacking`: a whole language is still to be written."""

    file: Path
    line: int
    problem: Text
    lacking: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A method in its folder, and what was found there; no method when its own file cannot be used."""

    folder: Path
    method: Method | None
    found: tuple[Found, ...]

    @property
    def faults(self) -> tuple[Found, ...]:
        """What has to be mended even while a language is still to be written."""
        return tuple(one for one in self.found if not one.lacking)


def read_folder(file: Path, others: Sequence[Path] = ()) -> Read:
    """The method in `file` and the words beside it. `others`: folders of methods whose names are taken, besides ours. Raises OSError."""
    folder = file.parent
    try:
        text = file.read_text(encoding="utf-8")
        method = read_method(text)
    except UnicodeDecodeError:
        return Read(folder, None, (Found(file, 1, Text("method-fault-file")),))
    except BadMethod as bad:
        return Read(folder, None, tuple(Found(file, fault.line, fault.problem) for fault in bad.faults))
    beside = tuple(one for one in (*folders(), *others) if one.resolve() != folder.resolve())
    at = lines_of(text)
    found = [*same_name(file, method, at, beside)]
    for language in LOCALES:
        found += of_language(file, method, at, language, beside)
    return Read(folder, method, tuple(sorted(found, key=lambda one: (one.file != file, one.file, one.line))))


def same_name(
    file: Path, method: Method, at: Mapping[tuple[int, str], int], beside: Iterable[Path]
) -> Iterator[Found]:
    taken = {name_in(folder) for folder in beside}
    if method.id in taken:
        yield Found(file, at.get((0, "id"), 1), Text("method-fault-id-taken", {"said": Quote(method.id)}))


def name_in(folder: Path) -> str | None:
    """What the method in a folder is called, when it can be read."""
    try:
        return read_method((folder / "method.toml").read_text(encoding="utf-8")).id
    except (OSError, UnicodeDecodeError, BadMethod):
        return None


def of_language(
    file: Path,
    method: Method,
    at: Mapping[tuple[int, str], int],
    language: Language,
    beside: Sequence[Path],
) -> Iterator[Found]:
    spoken = file.parent / f"{language}.ftl"
    if not spoken.exists():
        yield Found(file, 1, Text("method-fault-language", {"file": spoken.name}), lacking=True)
        return
    try:
        source = spoken.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        yield Found(spoken, 1, Text("method-fault-file"))
        return
    if (line := too_deep(source)) is not None:
        yield Found(spoken, line, Text("method-fault-fluent"))
        return
    page = _Page(spoken, source, FluentParser().parse(source).body)
    unreadable = (*page.junk(), *page.names(taken(language, beside)))
    yield from unreadable
    yield from missing(file, method, at, page)
    unfilled = tuple(page.blanks(method))
    yield from unfilled
    if not unreadable and not unfilled:
        yield from page.sentences(method, language)


def too_deep(source: str) -> int | None:
    """The line where braces stand in braces so deep that only a machine can have written them, or a slip of the keyboard."""
    depth = 0
    for number, line in enumerate(source.splitlines(), 1):
        for sign in line:
            depth = max(0, depth + (sign == "{") - (sign == "}"))
            if depth > DEEPEST:
                return number
    return None


def taken(language: Language, beside: Sequence[Path]) -> frozenset[str]:
    """The names of all words there are, but for those of the method itself."""
    spoken = (folder / f"{language}.ftl" for folder in beside)
    return frozenset().union(*(names_in(file) for file in (*(CATALOGUE / language).glob("*.ftl"), *spoken)))


@cache
def names_in(file: Path) -> frozenset[str]:
    source = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
    return frozenset(
        name for name, _ in named(FluentParser().parse(source).body if too_deep(source) is None else ())
    )


def named(body: Iterable[ast.EntryType]) -> Iterator[tuple[str, ast.Message | ast.Term]]:
    for entry in body:
        if isinstance(entry, ast.Message | ast.Term):
            yield ("-" if isinstance(entry, ast.Term) else "") + entry.id.name, entry


def missing(file: Path, method: Method, at: Mapping[tuple[int, str], int], page: "_Page") -> Iterator[Found]:
    """Words the method needs and nobody wrote, at the line that needs them."""
    lines = {0: at.get((0, "id"), 1), **{n: at.get((n, ""), 1) for n in range(1, len(method.steps) + 1)}}
    for n, needed in enumerate(needs(method)):
        lacking = tuple(key for key in needed if key not in page.patterns)
        if lacking:
            yield Found(file, lines[n], Text("method-fault-words", {"file": page.file.name, "keys": lacking}))


def needs(method: Method) -> Iterator[tuple[str, ...]]:
    """The keys of the method itself, then those of each step."""
    yield method.id, f"{method.id}.purpose"
    for step in method.steps:
        yield tuple(f"{method.id}-{step.id}.{part}" for part in OF_A_STEP)


class _Page:
    """The words of a method in one language."""

    def __init__(self, file: Path, source: str, body: Sequence[ast.EntryType]) -> None:
        self.file, self.source, self.body = file, source, body
        self.patterns: dict[str, ast.Pattern] = {}
        for name, entry in named(body):
            if entry.value:
                self.patterns.setdefault(name, entry.value)
            for one in entry.attributes:
                self.patterns.setdefault(f"{name}.{one.id.name}", one.value)

    def line(self, node: ast.SyntaxNode) -> int:
        return self.source.count("\n", 0, node.span.start if node.span else 0) + 1

    def fault(self, node: ast.SyntaxNode, problem: Text) -> Found:
        return Found(self.file, self.line(node), problem)

    def junk(self) -> Iterator[Found]:
        for entry in self.body:
            if isinstance(entry, ast.Junk):
                yield self.fault(entry, Text("method-fault-fluent"))

    def names(self, taken: frozenset[str]) -> Iterator[Found]:
        seen: set[str] = set()
        for name, entry in named(self.body):
            said = {"said": Quote(name)}
            if name in taken:
                yield self.fault(entry, Text("method-fault-key-taken", said))
            elif name in seen:
                yield self.fault(entry, Text("method-fault-key-twice", said))
            seen.add(name)

    def blanks(self, method: Method) -> Iterator[Found]:
        """What a sentence wants filled in and nothing fills."""
        for key, pattern in self.patterns.items():
            known = given(key, method)
            names = _Names()
            names.visit(pattern)
            for name in names.found:
                if name not in known and name != "address":
                    allowed: dict[str, Blank] = {
                        "said": Quote(f"${name}"),
                        "blanks": "yes" if known else "no",
                        "allowed": tuple(Quote(f"{{ ${one} }}") for one in known) or "",
                    }
                    yield self.fault(pattern, Text("method-fault-blank", allowed))

    def sentences(self, method: Method, language: Language) -> Iterator[Found]:
        """What does not become a sentence, or too long a one, however people are spoken to."""
        for key in (key for needed in needs(method) for key in needed if key in self.patterns):
            lengths = [self.length(key, method, voice) for voice in voices(language)]
            if None in lengths:
                yield self.fault(self.patterns[key], Text("method-fault-render"))
            elif (length := max(one or 0 for one in lengths)) > LONGEST:
                yield self.fault(
                    self.patterns[key], Text("method-fault-long", {"length": length, "longest": LONGEST})
                )

    def length(self, needed: str, method: Method, voice: Voice) -> int | None:
        """In characters; `None`: it cannot be said."""
        try:
            say = words(voice, Plain(voice.language), self.file.parent)
            return len(say(Text(needed, given(needed, method))))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None


class _Names(Visitor):
    """The blanks of a sentence, in all its variants."""

    def __init__(self) -> None:
        self.found: dict[str, None] = {}

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.found[node.id.name] = None


def given(key: str, method: Method) -> Mapping[str, Blank]:
    """What the words of this key are given to fill in."""
    name, _, part = key.partition(".")
    steps = {f"{method.id}-{step.id}" for step in method.steps}
    return BLANKS.get(part, {}) if name in steps else {}


def voices(language: Language) -> tuple[Voice, ...]:
    return Voice(language, "tu"), Voice(language, "vous")
