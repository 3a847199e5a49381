from typing import get_args

import pytest
from accompanying import mentoring_events, running
from anything import hours, words
from builders import ADA, IRIS, NOOR, QUAIS, THIS_WEEK, facts, happened, looking, person, prompt, settings
from encountered import ENCOUNTER_EVENTS, PROFILE_EVENTS
from encountered import KNOWN as AROUND
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st
from meetings import CODEV, Table, group
from observing import shadowing_events, until

from facilitation.actions import Decision, Wake
from facilitation.cards import SpaceId
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.community import Settings
from facilitation.engine import decide
from facilitation.events import (
    ChannelJoined,
    CommandUnknown,
    CommunityEnrolled,
    Event,
    HelpAsked,
    Installed,
    MessageLost,
    MessageSeen,
    MethodsAsked,
    MomentDue,
    ParticipationChosen,
    PauseAsked,
    PauseChosen,
    PauseDated,
    PauseEnded,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
    VoiceChosen,
)
from facilitation.facts import RoundFacts
from facilitation.mentoring.state import MentoringFacts
from facilitation.profiles.events import PeopleImported, ProfileAsked, ProfileSent, SkillsAsked
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    NotesKept,
    NotesOpened,
    RoundAsked,
    RoundForgotten,
    RoundJoined,
    RoundLeft,
    RoundOpened,
    RoundSteered,
    SaidInRound,
    TakeAwayApplied,
    TimeUp,
    VoteCast,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.state import RoundId
from facilitation.settings.events import EnrolmentAsked, SettingsAsked, SettingsSent
from facilitation.settings.form import values
from facilitation.shadowing.state import ShadowingFacts

ADMIN = person(ADA, admin=True)
A_ROUND = RoundId(f"{QUAIS} stage:1")
EVENTS = [
    PersonKnown(person(IRIS, language="en")),
    Installed(ADA),
    ChannelJoined(QUAIS, ADA),
    CommunityEnrolled(QUAIS, ADA, settings()),
    EnrolmentAsked(QUAIS, ADA, "Accueil"),
    SettingsAsked(QUAIS, ADA),
    SettingsSent(QUAIS, ADA, {"theme": "Quais"}, 3),
    RhythmChosen(QUAIS, ADA, "daily"),
    ParticipationChosen(QUAIS, ADA, takes_part=True),
    RhythmDue(QUAIS, THIS_WEEK.slot),
    MomentDue(QUAIS, THIS_WEEK.slot, 1),
    MessageSeen(QUAIS),
    ReactionSeen(QUAIS, "C1/1.1"),
    MemberLeft(QUAIS, ADA),
    ChannelClosed(QUAIS, "archived"),
    ChannelReopened(QUAIS),
    ShareStarted(QUAIS, ADA),
    ShareOffered(QUAIS, ADA, "Un colis."),
    SharingResumed(QUAIS, ADA),
    SharingStopped(QUAIS, ADA),
    PauseAsked(QUAIS, ADA),
    PauseDated(QUAIS, ADA),
    PauseChosen(QUAIS, ADA, QUAIS, days=7),
    PauseEnded(QUAIS, ADA),
    VoiceChosen(QUAIS, ADA, "tu"),
    SaidInRound(QUAIS, ADA, "done"),
    ProfileAsked(QUAIS, ADA),
    ProfileSent(QUAIS, ADA, {"offers": "tableur"}),
    SkillsAsked(QUAIS, ADA, "tableur = excel"),
    PeopleImported(SpaceId("stage:T1"), ()),
    HelpAsked(QUAIS, ADA),
    MethodsAsked(QUAIS, ADA),
    CommandUnknown(QUAIS, ADA, "xyzzy", None),
    RoundAsked(QUAIS, ADA, CODEV.id),
    RoundOpened(QUAIS, ADA, CODEV.id, group(5)),
    FloorYielded(A_ROUND, ADA, 1),
    WritingStarted(A_ROUND, ADA, 0),
    WritingSent(A_ROUND, ADA, 0, {"subject": "Un colis."}),
    VoteCast(A_ROUND, ADA, 1, "stop"),
    NotesOpened(A_ROUND, ADA),
    NotesKept(A_ROUND, ADA, "Un colis."),
    RoundJoined(A_ROUND, ADA),
    RoundLeft(A_ROUND, ADA),
    RoundSteered(A_ROUND, ADA, 1, "pause"),
    TimeUp(A_ROUND, 1),
    FollowUpDue(A_ROUND),
    TakeAwayApplied(A_ROUND, ADA, "yes"),
    RoundForgotten(A_ROUND),
    MessageLost(QUAIS, "channel_is_archived"),
    *PROFILE_EVENTS,
    *ENCOUNTER_EVENTS,
    *shadowing_events(),
    *mentoring_events(),
]


def with_everyone() -> Table:
    """A round in which the admin takes part."""
    table = Table()
    table.open(people=(*group(4), ADA))
    return table


KNOWN = [
    facts(ADMIN),
    facts(ADMIN, sharing=looking(), prompt=prompt()),
    facts(person(NOOR)),
    facts(person(IRIS)),
    facts(ADMIN, community=None),
    facts(ADMIN, rounds=RoundFacts((CODEV,), with_everyone().meeting)),
    facts(person(IRIS), shadowing=ShadowingFacts(until("briefing").case)),
    facts(person(IRIS), mentoring=MentoringFacts(next(iter(running()[0].cases.values())))),
    facts(ADMIN, rounds=RoundFacts((CODEV,), with_everyone().meeting, here=with_everyone().meeting)),
    *AROUND,
]


def by_kind(event):
    return event.kind


def test_these_are_all_the_kinds_of_events():
    assert {type(event) for event in EVENTS} == set(get_args(Event))
    assert len({event.kind for event in EVENTS}) == len(EVENTS)


@pytest.mark.parametrize("event", EVENTS, ids=by_kind)
@pytest.mark.parametrize(
    "known",
    KNOWN,
    ids=[
        "admin",
        "looking",
        "coach",
        "member",
        "elsewhere",
        "in a round",
        "while observing",
        "while accompanied",
        "where a round meets",
        "before",
        "in an encounter",
        "of three",
        "once it is over",
    ],
)
def test_every_event_has_a_decision_and_the_same_happened_has_the_same(event, known):
    once, again = decide(happened(event), known), decide(happened(event), known)

    assert isinstance(once, Decision)
    assert once == again


@pytest.mark.parametrize("event", EVENTS, ids=by_kind)
def test_wakes_are_set_ahead(event):
    decision = decide(happened(event), facts(ADMIN, sharing=looking()))

    assert all(action.at > happened(event).at for action in decision.actions if isinstance(action, Wake))


@run(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.one_of(
        st.builds(ShareOffered, community=st.just(QUAIS), person=st.just(ADA)),
        st.builds(RhythmChosen, community=st.just(QUAIS), person=st.just(ADA)),
        st.builds(
            SettingsSent,
            community=st.just(QUAIS),
            person=st.just(ADA),
            filled=st.dictionaries(st.sampled_from(sorted(values(settings()))), words),
            version=st.sampled_from([0, 3, 4]),
        ),
        st.builds(CommandUnknown, space=st.just(QUAIS), person=st.just(ADA)),
        st.builds(
            CommunityEnrolled,
            community=st.just(QUAIS),
            person=st.just(ADA),
            settings=st.builds(Settings, theme=words, zone=words, country=words, hours=hours),
        ),
    ),
    st.sampled_from(KNOWN),
)
def test_nothing_that_people_say_breaks_a_decision(event, known):
    assert isinstance(decide(happened(event), known), Decision)
