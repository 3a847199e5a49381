"""What one decision may look at: filled by storage, read by the rules, never more than they need."""

from dataclasses import dataclass
from datetime import date

from facilitation.actions import Decision, Whisper
from facilitation.cards import Card, Mention, PersonId, SpaceId, Text, Voice
from facilitation.community import Community, Pause, Person, Role, role_of, voice_for
from facilitation.encounters.facts import EncounterFacts
from facilitation.mentoring.state import MentoringFacts
from facilitation.profiles.facts import ProfileFacts
from facilitation.rounds.method import Method
from facilitation.rounds.state import Round
from facilitation.shadowing.state import ShadowingFacts
from facilitation.sharing.state import Prompt, Sharing

NOBODY = Person(PersonId(""))
"""Asks for nothing: the clock, or somebody whose name is not kept."""


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """`methods`: those there are. `round`: the one the event names. `here`: the one that meets where the event happened.

    `recent`: the latest of the community, newest first. `willing`: who takes part in the community, where everyone does or
    because they said so; `unwilling`: who said no, or is in a pause. `people`: what is known of those in the round, or, to make a group, willing; `away`: who of them is in a
    pause.
    """

    methods: tuple[Method, ...] = ()
    round: Round | None = None
    recent: tuple[Round, ...] = ()
    willing: tuple[PersonId, ...] = ()
    unwilling: tuple[PersonId, ...] = ()
    people: tuple[Person, ...] = ()
    away: tuple[PersonId, ...] = ()
    here: Round | None = None


NO_ROUNDS, NO_PROFILES, NO_SHADOWING = RoundFacts(), ProfileFacts(), ShadowingFacts()
NO_ENCOUNTERS, NO_MENTORING = EncounterFacts(), MentoringFacts()


@dataclass(frozen=True, slots=True)
class Facts:
    """`asker`: who made it happen. `community`, `sharing`: of the space it happened in, when it is enrolled.

    `takes_part`: whether the asker chose to (an opt-in community). `pauses`: the asker's, those over left out. `prompt`: the
    one being answered. `holidays`: public holidays of the community's country, or of the one just chosen for it, from last
    year to the year after next. `countries`: those that have a calendar of holidays, when one is being chosen. `rounds`: what
    only rounds look at; `profiles`: what the people the event is about told of themselves; `people`: what is known of those it
    concerns, outside a round; `encounters`, `shadowing`, `mentoring`: what only those look at. `led`: whether someone of the
    workspace was shown the way to a first community, or it has one. `noticed`: whether the asker had the notice as it is now.
    `coaches`: what is known of the community's, where something may be said to them.
    """

    asker: Person = NOBODY
    community: Community | None = None
    sharing: Sharing | None = None
    takes_part: bool = False
    pauses: tuple[Pause, ...] = ()
    prompt: Prompt | None = None
    holidays: frozenset[date] = frozenset()
    countries: frozenset[str] = frozenset()
    rounds: RoundFacts = NO_ROUNDS
    profiles: ProfileFacts = NO_PROFILES
    people: tuple[Person, ...] = ()
    shadowing: ShadowingFacts = NO_SHADOWING
    led: bool = False
    encounters: EncounterFacts = NO_ENCOUNTERS
    mentoring: MentoringFacts = NO_MENTORING
    noticed: bool = False
    coaches: tuple[Person, ...] = ()

    @property
    def role(self) -> Role:
        return role_of(self.asker, self.community)

    @property
    def voice(self) -> Voice:
        """How to speak to the asker."""
        return voice_for(self.asker, self.community)


def voice_of(person: PersonId, facts: Facts) -> Voice:
    """How to speak to someone it concerns, who need not be the asker."""
    there = (*facts.rounds.people, *facts.people, *facts.coaches, facts.asker)
    known = next((one for one in there if one.id == person), Person(person))
    return voice_for(known, facts.community)


def to_coaches(card: Card, facts: Facts, *, must_arrive: bool = True) -> tuple[Whisper, ...]:
    """To each coach of the community, in private, as they are spoken to."""
    coaches = facts.community.settings.coaches if facts.community else ()
    return tuple(Whisper(one, voice_of(one, facts), card, must_arrive=must_arrive) for one in coaches)


def only_coach(facts: Facts) -> Text:
    """Why a member cannot steer, and who can."""
    coaches = tuple(Mention(coach) for coach in facts.community.settings.coaches) if facts.community else ()
    return Text("only-coach", {"named": "yes" if coaches else "no", "who": coaches})


def reply(facts: Facts, space: SpaceId, *lines: Text) -> Decision:
    """One private answer to whoever asked."""
    return Decision(actions=(Whisper(facts.asker.id, facts.voice, Card(lines=lines), space),))
