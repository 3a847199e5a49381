from typing import get_args

import pytest
from anything import hours, words
from builders import ADA, IRIS, NOOR, QUAIS, THIS_WEEK, facts, happened, looking, person, prompt, settings
from hypothesis import HealthCheck, given
from hypothesis import settings as run
from hypothesis import strategies as st

from facilitation.actions import Decision, Wake
from facilitation.community import Settings
from facilitation.engine import decide
from facilitation.events import (
    CommandUnknown,
    CommunityEnrolled,
    Event,
    HelpAsked,
    MessageLost,
    MessageSeen,
    MomentDue,
    ParticipationChosen,
    PersonKnown,
    RhythmChosen,
    RhythmDue,
    SettingsChanged,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)

ADMIN = person(ADA, admin=True)
EVENTS = [
    PersonKnown(person(IRIS, language="en")),
    CommunityEnrolled(QUAIS, ADA, settings()),
    SettingsChanged(QUAIS, ADA, settings(), 3),
    RhythmChosen(QUAIS, ADA, "daily"),
    ParticipationChosen(QUAIS, ADA, takes_part=True),
    RhythmDue(QUAIS, THIS_WEEK.slot),
    MomentDue(QUAIS, THIS_WEEK.slot, 1),
    MessageSeen(QUAIS),
    ShareStarted(QUAIS, ADA),
    ShareOffered(QUAIS, ADA, "Un colis."),
    SharingResumed(QUAIS, ADA),
    SharingStopped(QUAIS, ADA),
    HelpAsked(QUAIS, ADA),
    CommandUnknown(QUAIS, ADA, "xyzzy", None),
    MessageLost(QUAIS, "channel_is_archived"),
]
KNOWN = [
    facts(ADMIN),
    facts(ADMIN, sharing=looking(), prompt=prompt()),
    facts(person(NOOR)),
    facts(person(IRIS)),
    facts(ADMIN, community=None),
]


def by_kind(event):
    return event.kind


def test_these_are_all_the_kinds_of_events():
    assert {type(event) for event in EVENTS} == set(get_args(Event))
    assert len({event.kind for event in EVENTS}) == len(EVENTS)


@pytest.mark.parametrize("event", EVENTS, ids=by_kind)
@pytest.mark.parametrize("known", KNOWN, ids=["admin", "looking", "coach", "member", "elsewhere"])
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
