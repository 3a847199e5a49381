"""Each person is spoken to as they chose."""

import pytest
from builders import IRIS, QUAIS, answer, community, facts, happened, person, whispered

from facilitation.actions import VoiceSaved
from facilitation.cards import Voice
from facilitation.community import voice_for
from facilitation.engine import decide
from facilitation.events import VoiceChosen


@pytest.mark.parametrize(
    ("said", "saved", "voice"),
    [
        ("english", VoiceSaved(IRIS, language="en"), Voice("en", "vous")),
        ("Anglais", VoiceSaved(IRIS, language="en"), Voice("en", "vous")),
        (" fr ", VoiceSaved(IRIS, language="fr"), Voice("fr", "vous")),
        ("tu", VoiceSaved(IRIS, address="tu"), Voice("fr", "tu")),
        ("VOUS", VoiceSaved(IRIS, address="vous"), Voice("fr", "vous")),
    ],
)
def test_the_answer_is_already_in_the_voice_that_was_chosen(said, saved, voice):
    decision = decide(happened(VoiceChosen(QUAIS, IRIS, said)), facts(person(IRIS)))

    assert decision.changes == (saved,)
    assert whispered(decision)[0].voice == voice


def test_a_language_nobody_speaks_here_is_said_to_be_unknown():
    decision = decide(happened(VoiceChosen(QUAIS, IRIS, "klingon")), facts(person(IRIS)))

    assert answer(decision) == ["voice", "voice-unknown", "voice.how"]


@pytest.mark.parametrize(
    ("language", "address", "offered"),
    [("fr", "vous", ["en", "tu"]), ("fr", "tu", ["en", "vous"]), ("en", "vous", ["fr"])],
)
def test_only_what_is_not_so_already_is_offered(language, address, offered):
    asker = person(IRIS, language=language, address=address)

    decision = decide(happened(VoiceChosen(QUAIS, IRIS)), facts(asker))

    assert [button.about for button in whispered(decision)[0].card.buttons] == offered


@pytest.mark.parametrize(
    ("asker", "voice"),
    [
        (person(IRIS), Voice("fr", "tu")),
        (person(IRIS, language="en"), Voice("en", "tu")),
        (person(IRIS, address="vous"), Voice("fr", "vous")),
    ],
)
def test_what_a_person_chose_comes_before_what_their_community_does(asker, voice):
    assert voice_for(asker, community(voice=Voice("fr", "tu"))) == voice
