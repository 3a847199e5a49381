"""Whoever is spoken to for the first time is told what is kept, before anything else."""

from builders import IRIS, NOOR, QUAIS, facts, happened, keys, person

from facilitation.actions import Ask, Decision, Gather, NoticeGiven, Say, Whisper
from facilitation.cards import Card, Text, Voice
from facilitation.engine import decide
from facilitation.events import HelpAsked, ShareOffered, ShareStarted
from facilitation.privacy import VERSION, addressed, introduced
from facilitation.rounds.events import RoundOpened

GATHERING = Gather(QUAIS, (IRIS, NOOR), Voice("fr", "tu"), Text("troika"), "round")
OPENED = RoundOpened(QUAIS, NOOR, "troika", (IRIS, NOOR))


def test_those_a_decision_speaks_to_by_themselves_are_named_once_each():
    decision = Decision(
        actions=(
            Whisper(NOOR, Voice(), Card(())),
            Say(QUAIS, Voice(), Card(())),
            GATHERING,
            Ask(IRIS, Voice(), Card(()), "share_offered", ""),
        )
    )

    assert addressed(decision) == (NOOR, IRIS)


def test_a_stranger_reads_the_notice_before_the_answer():
    decision = decide(happened(HelpAsked(QUAIS, IRIS)), facts(person(IRIS)))

    told = introduced(HelpAsked(QUAIS, IRIS), decision, (person(IRIS),))

    assert [keys(one.card)[0] for one in told.actions] == ["notice", "help"]
    assert told.changes == (NoticeGiven(IRIS, VERSION),)


def test_the_notice_speaks_as_the_answer_does():
    english = person(IRIS, language="en")
    decision = decide(happened(ShareStarted(QUAIS, IRIS)), facts(english))

    told = introduced(HelpAsked(QUAIS, IRIS), decision, (english,))

    assert [one.voice for one in told.actions] == [Voice("en", "vous")] * 2


def test_whoever_is_gathered_is_told_in_their_own_language():
    told = introduced(OPENED, Decision(actions=(GATHERING,)), (person(IRIS, language="en"), person(NOOR)))

    assert [one.voice for one in told.actions[:2]] == [Voice("en", "tu"), Voice("fr", "tu")]


def test_whoever_knows_it_already_is_not_told_again():
    decision = decide(happened(HelpAsked(QUAIS, IRIS)), facts(person(IRIS)))

    assert introduced(HelpAsked(QUAIS, IRIS), decision, ()) == decision


def test_whoever_opens_the_form_of_a_share_is_told_and_it_is_not_kept_that_they_were():
    started = ShareStarted(QUAIS, IRIS)

    told = introduced(started, decide(happened(started), facts(person(IRIS))), (person(IRIS),))

    assert [keys(one.card)[0] for one in told.actions] == ["share-form", "notice"]
    assert told.changes == ()


def test_a_form_does_not_wait_for_the_notice_and_what_is_kept_does():
    form = Ask(IRIS, Voice(), Card(()), "pause_filled", "")
    kept = Decision((NoticeGiven(NOOR, VERSION),), (form,))

    opened = introduced(HelpAsked(QUAIS, IRIS), Decision(actions=(form,)), (person(IRIS),))
    saved = introduced(HelpAsked(QUAIS, IRIS), kept, (person(IRIS),))

    assert [type(one) for one in opened.actions] == [Ask, Whisper]
    assert [type(one) for one in saved.actions] == [Whisper, Ask]


def test_whoever_shares_without_signing_leaves_no_trace_of_a_notice():
    shared = ShareOffered(QUAIS, IRIS, "Hier, …", signed=False)
    decision = decide(happened(shared), facts(person(IRIS)))

    assert introduced(shared, decision, (person(IRIS),)) == decision
