import pytest

from adapters.clean import clean


def test_ordinary_writing_is_left_as_it_is():
    said = "Œuvre n°\u00a03 :\n\t« été » — *gras* <@U7> 👩🏽\u200d⚕️ שלום नमस्ते"

    assert clean(said) == said


@pytest.mark.parametrize("turner", "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
def test_nothing_can_turn_the_reading_direction_round(turner):
    assert clean(f"pay{turner}roll") == "payroll"


@pytest.mark.parametrize("control", "\x00\x07\x08\x0b\r\x1b\x7f\x9b")
def test_nothing_can_command_a_terminal_or_end_a_text_early(control):
    assert clean(f"pay{control}roll") == "payroll"


def test_half_a_character_is_dropped():
    assert clean("caf\ud83dé").encode() == "café".encode()
