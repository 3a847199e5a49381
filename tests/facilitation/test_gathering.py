"""A group comes together: who, on which subject, whose turn it is, and what happens when someone comes or goes."""

import pytest
from builders import IRIS, NOOR, QUAIS
from meetings import CODEV, TROIKA, Table, form, group, only

from facilitation.actions import Ask, Decision, Gather
from facilitation.cards import Mention, Quote
from facilitation.rounds.events import (
    FloorYielded,
    NotesKept,
    NotesOpened,
    RoundAsked,
    RoundJoined,
    RoundLeft,
    RoundOpened,
    VoteCast,
    WritingSent,
    WritingStarted,
)

SUBJECTS = {0: "Un tuteur débordé", 1: "Deux équipes fâchées", 3: "Un planning qui glisse"}


def with_subjects(size: int = 5, wrote=SUBJECTS) -> Table:
    """Up to the choice, with what some wrote."""
    table = Table()
    table.open(CODEV, size)
    for n, text in wrote.items():
        table.play(WritingSent(table.meeting.id, group(size)[n], 0, {"subject": text}))
    table.ring()
    return table


def votes(table: Table, *chosen: tuple[int, int | str]) -> None:
    for voter, choice in chosen:
        wanted = choice if isinstance(choice, str) else group(9)[choice]
        table.play(VoteCast(table.meeting.id, group(9)[voter], 1, wanted))


def lines(table: Table) -> list[str]:
    return [line.key for line in table.anchor.lines]


# Who


def test_a_coach_gets_a_form_to_say_with_whom():
    ask = form(Table().play(RoundAsked(QUAIS, NOOR, "codevelopment")))

    assert (ask.does, ask.about, ask.space) == ("round_opened", "codevelopment", QUAIS)
    assert [(one.name, one.kind) for one in ask.card.inputs] == [
        ("people", "people"),
        ("mixing", "choice"),
        ("tempo", "choice"),
        ("chaired", "choice"),
    ]


def test_where_nobody_facilitates_nobody_is_asked_who_does():
    ask = form(Table().play(RoundAsked(QUAIS, NOOR, "troika")))

    assert [one.name for one in ask.card.inputs] == ["people", "mixing", "tempo"]


@pytest.mark.parametrize(
    "event", [RoundAsked(QUAIS, IRIS, "codevelopment"), RoundOpened(QUAIS, IRIS, "codevelopment", group(5))]
)
def test_a_member_is_told_who_can_open_a_round(event):
    assert only(Table().play(event)) == "only-coach"


@pytest.mark.parametrize(
    ("said", "near"), [("codev", "codevelopment"), ("trokia", "troika"), ("TROÏKA", "troika"), ("xyzzy", "")]
)
def test_an_unknown_method_names_the_nearest(said, near):
    decision = Table().play(RoundAsked(QUAIS, NOOR, said))

    assert only(decision) == "method-unknown"
    assert decision.actions[0].card.lines[0].blanks["near"] == near


def test_nobody_named_compagnon_draws_among_those_who_take_part():
    table = Table(willing=group(9))
    table.open(people=())

    assert len(table.meeting.people) == 6
    assert set(table.meeting.people) < set(group(9))
    assert table.whispers()[0].card.lines[0].blanks["drawn"] == "yes"


def test_too_few_are_known_to_be_proposed():
    [ask] = Table(willing=group(2)).open(people=()).actions

    assert isinstance(ask, Ask)
    assert ask.card.lines[0].key == "round-too-few-known"


def test_whoever_stays_out_of_the_activities_is_not_invited_and_nobody_is_told_why():
    [ask] = Table(unwilling=(group(5)[2],)).open().actions

    assert ask.card.lines[0].key == "round-not-now"
    assert ask.card.lines[0].blanks["who"] == (Mention(group(5)[2]),)


def test_whoever_facilitates_is_no_consultant_and_nobody_counts_twice():
    table = Table()
    table.open(people=(*group(4), NOOR, group(4)[0]))

    assert table.meeting.people == group(4)


def test_a_form_sent_twice_opens_one_round():
    table = Table()
    table.open()
    table.recent = (table.meeting,)

    again = table.open()

    assert only(again) == "round-open-already"


# On which subject


def test_subjects_are_written_in_private_and_seen_all_together():
    table = Table()
    table.open()
    first, *others = group(5)
    ask = form(table.play(WritingStarted(table.meeting.id, first, 0)))
    table.play(WritingSent(table.meeting.id, first, 0, {"subject": "Un tuteur débordé"}))
    before = lines(table)
    for person in others:
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": f"Le mien, {person[-1]}"}))

    assert (ask.person, ask.does) == (first, "writing_sent")
    assert "round-subject" not in before
    assert table.step == "choice"
    assert lines(table).count("round-subject") == 5


