"""Cards as Teams shows them: Adaptive Cards 1.5 for messages and forms, always within its limits."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from adapters.clean import clean
from adapters.teams import fitting
from adapters.teams.actions import actions, sent
from adapters.teams.fields import field
from adapters.teams.fitting import cut, weight
from adapters.teams.ids import own
from adapters.teams.surface import Bare, Markup, as_typed_here, flat
from adapters.words import Words, words
from facilitation.actions import Ask
from facilitation.cards import Card, PersonId, Text, Voice

Drawn: TypeAlias = dict[str, Any]
Names: TypeAlias = Mapping[str, str]

NAME: Final = "Compagnon"
NOBODY: Final[Names] = MappingProxyType({})
SHORT: Final = 80
"""Characters of a line that stands close to another as short."""
ADAPTIVE: Final = "application/vnd.microsoft.card.adaptive"
PARAGRAPH: Final = re.compile(r"[ \t]*\n[ \t\n]*")


@dataclass(frozen=True, slots=True)
class Speech:
    """The same words where Markdown is read and where it is not; `mentioned`: who has been, and what stands for them."""

    said: Words
    bare: Words
    names: Names
    mentioned: dict[PersonId, str]


def speech(voice: Voice, folders: Sequence[Path], names: Names, *, live: bool = True) -> Speech:
    unnamed = words(voice, Bare(voice.language), *folders)
    others = unnamed(Text("teams-someone")), unnamed(Text("teams-somewhere"))
    markup = Markup(voice.language, names, *others, live=live)
    said = words(voice, markup, *folders)
    bare = words(voice, Bare(voice.language, names, *others), *folders)
    return Speech(
        lambda text: as_typed_here(said(text)),
        lambda text: as_typed_here(bare(text)),
        names,
        markup.mentioned,
    )


def message(
    card: Card, voice: Voice, marker: str, folders: Sequence[Path] = (), names: Names = NOBODY
) -> Drawn:
    """An activity to be sent or put in place of another; `marker` names its first element, and makes its buttons known again."""
    spoken = speech(voice, folders, names)

    def drawn(longest: int) -> Drawn:
        body = list(elements(card, spoken, longest))
        return activity(
            whole(body, list(actions(card.buttons, spoken.bare, marker, longest)), voice, spoken, marker),
            summary(card, spoken.bare),
        )

    return lightest(drawn(longest) for longest in fitting.ROOMS)


def form_message(ask: Ask, marker: str, folders: Sequence[Path] = (), names: Names = NOBODY) -> Drawn:
    """The form as a message, where no dialog can open."""
    spoken = speech(ask.voice, folders, names)
    return lightest(
        activity(form(ask, spoken, marker, longest), summary(ask.card, spoken.bare))
        for longest in fitting.ROOMS
    )


def dialog(ask: Ask, marker: str, folders: Sequence[Path] = (), names: Names = NOBODY) -> Drawn:
    """What `task/fetch` and `task/submit` are answered with. There are no mentions in it: Teams shows none there."""
    spoken = speech(ask.voice, folders, names, live=False)
    title = clean(spoken.bare(ask.card.title)).strip() if ask.card.title else ""

    def drawn(longest: int) -> Drawn:
        card = form(ask, spoken, marker, longest, titled=True)
        return {
            "title": cut(title, fitting.LABEL) or NAME,
            "width": "medium",
            "height": "large" if len(ask.card.inputs) > 1 else "medium",
            "card": {"contentType": ADAPTIVE, "content": card},
        }

    return lightest(drawn(longest) for longest in fitting.ROOMS)


def lightest(drawings: Iterator[Drawn]) -> Drawn:
    """The first that Teams takes."""
    drawn: Drawn = {}
    for drawn in drawings:
        if weight(drawn) <= fitting.BYTES:
            break
    return drawn


def activity(card: Drawn, said: str) -> Drawn:
    return {
        "type": "message",
        "summary": said,
        "attachments": [{"contentType": ADAPTIVE, "content": card}],
    }


def form(ask: Ask, spoken: Speech, marker: str, longest: int, *, titled: bool = False) -> Drawn:
    """The title stands above a dialog already."""
    card = ask.card
    body = [
        *(() if titled else heading(card, spoken)),
        *lines(card.lines, spoken.said, longest),
        *(field(asked, spoken.bare, spoken.names, longest) for asked in card.inputs),
        *reasons(card.why, spoken.said),
    ]
    buttons = actions(card.buttons, spoken.bare, marker, longest, beside=1)
    return whole(body, [sent(ask, spoken.bare, marker), *buttons], ask.voice, spoken, marker)


def whole(body: list[Drawn], buttons: list[Drawn], voice: Voice, spoken: Speech, marker: str) -> Drawn:
    body = body or [text(fitting.MORE)]
    body[0].setdefault("id", marker)
    return {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.5",
        "lang": voice.language,
        "body": body,
        **({"actions": buttons} if buttons else {}),
        "msteams": {"width": "Full", "entities": list(entities(body, spoken.mentioned))},
    }


def elements(card: Card, spoken: Speech, longest: int) -> Iterator[Drawn]:
    """Of a message or a page: what is to be filled in stands in forms alone."""
    yield from heading(card, spoken)
    yield from lines(card.lines, spoken.said, longest)
    yield from reasons(card.why, spoken.said)


def heading(card: Card, spoken: Speech) -> Iterator[Drawn]:
    title = spoken.said(card.title).strip() if card.title else ""
    if title:
        yield text(cut(title, 2 * fitting.TITLE), size="large", weight="bolder", style="heading")


def lines(texts: Sequence[Text], said: Words, longest: int) -> Iterator[Drawn]:
    """Short lines make a list; around longer ones there is air."""
    before, room = "", longest
    for line in (line for one in texts if (line := said(one).strip())):
        if room <= len(fitting.MORE):
            return
        shown = cut(line, room)
        room -= len(shown)
        yield text(shown, spacing="small" if short(before) and short(line) else "default")
        before = line


def short(line: str) -> bool:
    return 0 < len(line) <= SHORT and "\n" not in line


def reasons(why: Sequence[Text], said: Words) -> Iterator[Drawn]:
    """Small, each on a line of its own."""
    room = fitting.WHY
    for number, line in enumerate(line for one in why if (line := said(one).strip())):
        if room <= len(fitting.MORE):
            return
        shown = cut(line, room)
        room -= len(shown)
        yield text(shown, size="small", isSubtle=True, spacing="small" if number else "medium")


def text(said: str, **shown: Any) -> Drawn:
    """A new line is a paragraph in Markdown: a single one would be a blank."""
    return {"type": "TextBlock", "text": PARAGRAPH.sub("\n\n", flat(said)), "wrap": True, **shown}


def entities(body: Sequence[Drawn], mentioned: Mapping[PersonId, str]) -> Iterator[Drawn]:
    """Who is mentioned, of those whose place was not cut away."""
    shown = "\n".join(one.get("text", "") for one in body)
    for person, stands in mentioned.items():
        if stands in shown:
            name = stands.removeprefix("<at>").removesuffix("</at>")
            yield {"type": "mention", "text": stands, "mentioned": {"id": own(person), "name": name}}


def summary(card: Card, bare: Words) -> str:
    """What a notification shows."""
    texts = (*((card.title,) if card.title else ()), *card.lines)
    told = " ".join(line for one in texts if (line := clean(bare(one)).strip()))
    return cut(" ".join(told.split()), fitting.SUMMARY) or fitting.MORE
