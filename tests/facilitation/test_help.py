from typing import get_args

import pytest
from builders import ADA, ELSEWHERE, IRIS, NOOR, QUAIS, answer, facts, happened, person

from facilitation.cards import Quote, Text, Voice
from facilitation.engine import decide
from facilitation.events import CommandUnknown, HelpAsked, MethodsAsked, Question

MEMBER, COACH, ADMIN = person(IRIS), person(NOOR), person(ADA, admin=True)

PERSONAL = [
    "help-pause",
    "help-back",
    "help-language",
    "help-profile",
    "help-skills",
    "help-mentor",
    "help-shadow",
]
TO_MEMBERS = ["help-share", "help-join", "help-leave", *PERSONAL]
TO_COACHES = [
    *TO_MEMBERS,
    "help-codev",
    "help-troika",
    "help-method",
    "help-encounters",
    "help-mentoring",
    "help-rhythm",
    "help-settings",
    "help-resume",
    "help-stop",
]


@pytest.mark.parametrize(
    ("asker", "commands", "why"),
    [
        (MEMBER, TO_MEMBERS, "help.member"),
        (COACH, TO_COACHES, "help.coach"),
        (ADMIN, TO_COACHES, "help.admin"),
    ],
)
def test_in_a_community_help_shows_what_this_role_can_do(asker, commands, why):
    decision = decide(happened(HelpAsked(QUAIS, asker.id)), facts(asker))

    assert answer(decision) == ["help", "help.here", *commands, "help-help", why]


@pytest.mark.parametrize(
    ("asker", "commands", "why"), [(MEMBER, [], "help.member"), (ADMIN, ["help-enrol"], "help.admin")]
)
def test_elsewhere_help_says_that_there_is_no_community_and_admins_can_enrol_one(asker, commands, why):
    decision = decide(happened(HelpAsked(ELSEWHERE, asker.id)), facts(asker, community=None))

    assert answer(decision) == ["help", "help.elsewhere", *PERSONAL, *commands, "help-help", why]


def test_help_is_for_the_one_who_asked_where_they_asked_in_their_language():
    english = person(IRIS, language="en")

    [whisper] = decide(happened(HelpAsked(QUAIS, IRIS)), facts(english)).actions

    assert (whisper.person, whisper.space, whisper.voice) == (IRIS, QUAIS, Voice("en"))


def test_an_unknown_command_proposes_the_nearest_and_help():
    event = CommandUnknown(QUAIS, IRIS, "partagr", "partager")

    [whisper] = decide(happened(event), facts(MEMBER)).actions

    assert whisper.card.lines == (
        Text("command-unknown.nearest", {"said": Quote("partagr"), "nearest": "partager"}),
        Text("command-unknown.help"),
    )


def test_an_unknown_command_is_said_back_in_a_hundred_characters_never_as_markup():
    event = CommandUnknown(QUAIS, IRIS, "<!channel>" * 2000, None)

    [whisper] = decide(happened(event), facts(MEMBER)).actions

    assert whisper.card.lines[0] == Text("command-unknown", {"said": Quote("<!channel>" * 10)})


QUESTIONS = [HelpAsked(QUAIS, IRIS), MethodsAsked(QUAIS, NOOR), CommandUnknown(QUAIS, IRIS, "aidez", "aide")]


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: asked.kind)
@pytest.mark.parametrize("place", [{}, {"community": None}], ids=["in a community", "elsewhere"])
def test_whoever_only_asks_is_told_something_and_changes_nothing(asked, place):
    decision = decide(happened(asked), facts(person(asked.person), **place))

    assert decision.changes == ()
    assert [(told.person, told.space) for told in decision.actions] == [(asked.person, QUAIS)]


def test_all_that_only_asks_is_among_these():
    assert {type(asked) for asked in QUESTIONS} == set(get_args(Question))