def test_a_subject_written_twice_by_a_double_click_is_one():
    table = Table()
    table.open()
    sent = WritingSent(table.meeting.id, group(5)[0], 0, {"subject": "Un tuteur débordé"})
    table.play(sent)
    table.play(sent)

    assert len(table.meeting.written) == 1
    assert table.meeting.done == (group(5)[0],)


@pytest.mark.parametrize(("said", "key"), [("  ", "round-empty"), ("x" * 1001, "round-too-long")])
def test_a_subject_that_cannot_be_kept_comes_back_with_the_reason(said, key):
    table = Table()
    table.open()
    ask = form(table.play(WritingSent(table.meeting.id, group(5)[0], 0, {"subject": said})))

    assert ask.card.lines[0].key == key


def test_the_subject_with_most_votes_is_taken_and_the_votes_stay_secret():
    table = with_subjects()
    votes(table, (0, 1), (1, 1), (2, 3), (3, 3), (4, 1))

    assert table.meeting.client == group(5)[1]
    client = next(line for line in table.anchor.lines if line.key == "round-client")
    assert dict(client.blanks["reason"].blanks) == {"votes": 3, "cast": 5}


def test_a_vote_can_be_changed_until_all_have_voted():
    table = with_subjects()
    votes(table, (0, 1), (0, 3), (1, 3), (2, 3), (3, 1), (4, 3))

    assert table.meeting.client == group(5)[3]


def test_a_tie_is_settled_by_lot_and_the_lot_can_be_drawn_again():
    clients = set()
    for name in ("a", "a", "b", "c", "d", "e"):
        table = with_subjects()
        votes(table, (0, 1), (1, 3), (2, 1), (3, 3))
        table.play(VoteCast(table.meeting.id, group(5)[4], 1, group(5)[0]), name=name)
        assert table.meeting.chosen.key == "round-chosen.tie"
        clients.add(table.meeting.client)

    assert clients == {group(5)[1], group(5)[3]}


def test_one_subject_needs_no_vote():
    table = with_subjects(wrote={2: "Le seul"})

    assert table.step == "expose"
    assert table.meeting.client == group(5)[2]


@pytest.mark.parametrize("choice", ["nobody", "stage:T1:p04", "stop"])
def test_a_vote_for_what_is_not_offered_is_refused(choice):
    table = with_subjects()

    assert only(table.play(VoteCast(table.meeting.id, group(5)[0], 1, choice))) == "round-vote-gone"


def test_a_vote_after_the_choice_is_refused():
    table = with_subjects()
    table.ring()

    assert only(table.play(VoteCast(table.meeting.id, group(5)[0], 1, group(5)[1]))) == "round-vote-over"


def test_whoever_facilitates_has_no_vote():
    table = with_subjects()

    assert only(table.play(VoteCast(table.meeting.id, NOOR, 1, group(5)[1]))) == "round-not-in"
    assert table.meeting.votes == {}


def test_a_subject_sent_after_the_choice_is_given_back():
    table = with_subjects()

    decision = table.play(WritingSent(table.meeting.id, group(5)[4], 0, {"subject": "Trop tard"}))

    assert only(decision) == "round-moved-on"
    assert decision.actions[0].card.lines[1].blanks["said"] == Quote("Trop tard")


# Coming and going


def test_someone_who_comes_late_speaks_last():
    table = Table()
    table.open(CODEV, 5)
    table.until("consult")
    table.play(RoundJoined(table.meeting.id, IRIS))

    assert table.meeting.order[-1] == IRIS


def test_a_full_group_takes_nobody_more():
    table = Table()
    table.open(TROIKA, 3)

    assert only(table.play(RoundJoined(table.meeting.id, IRIS))) == "round-full"


def test_one_joins_once():
    table = Table()
    table.open()

    assert only(table.play(RoundJoined(table.meeting.id, group(5)[0]))) == "round-in-already"
    assert only(table.play(RoundJoined(table.meeting.id, NOOR))) == "round-in-already"


def test_someone_who_is_not_in_the_round_is_told_how_to_be():
    table = Table()
    table.open()

    for event in (WritingStarted(table.meeting.id, IRIS, 0), NotesOpened(table.meeting.id, IRIS)):
        assert only(table.play(event)) == "round-not-in"


def test_when_the_speaker_leaves_the_next_one_has_the_floor():
    table = Table()
    table.open(CODEV, 6)
    table.until("consult")
    speaker, following, *_ = table.meeting.order
    table.play(RoundLeft(table.meeting.id, speaker))

    assert table.floor == (following,)
    assert speaker not in table.meeting.people


def test_someone_who_leaves_takes_what_they_wrote_and_their_notes_with_them():
    table = Table()
    table.open()
    leaver = group(5)[3]
    table.play(WritingSent(table.meeting.id, leaver, 0, {"subject": "Le mien"}))
    table.play(NotesKept(table.meeting.id, leaver, "Demander à Lucas"))
    decision = table.play(RoundLeft(table.meeting.id, leaver))

    assert (table.meeting.written, table.meeting.notes) == ((), {})
    bye = decision.actions[-1]
    assert bye.person == leaver
    assert bye.card.lines[1].blanks["said"] == Quote("Demander à Lucas")


