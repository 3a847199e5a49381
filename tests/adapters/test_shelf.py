"""The methods there are: ours, and those that somebody here wrote."""

import pytest
from meetings import Table, group
from written import STEPS, example, write

from adapters.plain import Plain, render
from adapters.shelf import OURS, BadMethods, read_shelf
from adapters.words import words
from facilitation.actions import Amend, Say
from facilitation.cards import Text, Voice


def faults(folder):
    with pytest.raises(BadMethods) as bad:
        read_shelf(folder)
    return [(str(one.file.relative_to(folder)), one.line, one.problem.key) for one in bad.value.found]


def test_without_a_folder_there_are_ours():
    assert read_shelf(None) == OURS
    assert OURS.word_folders == ()


def test_what_somebody_wrote_stands_beside_ours(tmp_path):
    example(tmp_path / "step-forward")
    write(tmp_path / "atelier")

    shelf = read_shelf(tmp_path)

    assert [method.id for method in shelf.methods] == ["codevelopment", "troika", "atelier", "step-forward"]
    assert shelf.word_folders == (tmp_path / "atelier", tmp_path / "step-forward")


def test_files_beside_the_folders_and_hidden_folders_are_left_alone(tmp_path):
    write(tmp_path / "atelier")
    (tmp_path / "README.md").write_text("Ours.")
    (tmp_path / ".git").mkdir()

    assert len(read_shelf(tmp_path).methods) == len(OURS.methods) + 1


def test_every_fault_of_every_method_is_told_at_once(tmp_path):
    (tmp_path / "empty").mkdir()
    write(tmp_path / "no-french", fr=None)
    write(tmp_path / "steps", STEPS.replace("[2, 5]", "[5, 2]").replace("floor", "flor"), en="", fr="")

    assert faults(tmp_path) == [
        ("empty/method.toml", 1, "method-fault-absent"),
        ("no-french/method.toml", 1, "method-fault-language"),
        ("steps/method.toml", 2, "method-fault-people"),
        ("steps/method.toml", 3, "method-fault-missing"),
        ("steps/method.toml", 5, "method-fault-unknown"),
    ]


@pytest.mark.parametrize("voice", [Voice("en"), Voice("fr", "tu"), Voice("fr", "vous")], ids=str)
@pytest.mark.parametrize("size", range(2, 7))
def test_the_example_of_the_page_reaches_its_end_by_silence_and_all_of_it_can_be_said(tmp_path, size, voice):
    # given
    example(tmp_path / "step-forward")
    shelf = read_shelf(tmp_path)
    table = Table(methods=shelf.methods)
    say = words(voice, Plain(voice.language), *shelf.word_folders)

    # when
    table.open(shelf.methods[-1], size, people=group(size))
    while table.meeting.status != "ended":
        table.ring()

    # then
    pages = [render(one.card, say) for one in table.actions if isinstance(one, Say | Amend)]
    assert table.meeting.outcome == "finished"
    assert any(say(Text("step-forward-write.rule")) in page for page in pages)
    assert any(say(Text("step-forward-tell.rule")) in page for page in pages)
