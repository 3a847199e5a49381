from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from adapters.words import Words, words
from facilitation.cards import Day, Mention, Moment, PersonId, Quote, Text, Voice

IRIS = Mention(PersonId("slack:T1:U7"))
NOOR = Mention(PersonId("slack:T1:U8"))
SAM = Mention(PersonId("slack:T1:U9"))


@dataclass(frozen=True)
class Brackets:
    """A surface that shows what it was handed."""

    def mention(self, person: PersonId) -> str:
        return f"<{person[-2:]}>"

    def quote(self, said: str) -> str:
        return f"[{said}]"

    def link(self, url: str, label: str) -> str:
        return f"{label} → {url}"

    def moment(self, at: datetime) -> str:
        return f"<{at:%H:%M}>"


@pytest.fixture
def speak(tmp_path) -> Callable[..., Words]:
    """The words of a catalogue written for one test, the same in both languages."""

    def speak(catalogue: str, voice: Voice = Voice("en")) -> Words:  # noqa: B008
        (tmp_path / f"{voice.language}.ftl").write_text(catalogue, encoding="utf-8")
        return words(voice, Brackets(), tmp_path)

    return speak


def test_a_key_becomes_a_sentence():
    said = words(Voice("en"), Brackets())

    assert said(Text("kind-mistake")) == "Useful mistake"


def test_an_attribute_is_named_after_a_dot(speak):
    said = speak("tour = A tour\n    .end = That is all.\n")

    assert said(Text("tour.end")) == "That is all."


def test_the_address_chooses_between_tu_and_vous(speak):
    catalogue = "ready = { $address ->\n    [tu] Tu viens ?\n   *[vous] Vous venez ?\n }\n"

    assert speak(catalogue, Voice("fr", "tu"))(Text("ready")) == "Tu viens ?"
    assert speak(catalogue, Voice("fr", "vous"))(Text("ready")) == "Vous venez ?"


def test_a_name_and_a_number_choose_the_sentence(speak):
    said = speak(
        "left = { $who ->\n    [coach] The coach\n   *[other] You\n } { $days ->\n"
        "    [one] one day\n   *[other] { $days } days\n }\n"
    )

    sentences = [
        said(Text("left", {"who": "coach", "days": 1})),
        said(Text("left", {"who": "member", "days": 1200})),
    ]

    assert sentences == ["The coach one day", "You 1,200 days"]


def test_people_times_and_what_was_said_are_written_by_the_surface(speak):
    said = speak("met = { $who } wrote { $what } at { $when }.\n")
    blanks = {
        "who": IRIS,
        "what": Quote("Hello *you*"),
        "when": Moment(datetime(2026, 11, 23, 9, tzinfo=UTC)),
    }

    assert said(Text("met", blanks)) == "<U7> wrote [Hello *you*] at <09:00>."


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "On Monday 23 November."), ("fr", "On lundi 23 novembre.")]
)
def test_a_day_is_said_in_words(speak, language, sentence):
    said = speak("on = On { $day }.\n", Voice(language))

    assert said(Text("on", {"day": Day(date(2026, 11, 23))})) == sentence


def test_the_first_of_the_month_is_le_premier_in_french(speak):
    said = speak("on = { $day }\n", Voice("fr"))

    assert said(Text("on", {"day": Day(date(2027, 2, 1))})) == "lundi 1er février"


@pytest.mark.parametrize(
    ("language", "people", "sentence"),
    [
        ("en", (IRIS,), "<U7>"),
        ("en", (IRIS, NOOR), "<U7> and <U8>"),
        ("en", (IRIS, NOOR, SAM), "<U7>, <U8> and <U9>"),
        ("fr", (IRIS, NOOR, SAM), "<U7>, <U8> et <U9>"),
        ("fr", (), ""),
    ],
)
def test_several_blanks_become_a_list_in_the_sentence(speak, language, people, sentence):
    said = speak("with = { $people }\n", Voice(language))

    assert said(Text("with", {"people": people})) == sentence


def test_a_list_may_hold_anything_a_blank_may(speak):
    said = speak("list = { $all }\nnested = yes\n", Voice("fr"))

    assert (
        said(Text("list", {"all": ("troïka", 1200, 2.5, Text("nested"))})) == "troïka, 1\u202f200, 2,5 et yes"
    )


def test_a_text_inside_a_text_is_spoken_in_the_same_voice(speak):
    said = speak(
        "outer = ({ $inner })\ninner = { $address ->\n    [tu] toi\n   *[vous] vous\n }, { $who }\n",
        Voice("fr", "tu"),
    )

    assert said(Text("outer", {"inner": Text("inner", {"who": IRIS})})) == "(toi, <U7>)"


def test_what_someone_wrote_may_be_as_long_as_they_like(speak):
    said = speak("told = { $address ->\n   *[vous] { $what }\n }\n")

    assert said(Text("told", {"what": Quote("a" * 10_000)})) == f"[{'a' * 10_000}]"


def test_what_someone_wrote_is_never_read_as_words_of_ours(speak):
    said = speak("told = { $what } { $who }\n")
    mischief = "{ $who } \ue000who\ue001 { told }"

    assert said(Text("told", {"what": Quote(mischief), "who": IRIS})) == f"[{mischief}] <U7>"


def test_what_someone_wrote_cannot_turn_the_sentence_round(speak):
    said = speak("told = { $what }\n")

    assert said(Text("told", {"what": Quote("a\u202eb\u2066c\u200fd\x1b[2Je\nf")})) == "[abcd[2Je\nf]"


def test_nothing_invisible_is_put_around_a_blank(speak):
    said = speak("hello = Hello { $who }!\n")

    assert said(Text("hello", {"who": IRIS})) == "Hello <U7>!"


@pytest.mark.parametrize("key", ["nowhere", "kind-mistake.nowhere", "nowhere.start"])
def test_a_key_without_words_is_ours_to_fix(key):
    said = words(Voice("fr"), Brackets())

    with pytest.raises(KeyError, match=f"no words for {key} in fr"):
        said(Text(key))


@pytest.mark.parametrize("sentence", ["{ $who }", "{ $who ->\n   *[other] Hello\n }", "{ nowhere }"])
def test_an_unfilled_blank_is_never_shown(speak, sentence):
    said = speak(f"hello = {sentence}\n")

    with pytest.raises(ValueError, match="hello in en"):
        said(Text("hello"))


def test_words_that_cannot_be_read_name_their_file(speak):
    with pytest.raises(ValueError, match=r"en\.ftl has words that cannot be read.*hello"):
        speak("hello = { $who\n")


def test_a_folder_cannot_change_the_words_we_have(speak):
    said = speak("kind-mistake = Blunder\n")

    assert said(Text("kind-mistake")) == "Useful mistake"
