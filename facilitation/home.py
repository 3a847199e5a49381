"""A person's own page: what comes next, what they took home, their pauses, how they are spoken to, and what they look after.

Nobody else ever sees it. Each platform draws these cards where it has a place for them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from facilitation.cards import Blank, Button, Card, Day, Mention, Moment, PersonId, Place, Quote, Text, Voice
from facilitation.community import Community, Pause, Person, voice_for
from facilitation.encounters.state import Encounter
from facilitation.mentoring import cards as of_mentoring
from facilitation.mentoring.state import Mentoring
from facilitation.pausing import buttons as pause_buttons
from facilitation.pausing import told
from facilitation.privacy import notice
from facilitation.profiles.deciding import own_card
from facilitation.profiles.facts import ProfileFacts
from facilitation.rounds.script import part_of
from facilitation.rounds.state import Round
from facilitation.rounds.takeaway import own_words
from facilitation.shadowing import cards as of_shadowing
from facilitation.shadowing.state import Shadowing
from facilitation.sharing.state import Sharing
from facilitation.speaking import buttons as voice_buttons

TAKEN_HOME = 5
"""How many past rounds are shown with what one wrote in them."""


@dataclass(frozen=True, slots=True)
class Membership:
    """A community as one person sees it."""

    community: Community
    sharing: Sharing
    takes_part: bool


@dataclass(frozen=True, slots=True)
class HomeFacts:
    """`rounds`, `encounters`: those they are or were in, or opened, the newest first. `memberships`: of the whole workspace; `coached`: the latest rounds of those they coach. `told`: whether they were given the notice."""

    person: Person
    at: datetime
    rounds: tuple[Round, ...] = ()
    pauses: tuple[Pause, ...] = ()
    memberships: tuple[Membership, ...] = ()
    profiles: ProfileFacts = field(default_factory=ProfileFacts)
    encounters: tuple[Encounter, ...] = ()
    shadowings: tuple[Shadowing, ...] = ()
    coached: tuple[Round, ...] = ()
    mentorings: tuple[Mentoring, ...] = ()
    told: bool = True


@dataclass(frozen=True, slots=True)
class Home:
    """The parts from top to bottom, and how this person is spoken to."""

    voice: Voice
    cards: tuple[Card, ...]


def home(facts: HomeFacts) -> Home:
    voice = voice_for(facts.person, only_community(facts))
    return Home(voice, tuple(cards(facts, voice)))


def only_community(facts: HomeFacts) -> Community | None:
    """Whoever belongs to one community is spoken to as people are there."""
    mine = [one.community for one in facts.memberships if one.takes_part]
    return mine[0] if len(mine) == 1 else None


def cards(facts: HomeFacts, voice: Voice) -> Iterator[Card]:
    yield Card(title=Text("home"), lines=(Text("home.alone"),))
    if not facts.told:
        yield notice()
    yield Card(title=Text("home-next"), lines=tuple(moments(facts)) or (Text("home-next.none"),))
    yield from of_mentoring.own(facts.mentorings)
    yield from of_shadowing.own(facts.shadowings)
    yield Card(title=Text("home-kept"), lines=tuple(taken_home(facts)) or (Text("home-kept.none"),))
    yield pauses(facts)
    yield Card(title=Text("voice"), lines=(Text("voice.how"),), buttons=voice_buttons(voice))
    yield own_card(facts.person.id, facts.profiles)
    yield from looked_after(facts)


def moments(facts: HomeFacts) -> Iterator[Text]:
    """The rounds that run, then when a question may come where they take part."""
    for meeting in running(facts):
        if facts.person.id in meeting.people:
            yield stands(meeting)
    yield from (to_meet(one, facts.person.id) for one in facts.encounters if is_to_come(one, facts))
    for one in facts.memberships:
        if one.takes_part and one.sharing.due is not None:
            yield Text(
                "home-next.question",
                {"place": Place(one.community.id), "at": Moment(one.sharing.due.opens)},
            )


def is_to_come(one: Encounter, facts: HomeFacts) -> bool:
    return not one.over and facts.person.id in one.people and facts.person.id not in one.told


def to_meet(one: Encounter, person: PersonId) -> Text:
    """Whom, and until when."""
    return Text("home-next.encounter", {**with_whom(one, person), "at": Moment(one.until)})


def with_whom(one: Encounter, person: PersonId) -> dict[str, Blank]:
    return {"who": tuple(Mention(each) for each in one.people if each != person)}


def running(facts: HomeFacts) -> Iterator[Round]:
    return (meeting for meeting in facts.rounds if meeting.status != "ended")


def stands(meeting: Round) -> Text:
    """Which round, where it is, until when: never what is said there."""
    part = part_of(meeting)
    assert part is not None and meeting.until is not None  # noqa: S101, PT018 - a round that runs has both
    method = meeting.method
    named = f"{method.id}-{part.step.id}"
    return Text(
        "home-next.round",
        {
            "method": Text(method.id),
            "place": Place(meeting.community),
            "step": Text(f"{named}.title"),
            "at": Moment(meeting.until),
        },
    )


def taken_home(facts: HomeFacts) -> Iterator[Text]:
    """What they wrote themselves, as long as it is kept."""
    ended = [one for one in facts.rounds if one.ended is not None]
    told_of = [one for one in ended if any(own_words(one, facts.person.id))][:TAKEN_HOME]
    for meeting in told_of:
        yield Text("home-kept.from", {"method": Text(meeting.method.id), "on": Day(day(meeting))})
        yield from own_words(meeting, facts.person.id)
    for one in facts.encounters:
        said = one.kept.get(facts.person.id)
        if said is not None:
            on = Day(one.opened.date())
            yield Text("home-kept.encounter", {**with_whom(one, facts.person.id), "on": on})
            yield Text("encounter-kept.said", {"said": Quote(said)})


def day(meeting: Round) -> date:
    assert meeting.ended is not None  # noqa: S101 - only asked of ended rounds
    return meeting.ended.date()


def pauses(facts: HomeFacts) -> Card:
    lines = tuple(told(pause) for pause in facts.pauses)
    back = (Button("pause_ended", Text("pause-button.back")),) if lines else ()
    return Card(
        title=Text("home-pauses"),
        lines=lines or (Text("home-pauses.none"),),
        buttons=back or pause_buttons(None),
    )


def looked_after(facts: HomeFacts) -> Iterator[Card]:
    """For coaches the rounds they opened, those of their communities, and these; for admins all channels."""
    theirs = {one.id: one for one in (*facts.rounds, *facts.coached)}.values()
    opened = [stands(one) for one in theirs if one.status != "ended" and looks_after(one, facts)]
    coached = [one for one in facts.memberships if facts.person.id in one.community.settings.coaches]
    if opened or coached:
        yield Card(title=Text("home-coach"), lines=(*opened, *(state(one) for one in coached)))
    if facts.person.admin:
        lines = tuple(state(one) for one in facts.memberships)
        yield Card(title=Text("home-admin"), lines=lines or (Text("home-admin.none"),))


def looks_after(one: Round, facts: HomeFacts) -> bool:
    return one.coach == facts.person.id or one in facts.coached


def state(one: Membership) -> Text:
    settings = one.community.settings
    return Text(
        "home-community",
        {
            "place": Place(one.community.id),
            "theme": Quote(settings.theme),
            "named": "yes" if settings.theme else "no",
            "status": "closed" if one.sharing.closed else one.sharing.status,
            "coached": "yes" if settings.coaches else "no",
            "who": tuple(Mention(coach) for coach in settings.coaches),
        },
    )
