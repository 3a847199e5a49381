"""What a form asks for, as Slack draws it, and what was filled in, as Slack tells it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, assert_never

from adapters.clean import clean
from adapters.slack import fitting
from adapters.slack.fitting import cut
from adapters.slack.ids import own, person_id
from adapters.words import Words
from facilitation.cards import Choice, Input

BLOCK: Final = "in:"
"""The block of an input is named after it."""

Drawn = dict[str, Any]


def field(asked: Input, bare: Words) -> Drawn:
    drawn: Drawn = {
        "type": "input",
        "block_id": cut(f"{BLOCK}{asked.name}", fitting.NAME),
        "label": _plain(bare(asked.label), fitting.INPUT_LABEL),
        "optional": not asked.required or asked.kind == "yes_no",
        "element": {**_element(asked, bare), "action_id": asked.kind},
    }
    if asked.hint is not None and asked.kind in {"line", "paragraph"} and (hint := bare(asked.hint).strip()):
        drawn["element"]["placeholder"] = _plain(hint, fitting.PLACEHOLDER)
    return drawn


def _element(asked: Input, bare: Words) -> Drawn:
    match asked.kind:
        case "line" | "paragraph":
            return _text(asked)
        case "choice":
            return _choice(asked, bare)
        case "yes_no":
            return _tick(asked, bare)
        case "people":
            users = [own(one) for one in asked.value.split() if own(one)[:1] in {"U", "W"}]
            return {"type": "multi_users_select"} | ({"initial_users": users} if users else {})
        case "date":
            return {"type": "datepicker"} | ({"initial_date": asked.value} if _is_day(asked.value) else {})
        case never:
            assert_never(never)


def _text(asked: Input) -> Drawn:
    longest = max(1, min(asked.longest, fitting.WRITTEN))
    drawn: Drawn = {
        "type": "plain_text_input",
        "multiline": asked.kind == "paragraph",
        "max_length": longest,
    }
    value = clean(asked.value)[:longest]
    return drawn | ({"initial_value": value} if value else {})


def _choice(asked: Input, bare: Words) -> Drawn:
    """Few are shown side by side, many in a list, very many in a list of lists."""
    options = [_option(choice, bare) for choice in asked.choices]
    chosen = next((one for one in options if one["value"] == asked.value), None)
    drawn: Drawn
    if not options:
        return {"type": "plain_text_input", "multiline": False}
    if len(options) <= fitting.FEW:
        drawn = {"type": "radio_buttons", "options": options}
    elif len(options) <= fitting.OPTIONS:
        drawn = {"type": "static_select", "options": options}
    else:
        drawn = {"type": "static_select", "option_groups": _pages(options)}
    return drawn | ({"initial_option": chosen} if chosen else {})


def _pages(options: Sequence[Drawn]) -> list[Drawn]:
    firsts = range(0, min(len(options), fitting.OPTIONS**2), fitting.OPTIONS)
    pages = [(first, options[first : first + fitting.OPTIONS]) for first in firsts]
    return [
        {"label": _plain(f"{first + 1}–{first + len(page)}", fitting.LABEL), "options": page}
        for first, page in pages
    ]


def _tick(asked: Input, bare: Words) -> Drawn:
    option = {"text": _plain(bare(asked.label), fitting.LABEL), "value": "yes"}
    ticked = {"initial_options": [option]} if asked.value == "yes" else {}
    return {"type": "checkboxes", "options": [option]} | ticked


def _option(choice: Choice, bare: Words) -> Drawn:
    return {"text": _plain(bare(choice.label), fitting.LABEL), "value": choice.value[: fitting.OPTION_VALUE]}


def _plain(text: str, longest: int) -> Drawn:
    return {"type": "plain_text", "text": cut(text.strip(), longest) or fitting.MORE, "emoji": False}


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return len(said) == len("2026-11-23")


def filled(state: object, team: str) -> dict[str, str]:
    """What stands in a form, by the names of its inputs. Anything that is not one is passed over."""
    values = state.get("values") if isinstance(state, Mapping) else None
    found = {}
    for block, actions in values.items() if isinstance(values, Mapping) else ():
        if isinstance(block, str) and block.startswith(BLOCK) and isinstance(actions, Mapping):
            for kind, action in actions.items():
                written = _written(kind, action, team) if isinstance(action, Mapping) else None
                if written is not None:
                    found[block.removeprefix(BLOCK)] = written
    return found


def _written(kind: str, action: Mapping[str, Any], team: str) -> str | None:
    """`None`: nothing was chosen or written."""
    match kind, action:
        case "yes_no", {"selected_options": list(ticked)}:
            return "yes" if ticked else "no"
        case _, {"selected_option": {"value": str(value)}}:
            return value
        case _, {"selected_users": list(users)}:
            return " ".join(person_id(team, user) for user in users if isinstance(user, str))
        case _, {"selected_date": str(day)}:
            return day
        case _, {"value": str(text)}:
            return clean(text)
        case _:
            return None
