"""A method that somebody wrote: everything that is wrong with it is seen before a group relies on it."""

import pytest
from written import STEPS, WORDS, example, write

from adapters.method_files import read_folder
from adapters.methods import folders


def found(file, *others):
    return [(one.file.name, one.line, one.problem.key) for one in read_folder(file, others).found]


def invite(said: str) -> str:
    return WORDS.replace("{ $who } begins.", said)


def test_a_sound_method_has_no_fault(tmp_path):
    read = read_folder(write(tmp_path / "a"))

    assert (read.method.id, read.found) == ("atelier", ())


def test_the_example_of_the_page_is_sound(tmp_path):
    read = read_folder(example(tmp_path / "step-forward"))

    assert (read.method.id, read.found) == ("step-forward", ())


@pytest.mark.parametrize("folder", folders(), ids=lambda folder: folder.name)
def test_ours_are_sound(folder):
    assert found(folder / "method.toml") == []


def test_a_language_that_is_not_there_is_still_to_be_written(tmp_path):
    read = read_folder(write(tmp_path / "a", en=None, fr=None))

    assert [one.problem.key for one in read.found] == ["method-fault-language"] * 2
    assert read.faults == ()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (WORDS.replace("    .purpose = Try.\n", ""), ("method.toml", 1, "method-fault-words")),
        (WORDS.replace("    .wait = Three\n", ""), ("method.toml", 3, "method-fault-words")),
        ("", ("method.toml", 1, "method-fault-words")),
        (WORDS + "half a line\n", ("fr.ftl", 9, "method-fault-fluent")),
        (WORDS + "atelier-a = Again\n", ("fr.ftl", 9, "method-fault-key-twice")),
        (WORDS + "welcome = Hello\n", ("fr.ftl", 9, "method-fault-key-taken")),
        (invite("{ $whom } begins."), ("fr.ftl", 6, "method-fault-blank")),
        (invite("{ $address ->\n        [tu] Ta { $nope }\n       *[vous] x\n    }"), ("fr.ftl", 6, "method-fault-blank")),
        (WORDS.replace("Three", "{ $who } waits"), ("fr.ftl", 7, "method-fault-blank")),
        (invite("{ nowhere }"), ("fr.ftl", 6, "method-fault-render")),
        (invite("{ -nowhere }"), ("fr.ftl", 6, "method-fault-render")),
        (invite("{ atelier-a.invite }"), ("fr.ftl", 6, "method-fault-render")),
        (invite("{ BOOM() }"), ("fr.ftl", 6, "method-fault-render")),
        (invite("{ NUMBER($who) }"), ("fr.ftl", 6, "method-fault-render")),
        (invite("\ue000nobody\ue001"), ("fr.ftl", 6, "method-fault-render")),
        (invite("{ NUMBER(5, minimumFractionDigits: 100000) }"), ("fr.ftl", 6, "method-fault-long")),
        (invite("x" * 601), ("fr.ftl", 6, "method-fault-long")),
        (invite("{" * 5000 + ' "x" ' + "}" * 5000), ("fr.ftl", 6, "method-fault-fluent")),
    ],
)  # fmt: skip
def test_words_that_cannot_be_said_are_seen_with_their_line(tmp_path, words, fault):
    assert fault in found(write(tmp_path / "a", fr=words))


def test_a_blank_that_is_filled_in_only_for_some_steps_is_told_with_those_there_are(tmp_path):
    [at_invite] = read_folder(write(tmp_path / "a", fr=invite("{ $whom }"))).found
    [elsewhere] = read_folder(write(tmp_path / "b", fr=WORDS.replace("Three", "{ $who }"))).found

    assert [one.said for one in at_invite.problem.blanks["allowed"]] == [
        "{ $who }",
        "{ $title }",
        "{ $floor }",
    ]
    assert elsewhere.problem.blanks["blanks"] == "no"


def test_a_sentence_that_only_fails_for_one_way_of_speaking_is_seen(tmp_path):
    words = invite("{ $address ->\n        [tu] { nowhere }\n       *[vous] x\n    }")

    assert found(write(tmp_path / "a", fr=words)) == [("fr.ftl", 6, "method-fault-render")]


def test_faults_in_both_languages_are_told_at_once_in_the_order_of_the_lines(tmp_path):
    broken = invite("{ $whom }").replace("Three", "{ $nobody }")

    assert found(write(tmp_path / "a", en=broken, fr=broken)) == [
        ("en.ftl", 6, "method-fault-blank"),
        ("en.ftl", 7, "method-fault-blank"),
        ("fr.ftl", 6, "method-fault-blank"),
        ("fr.ftl", 7, "method-fault-blank"),
    ]


@pytest.mark.parametrize("name", ["method.toml", "fr.ftl"])
def test_a_file_that_is_no_text_is_said_to_be_none(tmp_path, name):
    file = write(tmp_path / "a")
    (tmp_path / "a" / name).write_bytes(b"\xff\xfe")

    assert found(file) == [(name, 1, "method-fault-file")]


def test_a_method_may_not_be_called_like_ours_or_like_another(tmp_path):
    troika = write(tmp_path / "a", STEPS.replace("atelier", "troika"), en=None, fr=None)
    first, second = write(tmp_path / "b"), write(tmp_path / "c")

    assert ("method.toml", 1, "method-fault-id-taken") in found(troika)
    assert found(first) == []
    assert ("method.toml", 1, "method-fault-id-taken") in found(first, tmp_path / "b", tmp_path / "c")
    assert ("fr.ftl", 1, "method-fault-key-taken") in found(second, tmp_path / "b", tmp_path / "c")


def test_words_of_one_method_may_not_be_those_of_another(tmp_path):
    write(tmp_path / "b")
    other = STEPS.replace('"atelier"', '"atelier-a"')
    words = WORDS.replace("atelier-a =", "atelier-a-a =").replace("atelier = ", "atelier-a = ")

    assert found(write(tmp_path / "c", other, en=words, fr=words), tmp_path / "b") == [
        ("en.ftl", 1, "method-fault-key-taken"),
        ("fr.ftl", 1, "method-fault-key-taken"),
    ]
