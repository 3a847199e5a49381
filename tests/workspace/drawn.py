"""What stands in a message or a form that a client was given."""

from collections.abc import Iterator
from typing import Any


def as_drawn(view: dict[str, Any]) -> dict[str, Any]:
    """What stands in its fields: that client does not send what nobody touched."""
    return {
        one["block_id"]: {one["element"]["action_id"]: standing(one["element"])}
        for one in view["blocks"]
        if one["type"] == "input"
    }


def standing(element: dict[str, Any]) -> dict[str, Any]:
    known = {
        "initial_value": "value",
        "initial_option": "selected_option",
        "initial_options": "selected_options",
        "initial_users": "selected_users",
        "initial_date": "selected_date",
    }
    found = {name: element[initial] for initial, name in known.items() if initial in element}
    empty = {"selected_options": []} if element["type"] == "checkboxes" else {}
    return {"type": element["type"], **empty, **found}


def buttons(message: dict[str, Any]) -> list[dict[str, Any]]:
    rows = [block for block in message.get("blocks", ()) if block["type"] == "actions"]
    return [{**element, "block_id": row.get("block_id", "b")} for row in rows for element in row["elements"]]


def texts(block: dict[str, Any]) -> Iterator[str]:
    """What is written in it."""
    for one in (block.get("text"), *block.get("elements", ())):
        if isinstance(one, dict):
            told = one.get("text")
            yield told["text"] if isinstance(told, dict) else str(told)
