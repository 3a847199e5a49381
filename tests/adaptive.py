"""Whether Teams would take what we draw: the schema of Adaptive Cards 1.5, Teams' own limits, and Markdown read by another reader."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema
from markdown_it import MarkdownIt

CLOCK = re.compile(
    r"\{\{(?:DATE\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,SHORT\)|TIME\(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\))\}\}"
)
"""What shows a time by the reader's own clock."""
BYTES = 80 * 1024
ACTIONS = 6
KNOWN_TO_TEAMS = {"msteams", "choices.data"}
"""Beyond the schema, as is a list that one can filter."""
MARKDOWN = MarkdownIt("commonmark", {"html": False})
ANY_OF = jsonschema.Draft6Validator.VALIDATORS["anyOf"]
READ_AS_TEXT = {"paragraph_open", "paragraph_close", "inline", "text", "text_special", "softbreak"}


@cache
def schema() -> Any:
    spec = find_spec("adaptive_cards")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    rules = Path(spec.submodule_search_locations[0]) / "schemas/schema-1.5.json"
    validator = jsonschema.validators.extend(jsonschema.Draft6Validator, {"anyOf": by_type})
    return validator(json.loads(rules.read_text()))


def by_type(validator: Any, offered: list[dict[str, Any]], instance: Any, rules: Any) -> Iterator[Any]:
    """An element is held against what it says it is, instead of against everything there is: a thousand times as quick."""
    kind = instance.get("type") if isinstance(instance, dict) else None
    named = [
        one
        for one in offered
        if any(each.get("$ref", "").endswith(f"/{kind}") for each in one.get("allOf", ()))
    ]
    yield from ANY_OF(validator, named or offered, instance, rules)


def check_message(activity: dict[str, Any]) -> None:
    """Fails for what Teams would refuse, leave out, or read as more than was meant."""
    [attached] = activity["attachments"]
    assert activity["type"] == "message"
    assert 0 < len(activity["summary"]) <= 500
    assert attached["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert len(json.dumps(activity).encode()) <= BYTES
    check_card(attached["content"])


def check_dialog(task: dict[str, Any]) -> None:
    assert len(json.dumps(task).encode()) <= BYTES
    assert 0 < len(task["title"]) <= 75
    assert task["card"]["content"]["msteams"]["entities"] == []
    check_card(task["card"]["content"])


def check_card(card: dict[str, Any]) -> None:
    assert card["version"] == "1.5"
    wrong = jsonschema.exceptions.best_match(schema().iter_errors(known(card)))
    assert wrong is None, f"{wrong.json_path}: {wrong.message[:500]}"
    named = [one["id"] for one in every(card) if "id" in one and "type" in one]
    assert len(named) == len(set(named))
    assert all(len(row) <= ACTIONS for row in rows(card))
    assert not re.search(
        "[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069\uf110\uf111]",
        json.dumps(card, ensure_ascii=False).replace("\\n", ""),
    )
    assert not list(addresses(card))
    check_mentions(card)
    for text in texts(card):
        check_text(text)


def check_text(text: str) -> None:
    """Words and nothing else, as another reader of Markdown sees it."""
    assert text.strip()
    assert "{{" not in CLOCK.sub("", text)
    read = MARKDOWN.parse(text)
    seen = {token.type for token in read} | {part.type for token in read for part in token.children or ()}
    assert seen <= READ_AS_TEXT


def check_mentions(card: dict[str, Any]) -> None:
    """Live are those we name, each of them once, and nobody else."""
    entities = card["msteams"]["entities"]
    called = [one["text"] for one in entities]
    written = {found for text in texts(card) for found in re.findall(r"<at>.*?</at>", text)}
    assert len(called) == len(set(called))
    assert written == set(called)
    assert all(one["type"] == "mention" and one["mentioned"]["id"] for one in entities)


def known(drawn: Any) -> Any:
    """Without what Teams adds to the schema."""
    match drawn:
        case dict():
            return {
                key: "compact" if (key, part) == ("style", "filtered") else known(part)
                for key, part in drawn.items()
                if key not in KNOWN_TO_TEAMS or drawn.get("type") not in {"AdaptiveCard", "Input.ChoiceSet"}
            }
        case list():
            return [known(part) for part in drawn]
    return drawn


def every(drawn: Any) -> Iterator[dict[str, Any]]:
    match drawn:
        case dict():
            yield drawn
            for part in drawn.values():
                yield from every(part)
        case list():
            for part in drawn:
                yield from every(part)


def rows(card: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    return (one["actions"] for one in every(card) if "actions" in one)


def texts(card: dict[str, Any]) -> Iterator[str]:
    return (one["text"] for one in every(card) if one.get("type") == "TextBlock")


def addresses(card: dict[str, Any]) -> Iterator[str]:
    """Where a card leads: ours lead nowhere."""
    return (str(one[key]) for one in every(card) for key in ("url", "iconUrl") if key in one)


def read_back(text: str) -> str:
    """What a reader of the card sees of one text."""
    inline = (
        part
        for token in MARKDOWN.parse(text)
        if token.type == "inline"
        for part in (*(token.children or ()), None)
    )
    return "".join("\n" if part is None else part.content for part in inline).strip().replace("\u200b", "")
