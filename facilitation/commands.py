"""What people type after /compagnon: the same words on every platform, in English and in French."""

from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Literal, TypeAlias
from unicodedata import combining, normalize

from facilitation.cards import PersonId, SpaceId
from facilitation.community import Role
from facilitation.encounters.events import EncountersAsked
from facilitation.events import (
    CommandUnknown,
    Event,
    HelpAsked,
    MethodsAsked,
    ParticipationChosen,
    PauseAsked,
    PauseEnded,
    RhythmChosen,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
    VoiceChosen,
)
from facilitation.mentoring.events import MatchingAsked, MentorAsked
from facilitation.profiles.events import ProfileAsked, SkillsAsked
from facilitation.rounds.events import RoundAsked, SaidInRound
from facilitation.settings.events import EnrolmentAsked, SettingsAsked
from facilitation.shadowing.events import ShadowingAsked

Where: TypeAlias = Literal["community", "elsewhere", "round"]
Make: TypeAlias = Callable[[SpaceId, PersonId, str], Event]
"""From where, who and the rest of the line to what happened."""


@dataclass(frozen=True, slots=True)
class Command:
    """`name` in English and French; `least` is the role it is meant for; the words of its help are `help-<en>`.

    `where`: in a community, in a channel that is not one (`elsewhere`), only where a round meets, or anywhere. `in_round`:
    what it means there, as `help-in-round-<en>` says.
    """

    en: str
    fr: str
    least: Role
    where: Where | Literal["anywhere"]
    make: Make
    in_round: bool = False


PASTED = ".;:!?…»\u202f"
"""What a copied sentence may leave behind a command."""


def share(space: SpaceId, person: PersonId, rest: str) -> Event:
    return ShareOffered(space, person, rest) if rest else ShareStarted(space, person)


def enrol(space: SpaceId, person: PersonId, rest: str) -> Event:
    return EnrolmentAsked(space, person, rest)


def rhythm(space: SpaceId, person: PersonId, rest: str) -> Event:
    return RhythmChosen(space, person, rest.rstrip(PASTED))


def codev(space: SpaceId, person: PersonId, _rest: str) -> Event:
    return RoundAsked(space, person, "codevelopment")


def troika(space: SpaceId, person: PersonId, _rest: str) -> Event:
    return RoundAsked(space, person, "troika")


def in_round(what: Literal["done", "write", "notes", "extend", "skip"]) -> Make:
    return lambda space, person, _: SaidInRound(space, person, what)


def method(space: SpaceId, person: PersonId, rest: str) -> Event:
    """A method by its name, written as one speaks: `Case clinic` is `case-clinic`."""
    name = "-".join(plain(rest.rstrip(PASTED)).split())
    return RoundAsked(space, person, name) if name else MethodsAsked(space, person)


COMMANDS: tuple[Command, ...] = (
    Command("share", "partager", "member", "community", share),
    Command(
        "join",
        "participer",
        "member",
        "community",
        lambda s, p, _: ParticipationChosen(s, p, takes_part=True),
        in_round=True,
    ),
    Command(
        "leave",
        "quitter",
        "member",
        "community",
        lambda s, p, _: ParticipationChosen(s, p, takes_part=False),
        in_round=True,
    ),
    Command("pause", "pause", "member", "anywhere", PauseAsked, in_round=True),
    Command("back", "retour", "member", "anywhere", lambda s, p, _: PauseEnded(s, p)),
    Command("language", "langue", "member", "anywhere", VoiceChosen),
    Command("profile", "profil", "member", "anywhere", lambda s, p, _: ProfileAsked(s, p)),
    Command("skills", "compétences", "member", "anywhere", SkillsAsked),
    Command("mentor", "mentor", "member", "anywhere", lambda s, p, _: MentorAsked(s, p)),
    Command("shadow", "observer", "member", "anywhere", lambda s, p, _: ShadowingAsked(s, p)),
    Command("done", "fini", "member", "round", in_round("done"), in_round=True),
    Command("write", "écrire", "member", "round", in_round("write"), in_round=True),
    Command("notes", "notes", "member", "round", in_round("notes"), in_round=True),
    Command("extend", "prolonger", "member", "round", in_round("extend"), in_round=True),
    Command("skip", "passer", "member", "round", in_round("skip"), in_round=True),
    Command("codev", "codev", "coach", "community", codev),
    Command("troika", "troïka", "coach", "community", troika),
    Command("method", "méthode", "coach", "community", method),
    Command("encounters", "rencontres", "coach", "community", lambda s, p, _: EncountersAsked(s, p)),
    Command("mentoring", "mentorat", "coach", "community", lambda s, p, _: MatchingAsked(s, p)),
    Command("rhythm", "rythme", "coach", "community", rhythm),
    Command("settings", "réglages", "coach", "community", lambda s, p, _: SettingsAsked(s, p)),
    Command("resume", "reprendre", "coach", "community", lambda s, p, _: SharingResumed(s, p), in_round=True),
    Command("stop", "arrêter", "coach", "community", lambda s, p, _: SharingStopped(s, p), in_round=True),
    Command("enrol", "inscrire", "admin", "elsewhere", enrol),
    Command("help", "aide", "member", "anywhere", lambda s, p, _: HelpAsked(s, p)),
)


def read(said: str, space: SpaceId, person: PersonId) -> Event:
    """The event behind a line such as `partager Hier, …`. Accents and capitals do not matter; nothing said asks for help."""
    first, *others = said.split(maxsplit=1) or [""]
    word, rest = first.rstrip(PASTED), "".join(others).strip().removeprefix(": ")
    if not word:
        return HelpAsked(space, person)
    command = by_name().get(plain(word))
    if command is None:
        return CommandUnknown(space, person, said.strip(), nearest(word))
    return command.make(space, person, rest)


def nearest(word: str) -> str | None:
    """The command that was probably meant, if any is close, spelt as one would write it."""
    spelt = {plain(name): name for command in COMMANDS for name in (command.en, command.fr)}
    close = get_close_matches(plain(word[:30]), spelt, n=1)
    return spelt[close[0]] if close else None


@cache
def by_name() -> dict[str, Command]:
    """Each command under both its names, without accents, as they are compared."""
    return {plain(name): command for command in COMMANDS for name in (command.en, command.fr)}


def plain(word: str) -> str:
    """Without capitals and accents: `Arrêter` is `arreter`."""
    return "".join(c for c in normalize("NFD", word.casefold()) if not combining(c))
