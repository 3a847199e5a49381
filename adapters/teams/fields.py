"""What a form asks for, as an Adaptive Card draws it, and what was filled in, as Teams tells it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, assert_never

from adapters.clean import clean
from adapters.teams import fitting
from adapters.teams.fitting import cut
from adapters.teams.ids import own, person_id
from adapters.teams.surface import named
from adapters.words import Words
from facilitation.cards import Choice, Input, Text

OURS: Final = "compagnon"
"""Under this name a button or a form carries what we gave it; everything beside it was filled in."""
DIRECTORY: Final = "graph.microsoft.com/users"
"""Where Teams looks people up; a client that cannot offers those named in the card."""
_NATIVE: Final = re.compile(r"[\w:.@-]{1,200}")
_RESERVED: Final = frozenset({OURS, "msteams", "action"})

Drawn = dict[str, Any]


def field(
    asked: Input,
    bare: Words,
    names: Mapping[str, str],
    longest: int = fitting.ROOMS[0],
    *,
    searched: bool = True,
) -> Drawn:
    """`longest`: characters of what was written in it, or so, when little room is left. `searched`: people are, in the directory."""
    drawn: Drawn = {**_element(asked, bare, names, longest), "id": asked.name}
    if asked.kind == "people" and not searched:
        del drawn["choices.data"]
        drawn["style"] = "expanded" if len(drawn["choices"]) <= fitting.FEW else "compact"
    if asked.kind != "yes_no":
        drawn["label"] = _shown(bare(asked.label), fitting.TITLE)
    if asked.required and asked.kind != "yes_no":
        missing = Text("form-empty" if asked.kind in {"line", "paragraph"} else "form-missing")
        drawn |= {"isRequired": True, "errorMessage": bare(missing)}
    return drawn


def _element(asked: Input, bare: Words, names: Mapping[str, str], longest: int) -> Drawn:
    match asked.kind:
        case "line" | "paragraph":
            return _text(asked, bare, longest)
        case "choice":
            return _choice(asked, bare, longest)
        case "yes_no":
            title = _shown(bare(asked.label), fitting.TITLE)
            ticked = "yes" if asked.value == "yes" else "no"
            return {
                "type": "Input.Toggle",
                "title": title,
                "valueOn": "yes",
                "valueOff": "no",
                "value": ticked,
                "wrap": True,
            }
        case "people":
            return _people(asked, names)
        case "date":
            return {"type": "Input.Date"} | ({"value": asked.value} if _is_day(asked.value) else {})
        case never:
            assert_never(never)


def _text(asked: Input, bare: Words, longest: int) -> Drawn:
    """A blank does not count as an answer, in the client already."""
    most = max(1, min(asked.longest, fitting.WRITTEN))
    drawn: Drawn = {"type": "Input.Text", "isMultiline": asked.kind == "paragraph", "maxLength": most}
    if asked.required:
        drawn["regex"] = r"^[\s\S]*\S[\s\S]*$"
    if asked.hint is not None and (hint := bare(asked.hint).strip()):
        drawn["placeholder"] = _shown(hint, fitting.TITLE)
    value = clean(asked.value)[: min(most, longest)]
    return drawn | ({"value": value} if value else {})


def _choice(asked: Input, bare: Words, longest: int) -> Drawn:
    """Few are shown side by side, many in a list, very many are looked up by their first letters."""
    if not asked.choices:
        return {"type": "Input.Text"}
    options = [_option(choice, bare) for choice in asked.choices[: longest // 40]]
    many = len(options) > fitting.FEW
    drawn: Drawn = {
        "type": "Input.ChoiceSet",
        "style": "filtered" if len(options) > fitting.PEOPLE else "compact" if many else "expanded",
        "wrap": True,
        "choices": options,
    }
    chosen = asked.value in {one["value"] for one in options}
    return drawn | ({"value": asked.value} if chosen else {})


def _people(asked: Input, names: Mapping[str, str]) -> Drawn:
    """From the whole directory; those chosen already are named, so that they are seen."""
    chosen = [one for one in asked.value.split() if _NATIVE.fullmatch(own(one))]
    known = [one for one in names if one not in chosen and _is_person(one)]
    choices = [_person(one, names) for one in (*chosen, *known)[: fitting.PEOPLE]]
    return {
        "type": "Input.ChoiceSet",
        "style": "compact",
        "isMultiSelect": True,
        "wrap": True,
        "choices": choices,
        "choices.data": {"type": "Data.Query", "dataset": DIRECTORY},
    } | ({"value": ",".join(own(one) for one in chosen[: fitting.PEOPLE])} if chosen else {})


def _is_person(name: str) -> bool:
    """A space is named too, and its id says that it is one."""
    return not own(name).startswith(("19:", "a:")) and _NATIVE.fullmatch(own(name)) is not None


def _person(name: str, names: Mapping[str, str]) -> Drawn:
    return {"title": named(names.get(name, "")) or own(name)[: fitting.LABEL], "value": own(name)}


def _option(choice: Choice, bare: Words) -> Drawn:
    return {"title": _shown(bare(choice.label), fitting.LABEL), "value": choice.value}


def _shown(text: str, longest: int) -> str:
    return cut(text.strip(), longest) or fitting.MORE


def _is_day(said: str) -> bool:
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return len(said) == len("2026-11-23")


def of_people(inputs: Sequence[Input]) -> list[str]:
    """The names of those whose answer is people: what comes back does not say so."""
    return [asked.name for asked in inputs if asked.kind == "people"]


def filled(value: object, tenant: str) -> dict[str, str]:
    """What stands in a form, by the names of its inputs. What is empty was not filled in; what is not ours is passed over."""
    if not isinstance(value, Mapping):
        return {}
    ours = value.get(OURS)
    people = ours.get("people") if isinstance(ours, Mapping) else None
    whom = set(_names(people))
    return {
        name: _ids(said, tenant) if name in whom else clean(said)
        for name, said in value.items()
        if isinstance(name, str) and name not in _RESERVED and isinstance(said, str) and clean(said)
    }


def _names(told: object) -> Iterator[str]:
    yield from (one for one in told if isinstance(one, str)) if isinstance(told, list) else ()


def _ids(said: str, tenant: str) -> str:
    return " ".join(
        person_id(tenant, one) for each in said.split(",") if _NATIVE.fullmatch(one := each.strip())
    )
