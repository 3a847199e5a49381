"""Sentences for a page: everything is escaped, and only what we put in by name becomes markup."""

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from adapters.dates import Language
from adapters.dates import moment as spoken_moment
from adapters.playground.memory import Memory
from adapters.playground.people import PEOPLE, TENANT
from facilitation.cards import PersonId, SpaceId

OURS = {"\uf101": "mention", "\uf102": "place", "\uf103": "said", "\uf104": "moment"}
END = "\uf100"
_OURS = re.compile("[\uf100-\uf10f]")
_LINK = re.compile("\uf105([^\uf100-\uf10f]*)\uf106([^\uf100-\uf10f]*)\uf100")
"""Private characters that stand for our own markup until the sentence has been escaped. Nobody else may write them."""


@dataclass(frozen=True, slots=True)
class Page:
    """The surface of one reader: their language, their zone, and what they may know of a place."""

    memory: Memory
    language: Language
    zone: ZoneInfo

    def mention(self, person: PersonId) -> str:
        return f"\uf101@{name_of(person)}{END}"

    def place(self, space: SpaceId) -> str:
        there = self.memory.space(space)
        title = there.title if there is not None and isinstance(there.title, str) else ""
        return f"\uf102#{title or space.removeprefix(f'{TENANT}:')}{END}"

    def quote(self, said: str) -> str:
        return f"\uf103{_OURS.sub('', said)}{END}"

    def link(self, url: str, label: str) -> str:
        return f"\uf105{_OURS.sub('', url)}\uf106{label}{END}"

    def moment(self, at: datetime) -> str:
        return f"\uf104{spoken_moment(at, self.zone, self.language)}{END}"


def name_of(person: PersonId) -> str:
    known = PEOPLE.get(person)
    return known.name if known else _OURS.sub("", person.rpartition(":")[2])


def marked_up(sentence: str) -> Markup:
    """For the page. Each piece stands in its own reading direction."""
    escaped = _LINK.sub(r'<a class="page" href="\1">\2</a>', str(escape(sentence)))
    for mark, name in OURS.items():
        escaped = escaped.replace(mark, f'<bdi class="{name}">')
    return Markup(escaped.replace(END, "</bdi>"))  # noqa: S704 - escaped above, then only our own tags


def unmarked(sentence: str) -> str:
    """For a label, a title, the voice of a screen reader."""
    return _OURS.sub("", _LINK.sub(r"\2", sentence))
