"""A channel becomes a community, changes its rhythm, and people step in and out."""

from datetime import timedelta

from builders import ADA, ELSEWHERE, IRIS, NOOR, QUAIS
from inline_snapshot import external_file

from facilitation.community import Person

FAULTY = {
    "theme": "a" * 200,
    "zone": "Europe/Pari",
    "country": "France",
    "opens": "18:00",
    "closes": "9:00",
    "rhythm": "own",
    "rule": "FREQ=SECONDLY",
    "black_outs": "2026-08-01 – 2026-08-20\n<!channel>\n2027-01-02 – 2026-12-21",
}
MENDED = {
    "theme": "",
    "zone": "Indian/Reunion",
    "country": "FR-57",
    "opens": "8 h 30",
    "closes": "17h",
    "rule": "FREQ=MONTHLY;BYDAY=-1FR",
    "black_outs": "2026-08-01 – 2026-08-20",
    "takes_part": "opt_in",
    "anonymous": "no",
    "coaches": f"{NOOR} {IRIS}",
}


def test_a_channel_becomes_a_community_and_changes_its_rhythm(stage):
    stage.types(IRIS, QUAIS, "inscrire Les quais")
    stage.types(ADA, QUAIS, "inscrire Les quais")
    stage.answers(ADA, zone="Paris", coaches="")
    stage.answers(ADA, zone="Europe/Paris")
    stage.answers(ADA)
    stage.types(ADA, QUAIS, "inscrire Les quais")
    stage.passes(timedelta(minutes=20))
    stage.types(IRIS, QUAIS, "rythme quotidien")
    stage.types(ADA, QUAIS, "rythme")
    stage.types(ADA, QUAIS, "rythme deux fois par semaine")
    stage.types(ADA, QUAIS, "rythme FREQ=MONTHLY;BYDAY=-1FR")
    stage.passes(timedelta(minutes=20))
    stage.types(IRIS, QUAIS, "quitter")
    stage.types(IRIS, QUAIS, "participer")
    stage.types(ADA, QUAIS, "arrêter")
    stage.types(ADA, QUAIS, "rythme hebdomadaire")
    stage.types(ADA, QUAIS, "reprendre")

    assert stage.transcript() == external_file("transcripts/settings.fr.txt")


def test_help_for_each_role_in_each_language(quais):
    quais.types(IRIS, QUAIS, "aide")
    quais.types(NOOR, QUAIS, "aide")
    quais.types(ADA, QUAIS, "aide")
    quais.types(ADA, ELSEWHERE, "aide")
    quais.types(IRIS, ELSEWHERE, "")
    quais.knows(Person(IRIS, "en"))
    quais.knows(Person(NOOR, "en"))
    quais.knows(Person(ADA, "en", admin=True))
    quais.types(IRIS, QUAIS, "help")
    quais.types(NOOR, QUAIS, "help")
    quais.types(ADA, ELSEWHERE, "help")

    assert quais.transcript() == external_file("transcripts/help.txt")


def test_a_coach_changes_the_settings_in_a_form_and_sees_what_changes_before_it_is_saved(quais):
    quais.types(IRIS, QUAIS, "réglages")
    quais.types(NOOR, QUAIS, "réglages")
    quais.answers(NOOR, **FAULTY)
    quais.answers(NOOR, **MENDED)
    quais.answers(NOOR, theme="Les quais et l’entrepôt")
    quais.types(ADA, QUAIS, "rythme quinzaine")
    quais.answers(NOOR)
    quais.answers(NOOR)
    quais.answers(NOOR)
    quais.types(NOOR, ELSEWHERE, "réglages")

    assert quais.transcript() == external_file("transcripts/settings-form.fr.txt")


def test_a_coach_changes_the_settings_in_a_form_in_english(docks):
    docks.types(IRIS, QUAIS, "settings")
    docks.types(NOOR, QUAIS, "settings")
    docks.answers(NOOR, **FAULTY)
    docks.answers(NOOR, **MENDED)
    docks.answers(NOOR, theme="The docks and the warehouse")
    docks.types(ADA, QUAIS, "rhythm fortnightly")
    docks.answers(NOOR)
    docks.answers(NOOR)
    docks.answers(NOOR)
    docks.types(NOOR, ELSEWHERE, "settings")

    assert docks.transcript() == external_file("transcripts/settings-form.en.txt")


def test_a_command_sent_twice_has_one_effect(quais):
    heard = quais.square.arrivals
    quais.happens(quais.command(IRIS, QUAIS, "partager Deux clics, un seul message."), times=3)

    assert quais.square.arrivals - heard == 3, "the notice of a first contact, the share, the thanks"
    assert quais.transcript() == external_file("transcripts/twice.fr.txt")