def test_when_the_last_one_waited_for_leaves_the_round_goes_on():
    table = Table()
    table.open()
    for person in group(5)[1:]:
        table.play(WritingSent(table.meeting.id, person, 0, {"subject": "Le mien"}))
    table.play(RoundLeft(table.meeting.id, group(5)[0]))

    assert table.step == "choice"


def test_when_the_client_leaves_the_group_is_asked_for_another_subject():
    table = with_subjects()
    votes(table, (0, 1), (1, 1), (2, 1), (3, 3), (4, 1))
    client = table.meeting.client
    table.play(WritingSent(table.meeting.id, client, 2, {"title": "Secret", "question": "Secret ?"}))
    table.play(RoundLeft(table.meeting.id, client))

    assert table.step == "choice"
    assert "round-reopened" in lines(table)
    assert "Secret" not in str(table.meeting.written)
    votes(table, (0, 3), (2, 3), (3, 0), (4, 3))
    assert (table.step, table.meeting.client) == ("expose", group(5)[3])


def test_without_another_subject_one_is_asked_for():
    table = with_subjects(wrote={1: "Le seul"})
    table.play(RoundLeft(table.meeting.id, group(5)[1]))

    assert table.step == "subjects"


def test_when_nobody_has_another_subject_the_group_stops_and_nobody_has_the_floor():
    table = with_subjects(wrote={1: "Le seul"})
    table.play(RoundLeft(table.meeting.id, group(5)[1]))

    table.ring()

    assert (table.meeting.status, table.meeting.outcome) == ("ended", "closed")
    assert table.floor == ()


@pytest.mark.parametrize("silent", [True, False], ids=["silent", "by vote"])
def test_the_group_may_also_stop_there(silent):
    table = with_subjects()
    votes(table, (0, 1), (1, 1), (2, 1), (3, 3), (4, 1))
    table.play(RoundLeft(table.meeting.id, group(5)[1]))
    if silent:
        table.ring()
    else:
        votes(table, (0, "stop"), (2, "stop"), (3, 3), (4, 3))

    assert (table.meeting.status, table.meeting.outcome) == ("ended", "closed")


def test_when_the_client_leaves_at_the_very_end_the_others_still_say_what_they_learnt():
    table = Table()
    table.open()
    table.until("learn")
    table.play(RoundLeft(table.meeting.id, table.meeting.client))

    assert table.step == "learn"
    assert "round-client" not in lines(table)


def test_with_too_few_left_a_round_is_closed_kindly():
    table = Table()
    table.open(TROIKA, 3)
    table.play(RoundLeft(table.meeting.id, group(3)[0]))

    assert table.meeting.outcome == "too_few"


def test_when_everyone_leaves_it_is_over():
    table = Table()
    table.open(CODEV, 6)
    for person in group(6):
        table.play(RoundLeft(table.meeting.id, person))

    assert table.meeting.status == "ended"


def test_a_coach_who_leaves_hands_the_frame_to_compagnon():
    table = Table()
    table.open()
    table.play(RoundLeft(table.meeting.id, NOOR))

    assert not table.meeting.chaired
    assert table.meeting.status == "running"


# Notes


def test_notes_are_shown_to_their_author_alone():
    table = Table()
    table.open()
    mine, other = group(5)[:2]
    kept = table.play(NotesKept(table.meeting.id, mine, "Demander à Lucas"))
    ours = form(table.play(NotesOpened(table.meeting.id, mine)))
    theirs = form(table.play(NotesOpened(table.meeting.id, other)))

    assert [type(one).__name__ for one in kept.actions] == ["Whisper"]
    assert ours.card.inputs[0].value == "Demander à Lucas"
    assert theirs.card.inputs[0].value == ""
    assert "Lucas" not in str(table.anchor)


def test_notes_that_are_too_long_are_given_back():
    table = Table()
    table.open()

    assert only(table.play(NotesKept(table.meeting.id, group(5)[0], "x" * 3001))) == "round-too-long"


def test_emptied_notes_are_gone():
    table = Table()
    table.open()
    table.play(NotesKept(table.meeting.id, group(5)[0], "Lucas"))
    table.play(NotesKept(table.meeting.id, group(5)[0], " "))

    assert table.meeting.notes == {}


def test_whoever_presses_done_while_all_write_is_told_when_it_ends():
    table = Table()
    table.open()

    decision = table.play(FloorYielded(table.meeting.id, group(5)[0], table.meeting.number))

    assert only(decision) == "round-until-time"


def test_nobody_else_is_gathered_than_the_group_and_whoever_facilitates():
    decision = Table().open(CODEV, 7)
    [gather] = [one for one in decision.actions if isinstance(one, Gather)]

    assert set(gather.people) == {*group(7), NOOR}
    assert isinstance(decision, Decision)
