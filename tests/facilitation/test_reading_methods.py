from datetime import timedelta

import pytest

from facilitation.rounds.method import Lasts, Method, Step
from facilitation.rounds.reading import BadMethod, read_method

MINUTES = Lasts(timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=3))
SOUND = """
id = "atelier"
people = [3, 12]

[[steps]]
id = "share"
floor = "client"
lasts = ["PT1M", "PT2M", "PT3M"]
"""


def faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(BadMethod) as bad:
        read_method(text)
    return [(fault.line, fault.problem.key) for fault in bad.value.faults]


def test_what_a_file_leaves_out_is_the_usual():
    assert read_method(SOUND) == Method("atelier", (3, 12), (Step("share", "client", MINUTES),))


def test_one_word_is_asked_for_as_a_list_of_one():
    [step] = read_method(SOUND + 'asks = "question"\n').steps

    assert step.asks == ("question",)


def test_nothing_may_be_asked_for_by_its_name():
    [step] = read_method(SOUND + 'asks = "nothing"\n').steps

    assert step.asks == ()


def test_all_faults_are_told_at_once_each_with_its_line():
    text = """id = "Bad Name"
people = [5, 2]
foo = 1
[[steps]]
id = "a"
flor = "client"
lasts = ["PT5M", "PT1M", "PT2M"]

[[steps]]
id = "a"
floor = "clients"
once = "yes"
lasts = ["PT1M", "PT1M", "PT2M"]
asks = ["vote"]
"""

    assert faults(text) == [
        (1, "method-fault-id"),
        (2, "method-fault-people"),
        (3, "method-fault-unknown"),
        (4, "method-fault-missing"),
        (6, "method-fault-unknown"),
        (7, "method-fault-lasts"),
        (10, "method-fault-twice"),
        (11, "method-fault-choice"),
        (12, "method-fault-yes-no"),
        (14, "method-fault-vote"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(1, "method-fault-missing")] * 3),
        ('id = "a"\npeople = [3\n', [(2, "method-fault-toml")]),
        ('id = "a"\npeople = [3, 4]\nsteps = 7\n', [(3, "method-fault-steps")]),
        ('id = "a"\npeople = [3, 4]\nsteps = []\n', [(3, "method-fault-steps")]),
        (SOUND.replace("[3, 12]", "[1, 12]"), [(3, "method-fault-people")]),
        (SOUND.replace("[3, 12]", '"all"'), [(3, "method-fault-people")]),
        (SOUND.replace("PT1M", "P1D"), [(8, "method-fault-lasts")]),
        (SOUND.replace("PT1M", "PT0M"), [(8, "method-fault-lasts")]),
        (SOUND.replace("PT1M", "PT"), [(8, "method-fault-lasts")]),
        (SOUND.replace("lasts", "# lasts"), [(5, "method-fault-missing")]),
        (SOUND + "asks = 3\n", [(9, "method-fault-choice")]),
        (SOUND.replace("people", 'rotates = "coach"\npeople'), [(3, "method-fault-choice")]),
    ],
)
def test_each_fault_is_seen(text, found):
    assert faults(text) == found


def test_where_everyone_is_client_in_turn_nobody_votes():
    text = SOUND.replace("people", 'rotates = "client"\npeople') + (
        'asks = ["subject"]\n[[steps]]\nid = "choice"\nfloor = "all"\nlasts = ["PT1M", "PT1M", "PT1M"]\nasks = ["vote"]\n'
    )

    assert faults(text) == [(3, "method-fault-rotates")]
