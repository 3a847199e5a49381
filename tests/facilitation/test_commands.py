import pytest
from builders import IRIS, QUAIS
from hypothesis import given
from hypothesis import strategies as st

from facilitation import commands
from facilitation.events import (
    CommandUnknown,
    HelpAsked,
    MethodsAsked,
    ParticipationChosen,
    RhythmChosen,
    ShareOffered,
    ShareStarted,
    SharingResumed,
    SharingStopped,
)
from facilitation.rounds.events import RoundAsked
from facilitation.settings.events import EnrolmentAsked, SettingsAsked


def read(said):
    return commands.read(said, QUAIS, IRIS)


@pytest.mark.parametrize(
    ("english", "french", "event"),
    [
        ("share", "partager", ShareStarted(QUAIS, IRIS)),
        ("share Hi all", "partager Hi all", ShareOffered(QUAIS, IRIS, "Hi all")),
        ("join", "participer", ParticipationChosen(QUAIS, IRIS, takes_part=True)),
        ("leave", "quitter", ParticipationChosen(QUAIS, IRIS, takes_part=False)),
        ("rhythm weekly", "rythme weekly", RhythmChosen(QUAIS, IRIS, "weekly")),
        ("settings", "réglages", SettingsAsked(QUAIS, IRIS)),
        ("resume", "reprendre", SharingResumed(QUAIS, IRIS)),
        ("stop", "arrêter", SharingStopped(QUAIS, IRIS)),
        ("enrol Accueil", "inscrire Accueil", EnrolmentAsked(QUAIS, IRIS, "Accueil")),
        ("codev", "codev", RoundAsked(QUAIS, IRIS, "codevelopment")),
        ("troika", "troïka", RoundAsked(QUAIS, IRIS, "troika")),
        ("method", "méthode", MethodsAsked(QUAIS, IRIS)),
        ("method Step forward.", "méthode Step  forward", RoundAsked(QUAIS, IRIS, "step-forward")),
        ("method troika", "méthode Troïka", RoundAsked(QUAIS, IRIS, "troika")),
        ("help", "aide", HelpAsked(QUAIS, IRIS)),
    ],
)
def test_each_command_is_understood_in_both_languages(english, french, event):
    assert read(english) == event
    assert read(french) == event


@pytest.mark.parametrize("said", ["", "   ", "\n", "…"])
def test_a_line_without_a_word_asks_for_help(said):
    assert read(said) == HelpAsked(QUAIS, IRIS)


@pytest.mark.parametrize(
    "said", ["Arrêter", "arreter", "ARRETER", "  arrêter  ", "arrêter.", "arrêter !", "Stop"]
)
def test_capitals_accents_and_what_a_copied_sentence_leaves_do_not_matter(said):
    assert read(said) == SharingStopped(QUAIS, IRIS)


@pytest.mark.parametrize("gap", [" ", "   ", "\n", "\t", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
def test_any_blank_ends_the_command(gap):
    assert read(f"partager{gap}Hier, un colis") == ShareOffered(QUAIS, IRIS, "Hier, un colis")


@pytest.mark.parametrize("colon", [": ", " : ", "\N{NARROW NO-BREAK SPACE}: "])
def test_the_colon_of_a_copied_line_of_help_is_not_part_of_what_is_said(colon):
    assert read(f"partager{colon}Hier") == ShareOffered(QUAIS, IRIS, "Hier")


def test_what_is_shared_keeps_its_own_punctuation_and_lines():
    assert read("partager :tada: Fini !\n\nEnfin…") == ShareOffered(QUAIS, IRIS, ":tada: Fini !\n\nEnfin…")


def test_a_rhythm_may_be_copied_with_its_full_stop():
    assert read("rythme deux fois par semaine.") == RhythmChosen(QUAIS, IRIS, "deux fois par semaine")


@pytest.mark.parametrize(
    ("said", "nearest"),
    [
        ("partagr hier", "partager"),
        ("arreterr", "arrêter"),
        ("hlep", "help"),
        ("rythm", "rythme"),
        ("xyzzy", None),
        ("p" * 20_000, None),
    ],
)
def test_an_unknown_command_names_the_one_that_was_probably_meant(said, nearest):
    assert read(said) == CommandUnknown(QUAIS, IRIS, said, nearest)


@given(st.text(max_size=200))
def test_anything_typed_is_some_event_of_that_person_in_that_place(said):
    event = read(said)

    assert event.person == IRIS
    assert QUAIS in {getattr(event, "space", None), getattr(event, "community", None)}
