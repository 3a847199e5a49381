"""The words for skills: one vocabulary for everyone, that grows as people use it, and in which the same thing said twice is one."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from unicodedata import combining, normalize

from facilitation.profiles.state import Skill

LONGEST_SKILL = 60
MOST_SKILLS = 12
"""Of one sort in one profile: a list that is read."""

LITTLE_WORDS = frozenset(
    {"a", "an", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le", "les", "of", "the"}
)  # fmt: skip
SHORT = 3
"""Words of so few letters are left as they are: `css` is no plural."""

SAME = (
    ("project management", "gestion de projet"),
    ("public speaking", "prise de parole en public"),
    ("conflict resolution", "gestion des conflits"),
    ("change management", "conduite du changement"),
    ("time management", "gestion du temps"),
    ("active listening", "écoute active"),
    ("facilitation", "animation de réunion", "meeting facilitation"),
    ("negotiation", "négociation"),
    ("sales", "vente"),
    ("customer relations", "relation client"),
    ("recruiting", "recrutement", "hiring"),
    ("accounting", "comptabilité"),
    ("budgeting", "gestion de budget"),
    ("data analysis", "analyse de données"),
    ("data visualisation", "data visualization", "visualisation de données"),
    ("machine learning", "apprentissage automatique"),
    ("software testing", "test logiciel"),
    ("writing", "rédaction"),
    ("teaching", "training", "formation"),
    ("coaching", "accompagnement"),
    ("leadership", "management d’équipe", "team management"),
    ("first aid", "premiers secours"),
    ("spreadsheets", "tableur"),
    ("photography", "photographie", "photo"),
    ("graphic design", "graphisme"),
    ("security", "sécurité"),
    ("english", "anglais"),
    ("french", "français"),
    ("spanish", "espagnol"),
    ("german", "allemand"),
    ("italian", "italien"),
)
"""What is the same in both languages, from the start; each organisation joins its own words later."""


def key_of(said: str) -> str:
    """What is compared: without capitals, accents, little words and plurals. `Gestion de Projets` is `gestion projet`."""
    bare = "".join(c for c in normalize("NFKD", said.casefold()) if not combining(c))
    words = [word for word in re.split(r"[\s'’\-–—_/.,;:()]+", bare) if word]
    telling = [word for word in words if word not in LITTLE_WORDS] or words
    return " ".join(singular(word) for word in telling)


def singular(word: str) -> str:
    """Good enough to compare with, in both languages: never shown."""
    if len(word) <= SHORT:
        return word
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux"):
        return f"{word[:-3]}al"
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith(("s", "x")) and not word.endswith("ss") else word


BUILT_IN: Mapping[str, str] = MappingProxyType(
    {key_of(word): key_of(group[0]) for group in SAME for word in group if key_of(word) != key_of(group[0])}
)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`skills` in the order in which they became known."""

    skills: tuple[Skill, ...] = ()
    _said: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _joined: Mapping[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        joined = {one.key: one.same_as for one in self.skills if one.same_as}
        object.__setattr__(self, "_joined", joined)
        said: dict[str, str] = {}
        for one in self.skills:
            said.setdefault(self.root(one.key), one.said)
        object.__setattr__(self, "_said", said)

    def root(self, key: str) -> str:
        """The key that stands for all that mean the same. What somebody here joined comes before what was built in."""
        seen = {key}
        while (other := self._joined.get(key) or BUILT_IN.get(key, key)) not in seen:
            seen.add(other)
            key = other
        return key

    def spelled(self, said: str) -> str:
        """As it was first written here by anybody; in one's own words when it is new."""
        return self._said.get(self.root(key_of(said)), said)

    def knows(self, said: str) -> bool:
        return self.root(key_of(said)) in self._said

    def is_same(self, one: str, other: str) -> bool:
        return self.root(key_of(one)) == self.root(key_of(other))

    def learnt(self, said: Sequence[str]) -> tuple[Skill, ...]:
        """The words that nobody had used before."""
        known = {one.key for one in self.skills}
        new = {key_of(word): word for word in reversed(said)}
        return tuple(Skill(key, word) for key, word in reversed(new.items()) if key and key not in known)

    def in_one_spelling(self, said: Sequence[str]) -> tuple[str, ...]:
        """Each skill once, as everyone writes it."""
        return tuple(dict.fromkeys(self.spelled(word) for word in said))

    def kinds(self) -> Iterator[tuple[str, ...]]:
        """Each skill with all its spellings, the first first."""
        together: dict[str, list[str]] = {}
        for one in self.skills:
            together.setdefault(self.root(one.key), []).append(one.said)
        yield from (tuple(dict.fromkeys(words)) for words in together.values())
