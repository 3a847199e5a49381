"""A channel is closed and opened again, people go, somebody reacts."""

from builders import (
    A_DAY,
    A_WEEK,
    AN_HOUR,
    IRIS,
    MONDAY,
    NEXT_WEEK,
    NOOR,
    QUAIS,
    THIS_WEEK,
    as_of,
    community,
    facts,
    happened,
    keys,
    looking,
    noted,
    person,
    prompt,
    said,
    saved,
    sharing,
    wakes,
    whispered,
)

from facilitation.actions import Decision, ParticipationForgotten
from facilitation.channels.events import ChannelClosed, ChannelReopened, MemberLeft, ReactionSeen
from facilitation.engine import decide
from facilitation.events import ChannelJoined, RhythmChosen, RhythmDue, SharingResumed

ARCHIVED = ChannelClosed(QUAIS, "archived")
CLOSED = sharing(due=None, closed=True)


def test_a_channel_that_is_archived_rests_and_its_coaches_are_told():
    decision = decide(happened(ARCHIVED), facts(sharing=looking()))

    state = saved(decision)
    assert (state.closed, state.due, state.open) == (True, None, None)
    assert [(one.person, one.space) for one in whispered(decision)] == [(NOOR, None)]
    assert keys(whispered(decision)[0].card) == [
        "channel-closed",
        "channel-closed.which",
        "channel-closed.rests",
        "coach-channel.why",
    ]
    assert noted(decision) == ["note-channel-closed"]


def test_the_wakes_that_were_set_before_ring_in_vain():
    decision = decide(happened(RhythmDue(QUAIS, THIS_WEEK.slot)), facts(sharing=CLOSED))

    assert decision == Decision()


def test_told_once_that_it_was_archived_coaches_are_not_told_that_it_was_deleted_as_well():
    assert decide(happened(ChannelClosed(QUAIS, "deleted")), facts(sharing=CLOSED)) == Decision()


def test_open_again_it_goes_on_at_the_next_window():
    decision = decide(happened(ChannelReopened(QUAIS)), facts(sharing=CLOSED))

    assert (saved(decision).closed, saved(decision).due) == (False, NEXT_WEEK)
    assert [wake.event for wake in wakes(decision)] == [RhythmDue(QUAIS, NEXT_WEEK.slot)]
    assert keys(whispered(decision)[0].card)[:3] == [
        "channel-reopened",
        "channel-closed.which",
        "channel-reopened.next",
    ]
    assert said(decision) == []


def test_what_a_coach_had_stopped_before_stays_stopped():
    stopped = sharing(status="stopped", due=None, closed=True)

    decision = decide(happened(ChannelReopened(QUAIS)), facts(sharing=stopped))

    assert (saved(decision).status, saved(decision).due, wakes(decision)) == ("stopped", None, [])
    assert keys(whispered(decision)[0].card)[2] == "channel-reopened.rests"


def test_a_channel_that_was_open_all_along_is_not_opened_again():
    assert decide(happened(ChannelReopened(QUAIS)), facts()) == Decision()


def test_added_to_its_channel_again_it_takes_it_up_and_does_not_introduce_itself_anew():
    decision = decide(happened(ChannelJoined(QUAIS, IRIS)), facts(person(IRIS), sharing=CLOSED))

    assert saved(decision).due == NEXT_WEEK
    assert said(decision) == []


def test_another_rhythm_wakes_nobody_in_a_closed_channel():
    decision = decide(happened(RhythmChosen(QUAIS, NOOR, "daily")), facts(person(NOOR), sharing=CLOSED))

    assert (saved(decision).due, wakes(decision)) == (None, [])
    assert keys(whispered(decision)[0].card) == ["settings-saved-resting"]


def test_a_coach_who_says_to_carry_on_knows_that_it_is_open():
    decision = decide(happened(SharingResumed(QUAIS, NOOR)), facts(person(NOOR), sharing=CLOSED))

    assert (saved(decision).closed, saved(decision).due) == (False, NEXT_WEEK)


def test_whoever_leaves_a_channel_is_as_if_they_had_never_said_that_they_take_part():
    decision = decide(happened(MemberLeft(QUAIS, IRIS)), facts())

    assert decision == Decision((ParticipationForgotten(QUAIS, IRIS),))


def test_a_reaction_to_the_latest_question_is_no_silence_and_no_answer():
    known = facts(sharing=sharing(last=prompt(), silent=1), prompt=prompt())

    reacted = as_of(decide(happened(ReactionSeen(QUAIS, "C1/1.1")), known), known)
    opened = decide(happened(RhythmDue(QUAIS, THIS_WEEK.slot), MONDAY), reacted)

    assert (reacted.sharing.noticed, reacted.sharing.answers, reacted.sharing.tallies) == (True, 0, {})
    assert saved(opened).status == "going"


def test_a_second_reaction_says_no_more_than_the_first():
    known = facts(sharing=sharing(last=prompt(), noticed=True), prompt=prompt())

    assert decide(happened(ReactionSeen(QUAIS, "C1/1.1")), known) == Decision()


def test_a_reaction_to_anything_else_changes_nothing():
    earlier = prompt(id=f"{QUAIS} wake:0", at=MONDAY - 2 * A_WEEK)
    known = sharing(last=prompt())

    assert decide(happened(ReactionSeen(QUAIS, "C1/1.1")), facts(sharing=known)) == Decision()
    assert decide(happened(ReactionSeen(QUAIS, "C1/1.0")), facts(sharing=known, prompt=earlier)) == Decision()


def test_after_a_question_with_a_reaction_the_next_one_starts_anew():
    decision = decide(
        happened(RhythmDue(QUAIS, THIS_WEEK.slot), MONDAY + 2 * A_DAY + 2 * AN_HOUR),
        facts(sharing=sharing(last=prompt(), noticed=True, silent=1)),
    )

    assert [saved(decision).noticed, saved(decision).silent] == [False, 0]


def test_what_happens_in_a_channel_that_is_no_community_is_nobodys_business():
    events = (ARCHIVED, ChannelReopened(QUAIS), MemberLeft(QUAIS, IRIS), ReactionSeen(QUAIS, "C1/1.1"))

    assert {decide(happened(event), facts(community=None)) for event in events} == {Decision()}


def test_without_a_coach_it_is_written_down_all_the_same():
    decision = decide(happened(ARCHIVED), facts(community=community(coaches=())))

    assert (whispered(decision), noted(decision)) == ([], ["note-channel-closed"])
