"""Every key the Python names has words, and all the words are said somewhere."""

import ast
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from adapters.method_files import needs
from adapters.methods import methods
from adapters.words import catalogue
from bot.report import DAYS
from facilitation.commands import COMMANDS
from facilitation.community import Role
from facilitation.encounters.setting import RULES
from facilitation.matching.rules import MIXES
from facilitation.profiles.state import PARTS
from facilitation.sharing.prompts import PROMPTS

ROOT = Path(__file__).parents[2]
SPEAKING = ("facilitation", "adapters", "bot")
THIS_FILE = "tests/architecture/test_keys.py"

QUESTIONS = [key for keys in PROMPTS.values() for key in keys]
CAN_BE: Mapping[str, list[str]] = {
    "made.topic": list(PROMPTS),
    "prompt.topic": list(PROMPTS),
    "prompt.key": QUESTIONS,
    "day": list(DAYS),
    "mix": list(MIXES),
    "part": list(PARTS),
    "rule": list(RULES),
    "made.key": QUESTIONS,
    "facts.prompt.key": QUESTIONS,
    "command.en": [command.en for command in COMMANDS if command.where != "round"],
    "inside.en": [command.en for command in COMMANDS if command.in_round],
    "facts.role": list(get_args(Role)),
    "method.id": [method.id for method in methods()],
    "meeting.method.id": [method.id for method in methods()],
    "needed": [key for method in methods() for keys in needs(method) for key in keys],
    "named": [f"{method.id}-{step.id}" for method in methods() for step in method.steps],
}
"""What an expression can be, where a key is not written out."""


def keys(of: ast.expr) -> list[str]:
    """The keys an expression can be."""
    match of:
        case ast.Constant(value=str(key)):
            return [key]
        case ast.IfExp(body=body, orelse=orelse):
            return keys(body) + keys(orelse)
        case ast.JoinedStr(values=parts):
            return ["".join(chosen) for chosen in product(*(keys(part) for part in parts))]
        case ast.FormattedValue(value=value):
            return keys(value)
        case _ if ast.unparse(of) in CAN_BE:
            return CAN_BE[ast.unparse(of)]
        case _:
            raise LookupError(
                f"Text({ast.unparse(of)}): say in CAN_BE of {THIS_FILE} which keys this can be."
            )


def named(source: str) -> Iterator[str]:
    """The keys of every `Text(…)` in some Python."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="Text"), args=[first, *_]):
                yield from keys(first)
            case ast.Call(func=ast.Name(id="Text"), keywords=[ast.keyword(arg="key", value=value), *_]):
                yield from keys(value)


def used() -> dict[str, str]:
    """Each key the product names, and a file that names it."""
    return {
        key: str(path.relative_to(ROOT))
        for package in SPEAKING
        for path in sorted((ROOT / package).rglob("*.py"))
        for key in named(path.read_text(encoding="utf-8"))
    }


def written(language: str) -> set[str]:
    """Each key that has words, `message` and `message.attribute`."""
    resources = (FluentParser().parse(path.read_text(encoding="utf-8")) for path in catalogue(language))
    messages = [entry for resource in resources for entry in resource.body if isinstance(entry, Message)]
    values = {message.id.name for message in messages if message.value}
    return values | {f"{message.id.name}.{one.id.name}" for message in messages for one in message.attributes}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_has_words(language):
    known = written(language)

    assert {key: path for key, path in used().items() if key not in known} == {}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_word_is_left_unsaid(language):
    assert sorted(written(language) - used().keys()) == []


def test_keys_are_found_wherever_they_are_chosen():
    source = """
Text("one", {"two": 2}); Text(key="three"); Text("four" if x else "five"); Text(f"help.{facts.role}"); Text(made.key)
"""

    assert list(named(source)) == [
        "one",
        "three",
        "four",
        "five",
        "help.member",
        "help.coach",
        "help.admin",
        *QUESTIONS,
    ]


def test_a_key_nobody_can_foresee_is_refused():
    with pytest.raises(LookupError, match=r"Text\(whatever\): say in CAN_BE"):
        list(named("Text(whatever)"))
