"""From the opening of a window to a question, or to none; and what silence leads to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import (
    A_DAY,
    A_WEEK,
    AN_HOUR,
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
    presence,
    prompt,
    said,
    saved,
    sharing,
    wakes,
    whispered,
)

from facilitation.actions import Decision, PromptMade, PromptReplied
from facilitation.cards import PersonId, Text
from facilitation.community import BlackOut
from facilitation.engine import decide
from facilitation.events import MessageSeen, MomentDue, RhythmDue
from facilitation.sharing.moment import LULL
from facilitation.sharing.prompting import REMEMBERED, silences
from facilitation.sharing.state import Tally

OPENED = RhythmDue(QUAIS, THIS_WEEK.slot)
LOOKED = MomentDue(QUAIS, THIS_WEEK.slot, 1)
LAST_CHANCE = THIS_WEEK.closes - timedelta(minutes=30)
TALKING = presence(MONDAY - timedelta(minutes=3))
FRIDAYS = presence(*(MONDAY - A_WEEK * n - 3 * A_DAY + AN_HOUR * h for n in range(1, 9) for h in (0, 1, 2)))
"""A community that only writes on Friday mornings."""


def window_opens(at=MONDAY, **known):
    return decide(happened(OPENED, at, "wake:window"), facts(**known))


def look(at=MONDAY + AN_HOUR, event=LOOKED, **known):
    return decide(happened(event, at, "wake:look"), facts(**{"sharing": looking(), **known}))


def message(at=MONDAY, thread=None, **known):
    return decide(happened(MessageSeen(QUAIS, thread), at), facts(**known))


# The window opens


def test_when_the_window_opens_the_next_one_is_planned_whatever_comes_of_this_one():
    decision = window_opens()

    assert saved(decision).due == NEXT_WEEK
    assert wakes(decision)[0].event == RhythmDue(QUAIS, NEXT_WEEK.slot)


def test_a_good_moment_is_taken_at_once():
    decision = look(LAST_CHANCE)

    [say] = said(decision)
    assert say.space == QUAIS
    assert say.known_as == saved(decision).last.id
    assert saved(decision).open is None


def test_a_question_says_why_it_comes_and_how_to_keep_out():
    [say] = said(look(LAST_CHANCE))

    assert keys(say.card)[0].startswith("kind-")
    assert say.card.lines[1] == Text("prompt-how", {"anonymous": "yes"})
    assert "why-unknown" in keys(say.card)
    assert keys(say.card)[-1] == "prompt-how.out"
    assert [(button.does, button.about) for button in say.card.buttons] == [("share_started", say.known_as)]


def test_a_question_says_that_it_cuts_no_conversation_when_there_was_one():
    an_hour_ago = looking(presence=presence(LAST_CHANCE - AN_HOUR))

    reasons = saved(look(LAST_CHANCE, sharing=an_hour_ago)).last.reasons

    assert "why-lull" in [reason.key for reason in reasons]
    assert "why-people-around" not in [reason.key for reason in reasons]


def test_where_answers_are_signed_the_question_does_not_promise_otherwise():
    [say] = said(look(LAST_CHANCE, community=community(anonymous_allowed=False)))

    assert say.card.lines[1] == Text("prompt-how", {"anonymous": "no"})


def test_a_question_is_remembered_for_the_rotation():
    known = looking(tallies={"mistake": Tally(2, 1)}, asked=("prompt-mistake-near-miss",))

    decision = look(LAST_CHANCE, sharing=known)

    made = next(change.prompt for change in decision.changes if isinstance(change, PromptMade))
    assert saved(decision).last == made
    assert saved(decision).asked == ("prompt-mistake-near-miss", made.key)
    assert saved(decision).tallies[made.topic].asked == 1
    assert made.topic != "mistake"


def test_only_so_many_questions_are_remembered():
    known = looking(asked=("prompt-of-another-time",) * REMEMBERED)

    assert len(saved(look(LAST_CHANCE, sharing=known)).asked) == REMEMBERED


def test_a_question_may_be_missed_rather_than_asked_twice():
    assert [say.must_arrive for say in said(look(LAST_CHANCE))] == [False]


def test_a_better_moment_is_waited_for():
    decision = window_opens(sharing=sharing(presence=FRIDAYS))

    opened, looks_again = wakes(decision)
    assert said(decision) == []
    assert opened.event == RhythmDue(QUAIS, NEXT_WEEK.slot)
    assert looks_again.event == MomentDue(QUAIS, THIS_WEEK.slot, 1)
    assert saved(decision).open == THIS_WEEK
    assert saved(decision).look_at == looks_again.at


def test_a_conversation_is_never_cut():
    decision = window_opens(sharing=sharing(presence=TALKING))

    assert said(decision) == []
    assert saved(decision).look_at == MONDAY - timedelta(minutes=3) + LULL


def test_a_window_without_a_pause_brings_no_question_and_says_so():
    talking = presence(THIS_WEEK.closes - timedelta(minutes=5))

    decision = look(THIS_WEEK.closes - timedelta(minutes=2), sharing=looking(presence=talking))

    assert decision.actions == ()
    assert saved(decision).open is None
    assert noted(decision) == ["note-missed"]


def test_a_question_too_soon_after_the_last_one_is_left_out():
    asked_on_friday = prompt(at=THIS_WEEK.closes + timedelta(days=60))

    assert noted(look(sharing=looking(last=asked_on_friday))) == ["note-missed"]


def test_half_a_rhythm_passes_between_two_questions():
    asked_on_friday = prompt(at=MONDAY - 3 * A_DAY)

    decision = window_opens(sharing=sharing(last=asked_on_friday, answers=1))

    assert saved(decision).look_at >= MONDAY + A_DAY / 2


# What rings late, twice or in vain


@pytest.mark.parametrize("late", [AN_HOUR, 5 * AN_HOUR, A_DAY, 3 * A_DAY])
def test_a_window_that_opens_late_is_used_for_what_remains_of_it(late):
    decision = window_opens(MONDAY + late)

    assert saved(decision).due == NEXT_WEEK
    assert said(decision) or saved(decision).open == THIS_WEEK


@pytest.mark.parametrize("late", [5 * A_DAY, A_WEEK + AN_HOUR, 10 * A_WEEK])
def test_a_window_that_opens_after_its_end_is_let_go_and_the_next_is_ahead(late):
    decision = window_opens(MONDAY + late)

    assert said(decision) == []
    assert noted(decision) == ["note-missed"]
    assert saved(decision).open is None
    assert saved(decision).due.opens > MONDAY + late


def test_a_look_that_comes_days_late_lets_the_window_go():
    decision = look(MONDAY + 8 * A_DAY)

    assert said(decision) == []
    assert noted(decision) == ["note-missed"]


def test_an_opening_rung_twice_opens_once():
    once = window_opens()

    assert decide(happened(OPENED, name="wake:again"), as_of(once, facts())) == Decision()


def test_a_look_rung_twice_asks_once():
    once = look(LAST_CHANCE)

    again = decide(happened(LOOKED, LAST_CHANCE, "wake:again"), as_of(once, facts(sharing=looking())))

    assert again == Decision()


@pytest.mark.parametrize(
    "stale",
    [
        MomentDue(QUAIS, THIS_WEEK.slot, 0),
        MomentDue(QUAIS, THIS_WEEK.slot, 2),
        MomentDue(QUAIS, NEXT_WEEK.slot, 1),
        RhythmDue(QUAIS, THIS_WEEK.slot),
        RhythmDue(QUAIS, "2026-02-23T09:00"),
    ],
)
def test_a_wake_of_what_has_moved_on_changes_nothing(stale):
    assert look(event=stale) == Decision()


@pytest.mark.parametrize("status", ["asking_coach", "stopped"])
def test_while_questions_rest_no_window_opens(status):
    assert window_opens(sharing=sharing(status=status)) == Decision()


@pytest.mark.parametrize("event", [OPENED, LOOKED, MessageSeen(QUAIS)])
def test_where_there_is_no_community_nothing_happens(event):
    assert decide(happened(event), facts(community=None)) == Decision()


def test_after_a_question_its_window_is_closed_to_looks():
    assert look(sharing=sharing(due=NEXT_WEEK, look=1)) == Decision()


# Days off


def test_nobody_is_asked_on_a_holiday_nor_in_a_black_out():
    black_out = BlackOut(date(2026, 3, 3), date(2026, 3, 5))

    decision = window_opens(
        community=community(black_outs=(black_out,)), holidays=frozenset({date(2026, 3, 2)})
    )

    assert said(decision) == []
    assert saved(decision).look_at == MONDAY + 4 * A_DAY


def test_a_week_of_holidays_is_passed_over():
    week_off = frozenset(date(2026, 3, day) for day in range(9, 14))

    assert saved(window_opens(holidays=week_off)).due.opens == NEXT_WEEK.opens + A_WEEK


# Silence


def test_a_question_that_nobody_answered_is_one_silence():
    assert silences(sharing(last=prompt(), answers=0, silent=0)) == 1
    assert saved(window_opens(sharing=sharing(last=prompt(), answers=0, silent=0))).status == "going"


def test_an_answer_ends_the_silence():
    assert silences(sharing(last=prompt(), answers=1, silent=1)) == 0


def test_a_new_question_remembers_the_silence_of_the_one_before():
    answered = look(sharing=looking(last=prompt(), answers=1, silent=1), at=LAST_CHANCE)
    unanswered = look(sharing=looking(last=prompt(), answers=0, silent=0), at=LAST_CHANCE)

    assert (saved(answered).silent, saved(unanswered).silent) == (0, 1)


def test_a_window_without_a_question_counts_no_silence_twice():
    first = saved(window_opens(sharing=sharing(last=prompt(), answers=0, silent=0)))

    second = window_opens(sharing=replace(first, open=None, due=THIS_WEEK))

    assert saved(second).status == "going"


def test_after_two_silences_each_coach_is_asked_and_nothing_more_is_planned():
    other = PersonId("stage:T1:sam")
    silent = sharing(last=prompt(), answers=0, silent=1)

    decision = window_opens(sharing=silent, community=community(coaches=(NOOR, other)))

    assert [whisper.person for whisper in whispered(decision)] == [NOOR, other]
    assert [whisper.space for whisper in whispered(decision)] == [None, None]
    assert (said(decision), wakes(decision)) == ([], [])
    assert (saved(decision).status, saved(decision).due) == ("asking_coach", None)
    assert noted(decision) == ["note-asked-coach"]


def test_a_coach_is_asked_with_two_buttons_and_told_why():
    [whisper] = whispered(window_opens(sharing=sharing(last=prompt(), answers=0, silent=1)))

    assert keys(whisper.card) == ["coach-silence", "coach-silence.ask", "coach-silence.why"]
    assert [(button.does, button.about) for button in whisper.card.buttons] == [
        ("sharing_resumed", QUAIS),
        ("sharing_stopped", QUAIS),
    ]


def test_without_a_coach_the_questions_rest_and_the_journal_says_why():
    decision = window_opens(
        sharing=sharing(last=prompt(), answers=0, silent=1), community=community(coaches=())
    )

    assert decision.actions == ()
    assert saved(decision).status == "asking_coach"
    assert noted(decision) == ["note-asked-coach"]


# What people write


def test_what_people_write_is_only_counted():
    decision = message(MONDAY)

    assert saved(decision) == replace(sharing(), presence=saved(decision).presence)
    assert saved(decision).presence.last == MONDAY
    assert decision.actions == ()


def test_a_message_brings_the_next_look_to_the_pause_that_may_follow_it():
    later = looking(look_at=MONDAY + 2 * A_DAY)

    decision = message(MONDAY + AN_HOUR, sharing=later)

    [wake] = wakes(decision)
    assert wake.at == MONDAY + AN_HOUR + LULL
    assert wake.event == MomentDue(QUAIS, THIS_WEEK.slot, 2)
    assert (saved(decision).look, saved(decision).look_at) == (2, wake.at)


def test_a_conversation_sets_no_wake_for_each_message():
    soon = looking(look_at=MONDAY + timedelta(minutes=5))

    decision = message(MONDAY, sharing=soon)

    assert decision.actions == ()
    assert saved(decision).look_at == soon.look_at


def test_a_look_that_falls_into_a_conversation_is_put_off_until_it_pauses():
    talking = looking(presence=presence(MONDAY + timedelta(minutes=55)))

    decision = look(MONDAY + AN_HOUR, sharing=talking)

    assert said(decision) == []
    assert saved(decision).look_at == MONDAY + timedelta(minutes=55) + LULL


def test_an_answer_in_the_thread_counts_for_the_question_and_for_its_kind():
    asked = prompt()
    waiting = sharing(last=asked, tallies={"mistake": Tally(3, 1)})

    decision = message(thread="C1/17", sharing=waiting, prompt=asked)

    assert saved(decision).answers == 1
    assert saved(decision).tallies["mistake"] == Tally(3, 2)
    assert PromptReplied(asked.id) in decision.changes


def test_a_second_answer_counts_for_the_question_only():
    asked = prompt()
    waiting = sharing(last=asked, answers=1, tallies={"mistake": Tally(3, 2)})

    decision = message(thread="C1/17", sharing=waiting, prompt=asked)

    assert saved(decision).answers == 2
    assert saved(decision).tallies["mistake"] == Tally(3, 2)


def test_an_answer_to_an_older_question_leaves_the_latest_one_unanswered():
    older = prompt(id=f"{QUAIS} wake:0")
    waiting = sharing(last=prompt(), tallies={"mistake": Tally(3, 1)})

    decision = message(thread="C1/16", sharing=waiting, prompt=older)

    assert saved(decision).answers == 0
    assert saved(decision).tallies["mistake"] == Tally(3, 1)
    assert PromptReplied(older.id) in decision.changes
