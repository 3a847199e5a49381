"""What each page is made of."""

from typing import Any

from adapters.dates import Language
from adapters.plain import Plain
from adapters.playground.cards import drawn
from adapters.playground.labels import LABELS, NOTES
from adapters.playground.memory import Entry
from adapters.playground.pages import page
from adapters.playground.people import COMPANY
from adapters.playground.render import Reader
from adapters.playground.spaces import Space
from adapters.playground.surface import unmarked
from adapters.playground.world import World
from adapters.words import words
from facilitation.cards import Text, Voice
from facilitation.home import Home


def welcome(language: Language, *, elsewhere: str | None) -> str:
    """`elsewhere`: the address it listens on, when that is not this machine alone."""
    say = words(Voice(language), Plain(language))
    labels = {name: say(text) for name, text in LABELS.items()}
    warning = say(Text("playground-elsewhere", {"host": elsewhere})) if elsewhere else ""
    return page("welcome", ui=labels, lang=language, company=COMPANY, warning=warning)


def lost(language: Language) -> str:
    say = words(Voice(language), Plain(language))
    labels = {name: say(text) for name, text in LABELS.items()}
    return page("lost", ui=labels, lang=language, company=COMPANY, told=say(NOTES["gone"]))


def frame(reader: Reader, world: World, here: Space, at: str) -> dict[str, Any]:
    """What stands around every page; `at` is its own address."""
    now = world.now()
    return {
        "ui": reader.labels(),
        "lang": reader.language,
        "company": COMPANY,
        "me": reader.colleague,
        "here": here,
        "at": at,
        "ways": reader.ways(here.id if at != "me" else None),
        "people": reader.people(now, here),
        "clock": reader.clock(now),
        "form": reader.form(),
        "note": "",
        "answer": None,
    }


def chat(reader: Reader, world: World, space: Space, before: str | None, note: str) -> str:
    days, earlier = reader.days(space.id, before)
    return page(
        "chat",
        **frame(reader, world, space, f"in/{space.key}")
        | {
            "title": reader.title(space),
            "days": days,
            "pinned": reader.pinned(space),
            "earlier": earlier,
            "before": before,
            "commands": reader.commands(space),
            "tried": reader.tried(),
            "seq": len(reader.memory.touched) - 1,
            "note": noted(reader, note),
            "plays": space.kind != "direct",
        },
    )


def home(reader: Reader, world: World, space: Space, own: Home, answer: Entry | None, note: str) -> str:
    """`answer`: what a press on this page was answered, wherever it stands."""
    say = reader.say(own.voice)
    return page(
        "home",
        **frame(reader, world, space, "me")
        | {
            "cards": [drawn(card, say, f"home-{number}") for number, card in enumerate(own.cards)],
            "answer": reader.message(answer) if answer else None,
            "note": noted(reader, note),
        },
    )


def noted(reader: Reader, note: str) -> str:
    """A note from the page's address: one of ours, or nothing."""
    return unmarked(reader.say()(NOTES[note])) if note in NOTES else ""


def part(name: str, reader: Reader, **context: Any) -> str:
    """A piece of a page, to put in place of what stands there."""
    return page(f"part_{name}", ui=reader.labels(), lang=reader.language, me=reader.colleague, **context)
