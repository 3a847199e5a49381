"""Imaginary colleagues take part as a person would: in turn, once, and only where they are asked."""

from datetime import date, timedelta
from random import Random

import pytest
from builders import MONDAY, NOOR, QUAIS, community, facts, happened, prompt
from meetings import CODEV, TROIKA, Table, group

from adapters.playground.cast import next_move, working_day
from adapters.playground.lines import lines
from adapters.playground.seeing import Fill, Press, Seen, View, Write, Wrote
from facilitation.actions import Ask
from facilitation.cards import Button, Card, Choice, Input, Mention, PersonId, Quote, Text, Voice
from facilitation.engine import decide
from facilitation.events import ShareStarted
from facilitation.rounds.events import (
    FloorYielded,
    FollowUpDue,
    NotesOpened,
    RoundAsked,
    RoundSteered,
    WritingSent,
    WritingStarted,
)
from facilitation.sharing.prompting import prompt_card

TODAY = date(2026, 3, 2)
ENGLISH = lines("en")
OWN = "The printer eats my Tuesdays."
"""A subject that only a visitor has."""


def move(person: PersonId, *sees: View, language="en", seed="chance"):
    return next_move(person, sees, Random(seed), language, TODAY)


def shown(table: Table) -> Seen:
    return Seen("anchor", table.anchor)


def called(table: Table) -> Seen:
    """The line that says who has the floor now."""
    who = tuple(Mention(person) for person in table.floor)
    return Seen("call", Card((Text("round-now", {"who": who}),)))


def at(step: str, method=CODEV, size: int = 4) -> Table:
    table = Table()
    table.open(method, size)
    table.until(step)
    return table


def others(table: Table) -> list[PersonId]:
    return [person for person in table.meeting.people if person not in table.floor]


def does(pressed) -> str:
    assert isinstance(pressed, Press)
    return pressed.button.does


def form(decision) -> Seen:
    [ask] = (one for one in decision.actions if isinstance(one, Ask))
    return Seen("form", ask.card, mine=True, form=ask)


def test_whoever_has_the_floor_speaks_then_writes_then_gives_it_on():
    table = at("plan")
    [client] = table.floor
    said = Wrote(client, "I am keeping the scissors.")
    before = move(client, shown(table)), move(client, shown(table), said)
    place = table.meeting.place
    table.play(WritingSent(table.meeting.id, client, place, {"action": "Call Hugo", "date": "2026-03-09"}))

    assert isinstance(before[0], Write)
    assert does(before[1]) == "writing_started"
    assert does(move(client, shown(table), said)) == "floor_yielded"


@pytest.mark.parametrize("step", ["expose", "contract", "plan"])
def test_nobody_speaks_out_of_turn(step):
    table = at(step)

    assert [move(person, called(table), shown(table)) for person in (*others(table), NOOR)] == [None] * 4


def test_the_client_keeps_silent_while_the_others_consult():
    table = at("consult")
    client = table.meeting.client
    said = Wrote(table.floor[0], "I lived something close.")

    assert move(client, shown(table), said) is None


def test_in_a_consultation_only_whoever_was_drawn_speaks():
    table = at("consult")

    assert isinstance(move(table.floor[0], shown(table)), Write)
    assert [move(person, shown(table)) for person in others(table)] == [None] * 3


def test_a_question_waits_for_the_answer_of_a_client_who_is_a_visitor():
    table = at("clarify")
    asker, other, _ = table.floor
    question = move(asker, shown(table))
    asked = Wrote(asker, question.text)
    answered = Wrote(table.meeting.client, "Since May.")

    assert question.text.endswith("?")
    assert move(asker, shown(table), asked) is None
    assert move(other, shown(table), asked) is None
    assert does(move(asker, shown(table), asked, answered)) == "floor_yielded"
    assert isinstance(move(other, shown(table), asked, answered), Write)


def test_a_client_answers_each_question_with_what_belongs_to_it():
    table = at("clarify")
    question, reply = ENGLISH.subjects[0].asked[1]
    french, _ = lines("fr").subjects[0].asked[1]

    assert move(table.meeting.client, shown(table), Wrote(table.floor[0], question)) == Write(reply)
    assert move(table.meeting.client, shown(table), Wrote(table.floor[0], french)) == Write(reply)
    assert (
        move(table.meeting.client, shown(table), Wrote(table.floor[0], "And why?")).text
        in ENGLISH.any.answers
    )


def test_whoever_is_done_waits_for_the_others():
    table = at("clarify")
    first = table.floor[0]
    table.play(FloorYielded(table.meeting.id, first, table.meeting.number))

    assert move(first, shown(table)) is None


def test_a_request_is_said_back_before_the_client_goes_on():
    table = at("contract")
    client, one = table.meeting.client, others(table)[0]
    earlier = Seen("earlier", Card((Text("round-now", {"who": (Mention(one),)}),)))
    said = Wrote(client, "Let me see.")
    table.play(WritingSent(table.meeting.id, client, table.meeting.place, {"request": "Ideas, please."}))
    sees = (shown(table), earlier, called(table), said)

    back = move(one, *sees)
    assert back.text in ENGLISH.any.restates
    assert move(client, *sees) is None
    assert does(move(client, *sees, Wrote(one, back.text))) == "floor_yielded"


def a_choice() -> Table:
    table = Table()
    table.open(CODEV, 4)
    for number, person in enumerate(group(4)):
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": f"{OWN} {number}"}))
    return table


def test_everyone_votes_once_and_for_somebody_else():
    table = a_choice()
    me = group(4)[0]
    votes = {move(me, shown(table), seed=f"chance {n}").button.about.rpartition("#")[2] for n in range(40)}

    assert votes == set(group(4)[1:])


