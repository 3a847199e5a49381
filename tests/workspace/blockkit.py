"""Whether Slack would take what we draw: its limits as `slackblocks` knows them, and what that package does not look at."""

import re
from collections.abc import Iterator
from typing import Any

import slackblocks as kit

LIVE = re.compile(r"<(?:@[A-Z0-9]+|#[A-Z0-9]+|!date\^\d+\^[^|<>]+\|[^|<>]*)>")
"""What we write between angles: a person, a channel, a time."""
TITLE = 24


def check_message(body: dict[str, Any]) -> None:
    """Raises, or fails, for what Slack would refuse."""
    check_blocks(body["blocks"], most=50)
    assert sum(len(text["text"]) for text in texts(body["blocks"])) <= 13_000
    assert 0 < len(body["text"]) <= 4_000


def check_view(view: dict[str, Any]) -> None:
    check_blocks(view["blocks"], most=100)
    assert all(len(view[part]["text"]) <= TITLE for part in ("title", "submit", "close") if part in view)
    assert len(view["private_metadata"]) <= 3000
    assert len(view["callback_id"]) <= 255
    assert "submit" in view or not any(block["type"] == "input" for block in view["blocks"])


def check_blocks(blocks: list[dict[str, Any]], most: int) -> None:
    assert len(blocks) <= most
    named = [block["block_id"] for block in blocks if "block_id" in block]
    assert len(named) == len(set(named))
    for block in blocks:
        rebuilt(block)
    for element in actions(blocks):
        assert len(element["action_id"]) <= 255
    for text in texts(blocks):
        check_text(text)


def check_text(text: dict[str, Any]) -> None:
    said = text["text"]
    assert said.strip()
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", said)
    if text["type"] == "mrkdwn":
        assert text["verbatim"] is True
        rest = LIVE.sub("", said)
        assert "<" not in rest
        assert ">" not in rest
        assert not re.search(r"&(?!amp;|lt;|gt;)", rest)


def texts(drawn: Any) -> Iterator[dict[str, Any]]:
    match drawn:
        case {"type": "mrkdwn" | "plain_text", "text": str()}:
            yield drawn
        case dict():
            for part in drawn.values():
                yield from texts(part)
        case list():
            for part in drawn:
                yield from texts(part)


def actions(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        found = block.get("elements", []) if block["type"] == "actions" else []
        names = [element["action_id"] for element in found]
        assert len(names) == len(set(names))
        yield from found


def rebuilt(block: dict[str, Any]) -> object:
    """By the package that knows the limits: it raises where one is passed."""
    name = block.get("block_id")
    match block:
        case {"type": "header", "text": text}:
            return kit.HeaderBlock(of_text(text), name)
        case {"type": "section", "text": text}:
            return kit.SectionBlock(of_text(text), name)
        case {"type": "context", "elements": elements}:
            return kit.ContextBlock([of_text(one) for one in elements], name)
        case {"type": "actions", "elements": elements}:
            return kit.ActionsBlock([of_button(one) for one in elements], name)
        case {"type": "input", "label": label, "element": element}:
            return kit.InputBlock(of_text(label), of_element(element), block_id=name)
        case {"type": "divider"}:
            return kit.DividerBlock(name)
    raise AssertionError(f"no such block: {block}")


def of_text(text: dict[str, Any]) -> kit.Text:
    return kit.Text(text["text"], kit.TextType(text["type"]), verbatim=text.get("verbatim", False))


def of_button(one: dict[str, Any]) -> kit.Button:
    assert one["type"] == "button"
    return kit.Button(
        of_text(one["text"]), action_id=one["action_id"], value=one.get("value"), style=one.get("style")
    )


def of_option(one: dict[str, Any]) -> kit.Option:
    return kit.Option(of_text(one["text"]), one["value"])


def of_element(one: dict[str, Any]) -> Any:  # noqa: PLR0911 - one line for each sort
    name = one["action_id"]
    chosen = of_option(one["initial_option"]) if "initial_option" in one else None
    match one:
        case {"type": "plain_text_input"}:
            assert len(one.get("initial_value", "")) <= one.get("max_length", 3000)
            return kit.PlainTextInput(
                action_id=name,
                initial_value=one.get("initial_value"),
                multiline=one["multiline"],
                max_length=one.get("max_length"),
                placeholder=of_text(one["placeholder"]) if "placeholder" in one else None,
            )
        case {"type": "radio_buttons", "options": options}:
            return kit.RadioButtonGroup(name, [of_option(each) for each in options], chosen)
        case {"type": "static_select", "options": options}:
            return kit.StaticSelectMenu(name, options=[of_option(each) for each in options])
        case {"type": "static_select", "option_groups": groups}:
            return kit.StaticSelectMenu(name, option_groups=[of_group(each) for each in groups])
        case {"type": "checkboxes", "options": options}:
            return kit.CheckboxGroup(name, [of_option(each) for each in options])
        case {"type": "multi_users_select"}:
            return kit.UserMultiSelectMenu(name, one.get("initial_users"))
        case {"type": "datepicker"}:
            return kit.DatePicker(name, one.get("initial_date"))
    raise AssertionError(f"no such element: {one}")


def of_group(group: dict[str, Any]) -> kit.OptionGroup:
    return kit.OptionGroup(of_text(group["label"]), [of_option(each) for each in group["options"]])
