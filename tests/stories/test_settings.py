"""A channel becomes a community, changes its rhythm, and people step in and out."""

from datetime import timedelta

from builders import ADA, ELSEWHERE, IRIS, NOOR, QUAIS
from inline_snapshot import external_file

from facilitation.community import Person


def test_a_channel_becomes_a_community_and_changes_its_rhythm(stage):
    stage.types(IRIS, QUAIS, "inscrire Les quais")
    stage.types(ADA, QUAIS, "inscrire Les quais")
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


def test_a_command_sent_twice_has_one_effect(quais):
    heard = quais.square.arrivals
    quais.happens(quais.command(IRIS, QUAIS, "partager Deux clics, un seul message."), times=3)

    assert quais.square.arrivals - heard == 3, "the notice of a first contact, the share, the thanks"
    assert quais.transcript() == external_file("transcripts/twice.fr.txt")
