"""What cannot be: a clear answer in the person's language, and nothing lost."""

import pytest
from builders import ADA, ELSEWHERE, IRIS, NOOR, QUAIS
from inline_snapshot import external_file

from facilitation.community import Person

HOSTILE = "<!channel> <script>alert(1)</script> [x](javascript:alert(1)) @everyone {$who} \x00\u202e\ud800"
BAD = [
    "partagr hier",
    "xyzzy",
    HOSTILE,
    f"partager {HOSTILE}",
    "partager",
    "partager " + "long " * 4000,
    "x" * 20_000,
    "inscrire Autre chose",
    "rythme daily",
    "arrêter",
    "reprendre",
]
RULES = [
    "rythme FREQ=SECONDLY",
    "rythme FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "rythme à la saint-glinglin",
    f"rythme {HOSTILE}",
    "rythme",
    "reprendre",
]


def test_whatever_a_member_types_has_an_answer(quais):
    for line in BAD:
        quais.types(IRIS, QUAIS, line)
    quais.types(IRIS, ELSEWHERE, "partager Hier, un colis.")
    quais.types(IRIS, ELSEWHERE, "inscrire Cantine")

    assert quais.transcript() == external_file("transcripts/bad-input.fr.txt")


def test_whatever_a_coach_asks_for_has_an_answer(quais):
    for line in RULES:
        quais.types(NOOR, QUAIS, line)

    assert quais.transcript() == external_file("transcripts/bad-rhythms.fr.txt")


def test_whatever_is_typed_has_an_answer_in_english(quais):
    quais.knows(Person(IRIS, "en"))
    quais.knows(Person(NOOR, "en"))
    for line in BAD:
        quais.types(IRIS, QUAIS, line)
    for line in RULES:
        quais.types(NOOR, QUAIS, line)
    quais.types(IRIS, ELSEWHERE, "partager Hier, un colis.")

    assert quais.transcript() == external_file("transcripts/bad-input.en.txt")


@pytest.mark.parametrize("asker", [IRIS, NOOR, ADA])
def test_a_text_of_twenty_thousand_characters_comes_back_whole(quais, asker):
    text = "".join(f"{n:05} " for n in range(3334))

    quais.types(asker, QUAIS, f"partager {text}")

    [*_, given_back] = quais.square.messages.values()
    assert given_back.person == asker
    assert given_back.card.lines[1].blanks["said"].said == text.strip()
