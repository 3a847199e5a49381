"""What holds for every word we say, in both languages."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from adapters.words import catalogue

LONGEST = 400

TU = re.compile(
    r"\b(tu|te|toi|ta|tes|tien|tienne)\b|\bt’|(?<!\ble )(?<!\bun )(?<!\bdu )\bton\b", re.IGNORECASE
)
VOUS = re.compile(
    r"(?<!rendez-)\bvous\b|\b(votre|vos|vôtre)\b|\b(?!assez|chez|nez|rez|rendez-vous)\w+ez\b", re.IGNORECASE
)
TO_SEVERAL = "À plusieurs."
"""The comment on a message that says "vous" to several people at once, whatever the address."""


class Said(NamedTuple):
    """One way a pattern can come out, its blanks as `{name}`."""

    key: str
    text: str
    address: str
    to_several: bool


class _Blanks(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


def messages(language: str) -> Iterator[ast.Message]:
    for file in catalogue(language):
        resource = FluentParser().parse(file.read_text(encoding="utf-8"))
        yield from (entry for entry in resource.body if isinstance(entry, ast.Message))


def patterns(language: str) -> Iterator[tuple[str, ast.Pattern, bool]]:
    """Each value and attribute with its key, and whether it speaks to several people."""
    for message in messages(language):
        several = bool(message.comment and TO_SEVERAL in (message.comment.content or ""))
        if message.value:
            yield message.id.name, message.value, several
        for attribute in message.attributes:
            yield f"{message.id.name}.{attribute.id.name}", attribute.value, several


def blanks(pattern: ast.Pattern) -> set[str]:
    visitor = _Blanks()
    visitor.visit(pattern)
    return visitor.found - {"address"}


def ways(pattern: ast.Pattern, address: str) -> Iterable[str]:
    """Every sentence a pattern can become for someone addressed like this."""
    return ("".join(parts) for parts in product(*(_element(part, address) for part in pattern.elements)))


def _element(part: ast.TextElement | ast.Placeable, address: str) -> list[str]:
    match part:
        case ast.TextElement(value=value):
            return [value]
        case ast.Placeable(expression=ast.SelectExpression(selector=selector, variants=variants)):
            by_address = isinstance(selector, ast.VariableReference) and selector.id.name == "address"
            chosen = [v for v in variants if not by_address or v.key.name == address]
            return [way for variant in chosen for way in ways(variant.value, address)]
        case ast.Placeable(expression=ast.StringLiteral() as literal):
            return [literal.parse()["value"]]
        case _:
            return ["{blank}"]


def said(language: str) -> list[Said]:
    return [
        Said(key, text, address, several)
        for key, pattern, several in patterns(language)
        for address in ("tu", "vous")
        for text in ways(pattern, address)
    ]


def those_matching(rule: str, language: str) -> list[tuple[str, str]]:
    return [(one.key, one.text) for one in said(language) if re.search(rule, one.text)]


def test_both_languages_have_the_same_keys_and_the_same_blanks():
    english = {key: blanks(pattern) for key, pattern, _ in patterns("en")}
    french = {key: blanks(pattern) for key, pattern, _ in patterns("fr")}

    assert english == french


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_key_is_written_once(language):
    keys = [message.id.name for message in messages(language)]

    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_can_be_read(language):
    entries = [
        entry
        for file in catalogue(language)
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body
    ]

    assert [entry.content for entry in entries if isinstance(entry, ast.Junk)] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_long(language):
    assert [one.key for one in said(language) if len(one.text) > LONGEST] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_apostrophes_quotation_marks_and_dots_are_typographic(language):
    assert those_matching(r"""['"]|\.\.\.""", language) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nobody_shouts(language):
    assert those_matching(r"!\W*!|\b\w{2,}\b!.*!", language) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_there_are_no_double_or_trailing_spaces(language):
    assert those_matching(r"  |\s$|\s\n", language) == []


def test_english_has_no_space_before_its_marks():
    assert those_matching(r"\s[;:!?,.]|[«»\u202f]", "en") == []


def test_french_has_a_narrow_no_break_space_before_its_double_marks():
    assert those_matching(r"(?<![\u202f!?])[;:!?](?!//)", "fr") == []


def test_french_has_a_narrow_no_break_space_inside_its_guillemets():
    assert those_matching(r"«(?!\u202f\S)|(?<!\u202f)»|[“”]", "fr") == []


def test_french_guillemets_are_closed():
    assert [one.key for one in said("fr") if one.text.count("«") != one.text.count("»")] == []


def test_french_has_no_space_before_its_simple_marks():
    assert those_matching(r"\s[,.…](?!…?\u202f»)(?<!\u202f…)(?<!: …)", "fr") == []


def test_french_numbers_do_not_break_from_what_they_count():
    assert those_matching(r"n°(?!\u00a0)|\d (?:%|€|h\b|min\b)", "fr") == []


def test_french_writes_its_ligatures():
    assert those_matching(r"(?i)\b(c|s|n|v|b|man)?oe(u|il)", "fr") == []


def test_french_is_inclusive_without_middle_dots():
    assert those_matching(r"·|\w\(e\)|\w\(ne\)", "fr") == []


def test_french_never_says_tu_to_someone_called_vous():
    assert [(one.key, one.text) for one in said("fr") if one.address == "vous" and TU.search(one.text)] == []


def test_french_never_says_vous_to_someone_called_tu_unless_to_several():
    mixed = [
        one for one in said("fr") if one.address == "tu" and not one.to_several and VOUS.search(one.text)
    ]

    assert [(one.key, one.text) for one in mixed] == []


def test_english_does_not_choose_by_address():
    assert [one.text for one in said("en") if one.address == "tu"] == [
        one.text for one in said("en") if one.address == "vous"
    ]