def test_each_brings_another_subject():
    table = Table()
    table.open(CODEV, 8)
    forms = [form(table.play(WritingStarted(table.meeting.id, one, 0))) for one in group(8)]
    filled = [
        move(one, shown(table), shows).filled["subject"] for one, shows in zip(group(8), forms, strict=True)
    ]

    assert len(set(filled)) == 8


def test_about_a_visitor_s_subject_they_say_what_suits_any():
    table = a_choice()
    table.until("consult")
    told = move(table.floor[0], shown(table))

    assert told.text in ENGLISH.any.experiences


def test_what_was_told_in_one_language_is_not_told_again_in_the_other():
    table = a_choice()
    table.until("consult")
    told = [Wrote(NOOR, one) for one in lines("fr").any.experiences[1:]]

    assert move(table.floor[0], *told, shown(table)) == Write(ENGLISH.any.experiences[0])


def test_nobody_moves_while_a_round_is_paused_or_once_it_is_over():
    table = at("plan")
    [client] = table.floor
    table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "pause"))
    paused = shown(table)
    table.play(RoundSteered(table.meeting.id, NOOR, table.meeting.number, "stop"))

    assert move(client, paused) is None
    assert move(client, shown(table)) is None


def test_nobody_speaks_in_the_silence_of_a_troika():
    table = Table()
    table.open(TROIKA, 3)

    assert [does(move(person, shown(table))) for person in group(3)] == ["floor_yielded"] * 3


def test_a_form_is_filled_in_with_a_working_day_soon():
    table = at("plan")
    [client] = table.floor
    asked = form(table.play(WritingStarted(table.meeting.id, client, table.meeting.place)))

    filled = move(client, shown(table), asked)

    assert filled == Fill("form", {"action": ENGLISH.any.action, "date": "2026-03-09"})
    assert working_day(date(2026, 3, 5), 2) == date(2026, 3, 9)


def test_notes_are_kept_as_they_were_or_begun():
    table = at("plan")
    [client] = table.floor
    asked = form(table.play(NotesOpened(table.meeting.id, client)))

    assert move(client, asked) == Fill("form", {"text": ENGLISH.any.notes[0]})


def test_nobody_opens_a_round_that_somebody_else_began_to_open():
    table = Table()
    asked = form(table.play(RoundAsked(table.here.id, NOOR, "codevelopment")))

    assert move(NOOR, asked) is None


def test_a_form_that_nobody_foresaw_gets_something_of_each_kind():
    text = Text("form-send")
    inputs = (
        Input("a", text, "choice", (Choice("first", text), Choice("second", text))),
        Input("b", text, "yes_no"),
        Input("c", text, "date"),
        Input("d", text, "people", required=False),
        Input("e", text),
    )
    asked = Seen("form", Card((), inputs=inputs), True, Ask(NOOR, Voice("en"), Card(()), "something", ""))

    assert move(NOOR, asked).filled == {
        "a": "first",
        "b": "yes",
        "c": "2026-03-09",
        "d": "",
        "e": ENGLISH.any.other[0],
    }


def question() -> Seen:
    return Seen("question", prompt_card(prompt(), community()))


def test_two_answer_a_question_to_a_channel_and_the_second_does_not_sign():
    one, two, three = group(3)
    first = move(one, question())
    answered = Wrote(one, first.text, first.under)
    asked = form(decide(happened(ShareStarted(QUAIS, two)), facts(prompt=prompt())))
    second = Seen("answer", Card((Text("share-anonymous", {"said": Quote("…")}),)))

    assert first == Write(first.text, "question")
    assert first.text in ENGLISH.shares["mistake"]
    assert move(one, question(), answered) is None
    assert does(move(two, question(), answered)) == "share_started"
    assert move(two, question(), answered, asked).filled["signed"] == "no"
    assert move(two, question(), answered, asked).filled["text"] in ENGLISH.shares["mistake"]
    assert move(three, question(), answered, second) is None


def test_whoever_was_told_that_they_may_not_share_does_not_try_again():
    told = Seen("told", Card((Text("share-take-part-first"),)), mine=True)

    assert move(group(1)[0], question(), Wrote(NOOR, "Me!", "question"), told) is None


def test_what_is_written_beside_a_question_is_no_answer_to_it():
    assert isinstance(move(group(1)[0], question(), Wrote(NOOR, "Lunch?")), Write)


def test_two_weeks_later_each_answers_once():
    table = at("learn")
    [client] = table.floor
    table.play(WritingSent(table.meeting.id, client, table.meeting.place, {"learning": "Ask first"}))
    while table.meeting.status != "ended":
        table.ring()
    [asked] = table.play(FollowUpDue(table.meeting.id), at=MONDAY + timedelta(days=15)).actions
    follow_up = Seen("follow-up", asked.card, mine=True)
    thanks = Seen("thanks", Card((Text("follow-up.thanks", {"how": "yes"}),)), mine=True)

    assert does(move(client, follow_up)) == "take_away_applied"
    assert move(client, follow_up, thanks) is None


def test_nothing_else_moves_anybody():
    other = Seen(
        "other", Card((Text("help.member"),), buttons=(Button("sharing_stopped", Text("form-send")),))
    )

    assert move(NOOR) is None
    assert move(NOOR, other, Wrote(group(1)[0], "Good morning!")) is None


def test_a_form_is_left_when_two_have_answered_meanwhile():
    two, three = group(2)
    asked = form(decide(happened(ShareStarted(QUAIS, three)), facts(prompt=prompt())))
    answers = Wrote(NOOR, "Me!", "question"), Wrote(two, "Me too!", "question")

    assert move(three, question(), answers[0], asked, answers[1]) is None
