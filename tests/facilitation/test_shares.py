import pytest
from builders import (
    IRIS,
    MONDAY,
    QUAIS,
    answer,
    asked,
    community,
    facts,
    happened,
    keys,
    person,
    prompt,
    said,
    saved,
    sharing,
    whispered,
)

from facilitation.actions import ContributionKept, PromptReplied, SharingSaved
from facilitation.cards import Mention, Quote, Text, Voice
from facilitation.engine import decide
from facilitation.events import ShareOffered, ShareStarted
from facilitation.sharing.shares import LONGEST
from facilitation.sharing.state import Tally

MEMBER = person(IRIS)
SIGNED_ONLY = {"community": community(anonymous_allowed=False)}
OPT_IN = {"community": community(takes_part="opt_in")}


def start(**known):
    return decide(happened(ShareStarted(QUAIS, IRIS)), facts(MEMBER, **known))


def offer(text, *, signed=True, **known):
    return decide(happened(ShareOffered(QUAIS, IRIS, text, signed)), facts(MEMBER, **known))


def kept(decision):
    return next(change.contribution for change in decision.changes if isinstance(change, ContributionKept))


# The form


def test_a_form_asks_what_to_share_and_whether_to_sign():
    [form] = asked(start())

    assert (form.person, form.space, form.does, form.about) == (IRIS, QUAIS, "share_offered", "")
    assert [(one.name, one.kind, one.value) for one in form.card.inputs] == [
        ("text", "paragraph", ""),
        ("signed", "choice", "yes"),
    ]
    assert form.card.inputs[0].longest == LONGEST


def test_where_answers_are_signed_the_form_does_not_ask():
    [form] = asked(start(**SIGNED_ONLY))

    assert [one.name for one in form.card.inputs] == ["text"]


def test_the_form_of_an_answer_repeats_the_question_and_how_one_may_begin():
    question = prompt()

    [form] = asked(start(prompt=question))

    assert form.about == question.id
    assert form.card.lines == (Text(question.key),)
    assert form.card.inputs[0].hint == Text(f"{question.key}.start")


# Signed


def test_what_is_signed_is_published_with_its_author_and_kept():
    decision = offer("Un colis perdu, retrouvé.")

    [say] = said(decision)
    assert say.card.lines == (
        Text("share-signed", {"who": Mention(IRIS), "said": Quote("Un colis perdu, retrouvé.")}),
    )
    assert (kept(decision).person, kept(decision).text, kept(decision).at) == (
        IRIS,
        "Un colis perdu, retrouvé.",
        MONDAY,
    )
    assert say.known_as == kept(decision).id


def test_whoever_shares_is_thanked_in_private():
    [whisper] = whispered(offer("Un colis."))

    assert (whisper.person, whisper.space) == (IRIS, QUAIS)
    assert whisper.card.lines == (Text("share-thanks", {"signed": "yes"}),)


def test_an_answer_goes_into_the_thread_of_its_question_and_counts():
    question = prompt()
    waiting = sharing(last=question, tallies={"mistake": Tally(3, 1)})

    decision = offer("Un colis.", prompt=question, sharing=waiting)

    assert said(decision)[0].thread == question.id
    assert kept(decision).prompt == question.id
    assert PromptReplied(question.id) in decision.changes
    assert (saved(decision).answers, saved(decision).tallies["mistake"]) == (1, Tally(3, 2))


def test_a_spontaneous_share_starts_no_thread_and_counts_for_no_question():
    decision = offer("Un colis.", sharing=sharing(last=prompt()))

    assert said(decision)[0].thread is None
    assert kept(decision).prompt is None
    assert not any(isinstance(change, SharingSaved) for change in decision.changes)


# Anonymous


def test_what_is_not_signed_names_nobody_in_all_that_is_kept_and_published():
    decision = offer("Je me suis trompée.", signed=False)

    [say] = said(decision)
    assert say.card.lines == (Text("share-anonymous", {"said": Quote("Je me suis trompée.")}),)
    assert kept(decision).person is None
    assert IRIS not in repr(decision.changes)
    assert IRIS not in repr(say)


def test_whoever_does_not_sign_is_thanked_and_told_so():
    [whisper] = whispered(offer("Je me suis trompée.", signed=False))

    assert whisper.card.lines == (Text("share-thanks", {"signed": "no"}),)


def test_where_answers_are_signed_nothing_is_published_and_the_text_comes_back_in_the_form():
    decision = offer("Je me suis trompée.", signed=False, **SIGNED_ONLY)

    [form] = asked(decision)
    assert (decision.changes, len(decision.actions)) == ((), 1)
    assert form.card.lines == (Text("share-must-sign"),)
    assert form.card.inputs[0].value == "Je me suis trompée."


# What cannot be


@pytest.mark.parametrize("text", ["", "   ", "\n\t "])
def test_an_empty_share_opens_the_form(text):
    decision = offer(text)

    assert decision.changes == ()
    assert asked(decision)[0].card.inputs[0].name == "text"


def test_a_text_of_twenty_thousand_characters_is_given_back_whole():
    text = "a" * 19_999 + "b"

    decision = offer(text)

    assert answer(decision) == ["share-too-long", "share-kept"]
    assert decision.actions[0].card.lines == (
        Text("share-too-long", {"length": 20_000, "longest": LONGEST}),
        Text("share-kept", {"said": Quote(text)}),
    )


@pytest.mark.parametrize(("length", "published"), [(LONGEST, 1), (LONGEST + 1, 0)])
def test_the_longest_share_is_published_and_one_character_more_is_not(length, published):
    assert len(said(offer("a" * length))) == published


HOSTILE = "<!channel> <script>alert(1)</script> [x](javascript:alert(1)) *{$who}* \ue000said\ue001"


def test_hostile_text_stays_a_quote():
    decision = offer(HOSTILE)

    assert said(decision)[0].card.lines[0].blanks["said"] == Quote(HOSTILE)
    assert kept(decision).text == HOSTILE


def test_where_there_is_no_community_the_text_is_not_lost():
    assert answer(offer("Un colis.", community=None)) == ["no-community", "share-kept"]
    assert answer(offer("", community=None)) == ["no-community"]
    assert answer(start(community=None)) == ["no-community"]


# Opt-in


def test_where_people_opt_in_those_who_have_not_are_asked_to_first_and_lose_nothing():
    assert answer(start(**OPT_IN)) == ["share-take-part-first"]
    assert answer(offer("Un colis.", **OPT_IN)) == ["share-take-part-first", "share-kept"]


def test_where_people_opt_in_those_who_have_share():
    assert len(said(offer("Un colis.", takes_part=True, **OPT_IN))) == 1
    assert len(asked(start(takes_part=True, **OPT_IN))) == 1


# Voice


def test_the_channel_is_spoken_to_in_its_language_and_the_person_in_theirs():
    in_english = person(IRIS, language="en")

    decision = decide(happened(ShareOffered(QUAIS, IRIS, "Un colis.")), facts(in_english))

    assert said(decision)[0].voice == Voice("fr")
    assert whispered(decision)[0].voice == Voice("en")
    assert keys(whispered(decision)[0].card) == ["share-thanks"]
