"""What this imaginary company lived through before anyone visits: weeks of talk, of which the last days can still be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from zoneinfo import ZoneInfo

from adapters.playground.people import (
    ADMIN,
    ATELIER,
    BY_KEY,
    CHANNELS,
    COACH,
    COLLEAGUES,
    TAKING_PART,
    TENANT,
)
from adapters.playground.profiles import SKILLS_AND_TOPICS, TOLD
from adapters.playground.records import Posted
from adapters.playground.spaces import direct
from facilitation.community import Person, Settings
from facilitation.encounters.events import ChannelPeopled
from facilitation.events import (
    CommunityEnrolled,
    Event,
    Happened,
    MessageSeen,
    ParticipationChosen,
    PersonKnown,
)
from facilitation.profiles.events import ProfileSent

PARIS = ZoneInfo("Europe/Paris")
WEEKS = 4
"""In which Compagnon only listened."""
TUESDAY, SATURDAY = 1, 5
BUSY = (time(10, 0), time(14, 15))
"""When people of the workshop talk, in Paris."""


@dataclass(frozen=True, slots=True)
class Line:
    """Something somebody said. `answers`: in the thread of the line before that began it."""

    who: str
    text: str
    answers: bool = False


VILLAGE, WEATHER = CHANNELS[2].id, CHANNELS[1].id
TALK: tuple[tuple[Line, ...], ...] = (
    (
        Line("lison", "Le cumulus de la mairie est sorti trop gris. Quelqu’un a déjà éclairci une fournée ?"),
        Line("firmin", "Une pincée de craie au deuxième tour. Mais doucement, sinon il neige.", answers=True),
        Line("lison", "Merci ! Je note, et je garde le gris pour novembre.", answers=True),
    ),
    (
        Line("winnie", "Tried the new sheepskin filter: the edges come out much softer."),
        Line("haru", "Did you wash it first? Mine left a smell of meadow.", answers=True),
    ),
    (
        Line("eloi", "Retour de chantier : le nuage livré hier suit bien son client, mais seulement au pas."),
        Line(
            "zelie", "Ici aussi, tant qu’il fait froid. Au printemps ils apprennent à courir.", answers=True
        ),
    ),
    (
        Line(
            "clementine", "Customer asks for a cloud that whistles. Has anyone made one that keeps in tune?"
        ),
        Line("jasper", "Two reeds and a patient wind. I’ll dig out my sketch.", answers=True),
    ),
    (Line("firmin", "Pensez à refermer l’armoire aux brumes, ce matin on ne trouvait plus l’imprimante."),),
    (
        Line("haru", "The night shift left the fog machine purring. It seems happy, so I let it be."),
        Line("ondine", "On en parle à la prochaine séance ? C’est une belle question d’entretien."),
    ),
)
ELSEWHERE = (
    (
        VILLAGE,
        Line("basile", "Les clés du grenier sont de nouveau à leur clou. Bonne semaine à tout le monde !"),
    ),
    (VILLAGE, Line("winnie", "There is lemon cake by the barometer. It will not last.")),
    (
        WEATHER,
        Line(
            "zelie", "Réclamation du jour : un arc-en-ciel livré à l’envers. Que répondez-vous, en général ?"
        ),
    ),
    (WEATHER, Line("jasper", "I say it smiles that way, and send the leaflet.")),
)


def first_morning(now: datetime) -> datetime:
    """The playground opens on a Tuesday at half past nine in Paris: people are there, and the week is young."""
    local = now.astimezone(PARIS)
    day = local.date() + timedelta(days=(TUESDAY - local.weekday()) % 7)
    return datetime.combine(day, time(9, 30), PARIS).astimezone(UTC)


def happenings(opens: datetime) -> list[Happened]:
    """Four weeks before the first morning: people are known, a community is enrolled, and it talks."""
    began = opens - timedelta(weeks=WEEKS)
    settings = Settings(ATELIER.theme, coaches=(COACH.id,), listens=WEEKS)
    events: list[tuple[datetime, Event]] = [
        *(
            (began, PersonKnown(Person(one.id, one.language, one.zone, admin=one.role == "admin")))
            for one in COLLEAGUES
        ),
        (began, CommunityEnrolled(ATELIER.id, ADMIN.id, settings)),
        *((began, ParticipationChosen(ATELIER.id, one.id, takes_part=True)) for one in TAKING_PART),
        (began, ChannelPeopled(ATELIER.id, tuple(one.id for one in COLLEAGUES))),
        *(
            (began, ProfileSent(direct(BY_KEY[key]).id, BY_KEY[key], {**told, **SKILLS_AND_TOPICS}))
            for key, told in TOLD.items()
        ),
        *((at, MessageSeen(ATELIER.id)) for at in talk(began, opens)),
    ]
    return [Happened(f"{TENANT}:past {number}", at, event) for number, (at, event) in enumerate(events)]


def talk(began: datetime, until: datetime) -> Iterator[datetime]:
    """Two lively spells a working day."""
    chance = Random(f"{began:%Y-%m-%d}")  # noqa: S311 - a repeatable story, not a secret
    for day in days(began, until):
        for begins in BUSY:
            at = datetime.combine(day, begins, PARIS).astimezone(UTC)
            for _ in range(6):
                at += timedelta(minutes=chance.uniform(1, 9))
                if began < at < until:
                    yield at


def days(began: datetime, until: datetime) -> Iterator[date]:
    """The working days between two moments."""
    first, last = began.astimezone(PARIS).date(), until.astimezone(PARIS).date()
    every = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return (day for day in every if day.weekday() < SATURDAY)


def remembered(opens: datetime) -> list[Posted]:
    """What can still be read of the last week, oldest first."""
    recent = list(days(opens - timedelta(weeks=1), opens - timedelta(days=1)))
    numbers = count(1)
    posts = []
    for spell, lines in enumerate(TALK):
        day, begins = recent[spell * len(recent) // len(TALK)], BUSY[spell % 2]
        at = datetime.combine(day, begins, PARIS).astimezone(UTC)
        above = ""
        for line in lines:
            at += timedelta(minutes=4)
            posted = post(next(numbers), at, ATELIER.id, line, above if line.answers else None)
            above = above if line.answers else posted.marker
            posts.append(posted)
    for place, (space, line) in enumerate(ELSEWHERE):
        at = datetime.combine(recent[-2 + place % 2], time(11, 40 + place), PARIS).astimezone(UTC)
        posts.append(post(next(numbers), at, space, line, None))
    return sorted(posts, key=lambda posted: posted.at)


def post(number: int, at: datetime, space: str, line: Line, thread: str | None) -> Posted:
    return Posted(f"past-{number}", at, space, f"{TENANT}:{line.who}", line.text, thread)  # type: ignore[arg-type]
