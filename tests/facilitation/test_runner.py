"""The floor goes round: by a word, by the clock, in a drawn order, to the end and two weeks beyond."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from builders import NOOR, QUAIS, noted
from meetings import A_MINUTE, CODEV, TROIKA, Table, form, group, only

from facilitation.actions import Amend, Decision, Gather, Noted, RoundSaved, Say, Wake, Whisper
from facilitation.cards import Mention, conversation
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    RoundForgotten,
    RoundLeft,
    RoundOpened,
    TakeAwayApplied,
    TimeUp,
    WritingSent,
    WritingStarted,
)
from facilitation.rounds.method import Method
from facilitation.rounds.state import Round


def test_a_round_opens_a_conversation_apart_with_its_one_message_and_its_clock():
    table = Table()
    decision = table.open(CODEV, 5)
    meeting = table.meeting

    gather, anchor, wake, told = decision.actions
    assert gather == Gather(QUAIS, (*group(5), NOOR), meeting.voice, gather.title, meeting.id)
    assert isinstance(anchor, Say)
    assert anchor.space == conversation(meeting.id)
    assert wake == Wake(table.now + 5 * A_MINUTE, TimeUp(meeting.id, 1))
    assert isinstance(told, Whisper)
    assert told.person == NOOR


def test_a_coach_who_leaves_the_frame_to_compagnon_stays_out_of_the_conversation():
    decision = Table().open(CODEV, 5, chaired=False)

    assert decision.actions[0].people == group(5)


def test_a_round_keeps_the_method_it_began_with():
    table = Table()
    table.open()
    table.methods = (replace(CODEV, steps=CODEV.steps[:2]),)
    table.until("learn")

    assert table.meeting.method == CODEV


def test_the_one_who_has_the_floor_gives_it_on():
    table = Table()
    table.open()
    table.until("expose")
    [client] = table.floor

    table.play(FloorYielded(table.meeting.id, client, table.meeting.number))

    assert table.step == "clarify"
    assert client not in table.floor


def test_pressed_twice_it_is_given_on_once():
    table = Table()
    table.open()
    table.until("consult")
    [speaker] = table.floor
    press = FloorYielded(table.meeting.id, speaker, table.meeting.number)

    table.play(press)
    once = table.meeting
    again = table.play(press)

    assert again == Decision()
    assert table.meeting == once


def test_someone_else_is_told_who_has_the_floor():
    table = Table()
    table.open()
    table.until("expose")
    [client] = table.floor
    other = next(person for person in group(5) if person != client)

    decision = table.play(FloorYielded(table.meeting.id, other, table.meeting.number))

    assert only(decision) == "round-not-your-floor"
    assert decision.actions[0].card.lines[0].blanks["who"] == (Mention(client),)


def test_in_the_consultation_everyone_speaks_once_in_the_order_that_is_shown():
    table = Table()
    table.open(CODEV, 6)
    table.until("consult")
    order = table.meeting.order
    shown = next(line for line in table.anchor.lines if line.key == "round-order")

    spoke = []
    while table.step == "consult":
        spoke += table.floor
        table.play(FloorYielded(table.meeting.id, table.floor[0], table.meeting.number))

    assert shown.blanks["who"] == tuple(Mention(person) for person in order)
    assert tuple(spoke) == order
    assert set(order) == set(group(6)) - {table.meeting.client}


def test_in_the_last_part_the_client_speaks_first():
    table = Table()
    table.open()
    table.until("learn")

    assert table.floor == (table.meeting.client,)


def test_consultants_end_a_part_once_all_of_them_are_done():
    table = Table()
    table.open(CODEV, 4)
    table.until("clarify")
    one, two, three = table.floor
    number = table.meeting.number

    table.play(FloorYielded(table.meeting.id, one, number))
    table.play(FloorYielded(table.meeting.id, two, number))
    assert table.step == "clarify"
    table.play(FloorYielded(table.meeting.id, three, number))

    assert table.step == "contract"


def test_in_a_troika_each_is_client_once_in_the_order_that_is_shown():
    table = Table()
    table.open(TROIKA, 3)
    turns = table.meeting.turns

    clients = []
    while table.meeting.status != "ended":
        if table.step == "share":
            clients += table.floor
        table.ring()

    assert tuple(clients) == turns
    assert sorted(turns) == sorted(group(3))


def test_a_clock_of_an_earlier_floor_changes_nothing():
    table = Table()
    table.open()
    old = TimeUp(table.meeting.id, table.meeting.number)
    table.ring()

    assert table.play(old, at=table.now + 60 * A_MINUTE) == Decision()


def test_a_clock_that_rings_early_changes_nothing():
    table = Table()
    table.open()

    decision = table.play(TimeUp(table.meeting.id, 1), at=table.meeting.until - A_MINUTE)

    assert decision == Decision()


def test_clocks_that_ring_late_are_set_anew_never_fired_in_a_burst():
    table = Table()
    table.open()
    table.until("clarify")

    table.play(TimeUp(table.meeting.id, table.meeting.number), at=table.meeting.until + 60 * A_MINUTE)

    assert table.step == "contract"
    assert table.meeting.until == table.now + 5 * A_MINUTE
    assert "round-late" in [line.key for line in table.anchor.lines]


def test_what_is_written_shows_in_the_round_and_goes_home_with_its_author_only():
    table = Table()
    table.open()
    table.until("plan")
    client, place = table.meeting.client, table.meeting.place
    table.play(
        WritingSent(table.meeting.id, client, place, {"action": "Appeler Lucas", "date": "2026-03-09"})
    )
    shown = [line.key for line in table.anchor.lines]
    table.actions.clear()
    while table.meeting.status != "ended":
        table.ring()

    assert {"round-kept", "round-kept-date"} <= set(shown)
    [home] = table.whispers()
    assert home.person == client
    assert home.space is None
    assert all(isinstance(one, Whisper | Amend | Say | Wake) for one in table.actions)
    assert all(
        one.space == conversation(table.meeting.id) for one in table.actions if isinstance(one, Say | Amend)
    )


def test_the_form_comes_back_with_what_was_wrong_and_what_was_written():
    table = Table()
    table.open()
    table.until("plan")
    client, place = table.meeting.client, table.meeting.place

    [ask] = table.play(
        WritingSent(table.meeting.id, client, place, {"action": "Appeler Lucas", "date": "demain"})
    ).actions

    assert ask.card.lines[0].key == "round-no-date"
    assert [blank.value for blank in ask.card.inputs] == ["Appeler Lucas", "demain"]


def test_what_one_wrote_can_be_written_again():
    table = Table()
    table.open()
    table.until("contract")
    client, place = table.meeting.client, table.meeting.place
    table.play(WritingSent(table.meeting.id, client, place, {"request": "Des idées"}))
    ask = form(table.play(WritingStarted(table.meeting.id, client, place)))
    table.play(WritingSent(table.meeting.id, client, place, {"request": "Un autre regard"}))

    assert ask.card.inputs[0].value == "Des idées"
    assert [one.text for one in table.meeting.written] == ["Un autre regard"]


def test_a_form_sent_after_the_floor_has_moved_on_is_still_kept():
    table = Table()
    table.open()
    table.until("contract")
    client, place = table.meeting.client, table.meeting.place
    table.ring()

    table.play(WritingSent(table.meeting.id, client, place, {"request": "Des idées"}))

    assert [one.text for one in table.meeting.written] == ["Des idées"]
    assert table.step == "consult"


def test_a_form_sent_after_the_end_is_given_back():
    table = Table()
    table.open()
    table.until("contract")
    client, place = table.meeting.client, table.meeting.place
    while table.meeting.status != "ended":
        table.ring()

    decision = table.play(WritingSent(table.meeting.id, client, place, {"request": "Des idées"}))

    assert only(decision) == "round-over"
    assert decision.actions[0].card.lines[1].blanks["said"].said == "Des idées"


def test_the_client_of_the_last_session_comes_back_to_it_first():
    first = Table()
    first.open(CODEV, 4)
    while first.meeting.status != "ended":
        first.ring()
    second = Table(recent=(first.meeting,), now=first.now + timedelta(weeks=4))
    second.open(CODEV, 4)

    assert second.step == "return"
    assert second.floor == (first.meeting.client,)
    assert second.meeting.client is None


def ended_with_a_take_away() -> tuple[Table, Decision]:
    table = Table()
    table.open()
    table.until("learn")
    [client] = table.floor
    table.play(WritingSent(table.meeting.id, client, table.meeting.place, {"learning": "Demander plus tôt"}))
    while table.meeting.status != "ended":
        decision = table.ring()
    return table, decision


def test_the_end_sets_the_question_of_two_weeks_later_and_the_day_it_is_all_forgotten():
    table, decision = ended_with_a_take_away()

    follow_up, forgotten = (one for one in decision.actions if isinstance(one, Wake))
    assert (follow_up.event, forgotten.event) == (
        FollowUpDue(table.meeting.id),
        RoundForgotten(table.meeting.id),
    )
    assert follow_up.at - table.now == timedelta(days=14)
    assert forgotten.at - table.now == timedelta(days=90)


def test_two_weeks_later_whoever_wrote_a_take_away_is_asked_once_in_private():
    table, _ = ended_with_a_take_away()
    client = table.meeting.client

    [ask] = table.play(FollowUpDue(table.meeting.id), at=table.now + timedelta(days=14)).actions
    table.play(TakeAwayApplied(table.meeting.id, client, "partly"))
    again = table.play(FollowUpDue(table.meeting.id))

    assert (ask.person, ask.space) == (client, None)
    assert table.meeting.applied == {client: "partly"}
    assert again == Decision()


def test_after_ninety_days_nothing_that_was_written_is_left():
    table, _ = ended_with_a_take_away()

    table.play(RoundForgotten(table.meeting.id), at=table.now + timedelta(days=90))

    assert (table.meeting.written, table.meeting.notes, table.meeting.votes) == ((), {}, {})


def test_the_journal_says_that_a_round_took_place_never_who_nor_what():
    table = Table()
    opened = table.open()
    while table.meeting.status != "ended":
        ended = table.ring()

    assert noted(opened) + noted(ended) == ["note-round-opened", "note-round-ended"]
    lines = [change.text for one in (opened, ended) for change in one.changes if isinstance(change, Noted)]
    assert [dict(line.blanks) for line in lines] == [{}, {"outcome": "finished"}]


def test_a_slow_round_keeps_to_working_hours_and_says_that_it_is_an_experiment():
    table = Table()
    table.open(CODEV, 4, tempo="slow")
    opened = table.now
    slow = [line.key for line in table.anchor.lines]
    while table.meeting.status != "ended":
        local = table.meeting.until.astimezone(ZoneInfo(table.here.settings.zone))
        assert local.weekday() < 5
        assert 9 <= local.hour <= 18
        table.ring()

    assert "round-slow" in slow
    assert timedelta(days=4) < table.now - opened < timedelta(days=14)


def test_a_part_that_only_time_ends_is_not_ended_by_a_word():
    steps = (replace(CODEV.steps[3], until="time", asks=()), CODEV.steps[4])
    table = Table(methods=(Method("quiet", (3, 5), steps),))
    table.play(RoundOpened(QUAIS, NOOR, "quiet", group(3)))
    [client] = table.floor

    decision = table.play(FloorYielded(table.meeting.id, client, table.meeting.number))

    assert only(decision) == "round-until-time"


def test_a_round_of_which_nothing_is_left_says_so():
    table = Table()
    table.open()
    gone, table.meeting = table.meeting.id, None

    assert only(table.play(RoundLeft(gone, NOOR))) == "round-gone"
    assert table.play(TimeUp(gone, 1)) == Decision()


def test_the_same_happened_draws_the_same():
    rounds: list[Round] = []
    for _ in range(2):
        table = Table()
        decision = table.open(TROIKA, 3)
        rounds += [change.round for change in decision.changes if isinstance(change, RoundSaved)]

    assert rounds[0] == rounds[1]
