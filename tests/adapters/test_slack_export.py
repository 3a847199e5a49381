"""What is read of a Slack export, and what is said of one that is broken."""

import json
import os
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from exports import GENERAL, NOON, as_files, in_folder, in_zip, message, write_large
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack.export import ExportError, Person, Place, open_export

DAY = "general/2024-05-13.json"


def read(path: Path) -> list[tuple[float, str]]:
    """Everything people wrote: seconds after noon of the Monday, and who."""
    with open_export(path) as export:
        channels = export.channels
        return [(w.at - NOON, w.author) for channel in channels for w in export.messages(channel)]


def refusal(path: Path) -> ExportError:
    with pytest.raises(ExportError) as refused:
        read(path)
    return refused.value


@pytest.fixture(params=["folder", "zip"])
def export(request, tmp_path) -> Callable[..., Path]:
    """Writes files as an export, in both forms."""

    def written(files: dict[str, bytes]) -> Path:
        return (
            in_folder(tmp_path / "e", files)
            if request.param == "folder"
            else in_zip(tmp_path / "e.zip", files)
        )

    return written


# What is read


def test_people_and_channels_are_what_the_lists_say(export):
    # given
    crew = {"id": "G1", "name": "crew", "created": 0}
    path = export(as_files(groups=[crew]))

    # when
    with open_export(path) as opened:
        general, private = opened.channels
        people = opened.people

    # then
    assert (general.id, general.name, general.members, general.private) == ("C1", "general", 2, False)
    assert general.created == datetime.fromtimestamp(1700000000, UTC)
    assert (private.name, private.created, private.members, private.private) == ("crew", None, None, True)
    assert people["U2"] == Person("America/Toronto", is_bot=False, left=True)
    assert people["B1"] == Person(None, is_bot=True, left=False)


def test_only_what_people_wrote_counts(export):
    # given
    path = export(
        as_files(
            message(1),
            message(2, "U2", subtype="thread_broadcast"),
            message(3, subtype="file_share", thread_ts="1"),
            message(4, subtype="me_message"),
            message(5, subtype="channel_join"),
            message(6, subtype="tombstone"),
            message(7, subtype=["a list"]),
            message(8, bot_id="B7"),
            message(9, "B1"),
            message(10, "USLACKBOT"),
            {"type": "message", "ts": "no one wrote this"},
            {"type": "canvas"},
        )
    )

    # when
    written = read(path)

    # then
    assert written == [(1, "U1"), (2, "U2"), (3, "U1"), (4, "U1")]


def test_messages_come_in_the_order_of_time_whatever_their_order_in_the_file(export):
    # given
    files = as_files(message(9), message(3, "U2"), message(5))
    files["general/2024-05-12.json"] = json.dumps([message(-86400)]).encode()

    # when
    written = read(export(files))

    # then
    assert written == [(-86400, "U1"), (3, "U2"), (5, "U1"), (9, "U1")]


def test_a_shuffled_day_of_many_messages_is_in_order(tmp_path):
    # given
    count = write_large(tmp_path / "large.zip", 90_000_000, days=1, shuffled=True)

    # when
    written = [at for at, _ in read(tmp_path / "large.zip")]

    # then
    assert len(written) == count
    assert written == sorted(written)


def test_an_export_one_folder_deeper_is_accepted(export):
    # given
    deeper = {f"Our export/{name}": content for name, content in as_files(message(1)).items()}
    path = export(deeper | {"__MACOSX/users.json": b"x", ".hidden/x": b""})

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_a_mark_of_byte_order_and_blanks_are_tolerated(export):
    # given
    files = {
        name: b"\xef\xbb\xbf \r\n\t" + content + b"\n \n" for name, content in as_files(message(1)).items()
    }

    # when
    written = read(export(files))

    # then
    assert written == [(1, "U1")]


def test_what_is_not_a_day_of_a_listed_channel_is_left_alone(export):
    # given
    names = (
        "general/canvas.json",
        "general/2024-13-45.json",
        "other/2024-05-13.json",
        "general/a/2024-05-13.json",
    )
    path = export(as_files(message(1)) | dict.fromkeys(names, b"broken") | {"dms.json": b"broken"})

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_names_with_accents_find_their_folder_however_it_is_spelled(export):
    # given
    files = as_files(channels=[GENERAL | {"name": "th\u00e9-ou-caf\u00e9"}])
    files["the\u0301-ou-cafe\u0301/2024-05-13.json"] = files.pop(DAY).replace(
        b"[]", json.dumps([message(1)]).encode()
    )

    # when
    written = read(export(files))

    # then
    assert written == [(1, "U1")]


def test_a_zip_that_does_not_say_its_names_are_utf8_is_understood(tmp_path):
    # given
    files = as_files(message(1), channels=[GENERAL | {"name": "café"}])
    files["café/2024-05-13.json"] = files.pop(DAY)
    path = in_zip(tmp_path / "e.zip", files)
    at_entry, at_member = b"PK\x01\x02", b"PK\x03\x04"
    content = bytearray(path.read_bytes())
    for signature, flags in ((at_entry, 8), (at_member, 6)):
        place = content.find(signature)
        while place >= 0:
            content[place + flags : place + flags + 2] = b"\0\0"
            place = content.find(signature, place + 4)
    path.write_bytes(content)

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_no_name_leads_out_of_the_export(export, tmp_path):
    # given
    in_folder(tmp_path / "secret", {"2024-05-13.json": b"broken"})
    names = ("../secret", "..", ".", "", "/", "a/b", str(tmp_path / "secret"))
    path = export(as_files(channels=[GENERAL | {"name": name, "id": name} for name in names if name]))

    # when
    written = read(path)

    # then
    assert written == []


def test_members_of_a_zip_with_names_that_lead_outside_are_ignored(tmp_path):
    # given
    strange = ("../general/2024-05-13.json", "/general/2024-05-13.json", "general\\..\\..\\2024-05-13.json")
    path = in_zip(tmp_path / "e.zip", as_files(message(1)) | dict.fromkeys(strange, b"broken"))

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]
    assert list(tmp_path.iterdir()) == [path]


def test_links_inside_an_export_are_not_followed(tmp_path):
    # given
    path = in_folder(tmp_path / "e", as_files(message(1)))
    (path / "general" / "2024-05-14.json").symlink_to("2024-05-14.json")
    (path / "general" / "2024-05-15.json").symlink_to(path / DAY)
    (path / "loop").symlink_to(path)

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_progress_adds_up_to_the_size(export):
    # given
    heard: list[int] = []
    path = export(as_files(message(1), message(2)))

    # when
    with open_export(path) as opened:
        size = opened.size(opened.channels[0])
        list(opened.messages(opened.channels[0], heard.append))

    # then
    assert size == sum(heard) > 0


def test_a_channel_listed_twice_is_one_channel(export):
    # given
    path = export(as_files(message(1), channels=[GENERAL, GENERAL]))

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_an_error_of_the_caller_stays_what_it_is(export):
    # given
    path = export(as_files(message(1)))

    def stumble() -> None:
        with open_export(path):
            raise ValueError("mine")

    # when, then
    with pytest.raises(ValueError, match="mine"):
        stumble()


# What is refused: the file, the place in it, the problem

BROKEN = {
    "an empty file": (b"", Place(DAY), "the file is empty"),
    "blanks only": (b" \n ", Place(DAY), "the file is empty"),
    "not a list": (b'\n {"a": 1}', Place(DAY, 2, 2), "the file is not a JSON list"),
    "cut after the bracket": (b"[", Place(DAY, 1, 2, 1), "the file stops before its list does"),
    "cut after an entry": (b"[{}\n", Place(DAY, 2, 1, 1), "the file stops before its list does"),
    "cut in an entry": (b'[{"a":\n', Place(DAY, 2, 1, 1), "the file stops before its list does"),
    "cut in a string": (b'[{"a": "bc', Place(DAY, 1, 8, 1), "this is not valid JSON: unterminated string"),
    "a comma too many": (b"[{},\n]", Place(DAY, 2, 1, 2), "expected an object"),
    "a comma too few": (b"[{}\n {}]", Place(DAY, 2, 2, 1), "expected a comma or the end of the list"),
    "words after the list": (b"[{}]\n[]", Place(DAY, 2, 1, 1), "something follows the end of the list"),
    "a missing quote": (
        b'[{},\n{"a": b}]',
        Place(DAY, 2, 7, 2),
        "this is not valid JSON: expecting value",
    ),
    "an accent before the fault": (
        '[{"é": "🎉" x}]'.encode(),
        Place(DAY, 1, 12, 1),
        "this is not valid JSON: expecting ',' delimiter",
    ),
    "a number for an entry": (b"[{}, 7]", Place(DAY, 1, 6, 2), "an entry is not an object"),
    "a list for an entry": (b"[\n[]]", Place(DAY, 2, 1, 1), "an entry is not an object"),
    "invalid UTF-8": (b'[{},\n{"a": "\xff"}]', Place(DAY, 2, 8), "the text is not valid UTF-8"),
    "cut in a character": (b'[{"a": "\xc3', Place(DAY, 1, 9), "the text is not valid UTF-8"),
    "UTF-16": ("[]".encode("utf-16"), Place(DAY, 1, 1), "the text is not valid UTF-8"),
    "a control character": (
        b'[{"a": "\x01"}]',
        Place(DAY, 1, 9, 1),
        "this is not valid JSON: invalid control character at",
    ),
    "a bomb of objects": (b"[" + b'{"a":' * 100_000, Place(DAY, 1, 2, 1), "an entry is nested too deeply"),
    "a bomb of lists": (
        b'[{},\n{"a":' + b"[" * 100_000,
        Place(DAY, 2, 1, 2),
        "an entry is nested too deeply",
    ),
}


@pytest.mark.parametrize(("content", "place", "problem"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_with_its_place(export, content, place, problem):
    # given
    path = export(as_files() | {DAY: content})

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (place, problem)


WRONG = {
    "no time": ({"ts": None}, "the “ts” of a message is not a number: None"),
    "a word for a time": ({"ts": "noon"}, "the “ts” of a message is not a number: noon"),
    "an endless time": ({"ts": "1e999"}, "the “ts” of a message is not of the day of its file: 1e999"),
    "no number": ({"ts": "nan"}, "the “ts” of a message is not of the day of its file: nan"),
    "another year": ({"ts": "1.5"}, "the “ts” of a message is not of the day of its file: 1.5"),
    "a number for an author": ({"user": 7}, "the author of a message is not a Slack id"),
    "a novel for an author": ({"user": "U" * 999}, "the author of a message is not a Slack id"),
}


@pytest.mark.parametrize(("change", "problem"), WRONG.values(), ids=WRONG)
def test_a_message_without_a_sound_time_or_author_is_refused_with_its_place(export, change, problem):
    # given
    lines = ",\n".join(json.dumps(entry) for entry in (message(1), message(2), message(3) | change))
    path = export(as_files() | {DAY: f"[{lines}]".encode()})

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (Place(DAY, 3, 1, 3), problem)


def test_a_message_without_a_time_is_refused(export):
    # given
    path = export(as_files() | {DAY: b'[\n  {"type": "message", "user": "U1"}]'})

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (
        Place(DAY, 2, 3, 1),
        "a message has no “ts”, the time it was written",
    )


def test_numbers_without_measure_elsewhere_do_no_harm(export):
    # given
    entry = json.dumps(message(1))[:-1].encode()
    path = export(as_files() | {DAY: b"[" + entry + b', "a": 1e999, "b": ' + b"9" * 10_000 + b"}]"})

    # when
    written = read(path)

    # then
    assert written == [(1, "U1")]


def test_a_fault_deep_in_a_large_file_is_found_where_it_is(export):
    # given
    lines = [json.dumps(message(n / 10, text="é" * 300)).replace("\\u00e9", "é") for n in range(4_000)]
    lines[3_000] = lines[3_000].replace('"text"', "text")
    column = lines[3_000].index("text") + 1
    path = export(as_files() | {DAY: ("[" + ",\n".join(lines) + "]").encode()})

    # when
    error = refusal(path)

    # then
    assert error.place == Place(DAY, 3_001, column, 3_001)
    assert error.problem == "this is not valid JSON: expecting property name enclosed in double quotes"


@pytest.mark.parametrize("length", [200_000, 262_100, 262_144, 300_000, 2_000_000])
def test_a_long_entry_is_read_across_stretches(export, length):
    # given
    path = export(as_files(message(1, text="a" * length), message(2, text="\\n🎉" * 9)))

    # when
    written = read(path)

    # then
    assert written == [(1, "U1"), (2, "U1")]


def test_an_entry_longer_than_any_message_is_refused(export):
    # given
    path = export(as_files(message(1), message(2, text="a" * 20_000_000)))

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (
        Place(DAY, 8, 2, 2),
        "an entry is longer than 8,388,608 characters",
    )


@pytest.mark.parametrize("name", ["users.json", "channels.json"])
def test_a_foreign_folder_is_told_what_is_missing(export, name):
    # given
    files = as_files()
    del files[name]
    path = export(files)

    # when
    error = refusal(path)

    # then
    assert error.place == Place(str(path))
    assert (
        error.problem
        == f"there is no {name}, which a Slack export has at its root, beside a folder for each channel"
    )


def test_two_channels_of_one_name_are_refused(export):
    # given
    path = export(as_files() | {"channels.json": b'[{"id":"C1","name":"a"},\n {"id":"C2","name":"a"}]'})

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (
        Place("channels.json", 2, 2, 2),
        "another channel is already named “a”",
    )


@pytest.mark.parametrize(("name", "key"), [("users.json", "id"), ("channels.json", "name")])
def test_an_entry_without_its_name_is_refused(export, name, key):
    # given
    path = export(as_files() | {name: b'[{"%s": 7}]' % key.encode()})

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (Place(name, 1, 2, 1), f"an entry has no “{key}”")


def test_a_path_to_nothing_is_refused(tmp_path):
    # given
    path = tmp_path / "nowhere"

    # when
    error = refusal(path)

    # then
    assert str(error) == f"{path}: there is nothing here."


def test_a_loop_of_links_is_refused(tmp_path):
    # given
    path = tmp_path / "loop"
    path.symlink_to(path)

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (Place(str(path)), "this is not a file or folder")


def test_a_file_that_is_no_zip_is_refused(tmp_path):
    # given
    path = tmp_path / "letter.txt"
    path.write_text("Dear colleagues")

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (Place(str(path)), "this is neither a folder nor a zip")


def test_a_zip_cut_short_is_refused(tmp_path):
    # given
    path = in_zip(tmp_path / "e.zip", as_files(message(1)))
    path.write_bytes(path.read_bytes()[:-40])

    # when
    error = refusal(path)

    # then
    assert error.place == Place(str(path))
    assert error.problem.startswith("the zip is damaged: it has no table of contents at its end")


def test_a_member_with_a_wrong_checksum_is_refused_with_the_place_it_was_read_to(tmp_path):
    # given
    path = tmp_path / "e.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in (as_files() | {DAY: b'[{"type":\n "sigh"}]'}).items():
            archive.writestr(name, content)
    path.write_bytes(path.read_bytes().replace(b"sigh", b"sign"))

    # when
    error = refusal(path)

    # then
    assert error.place.file == DAY
    assert error.problem == f"the file cannot be read: Bad CRC-32 for file '{DAY}'"


def test_an_encrypted_member_is_refused(tmp_path):
    # given
    path = in_zip(tmp_path / "e.zip", as_files(message(1)))
    content = bytearray(path.read_bytes())
    central = content.rfind(b"PK\x01\x02")
    local = struct.unpack("<L", content[central + 42 : central + 46])[0]
    content[central + 8] |= 1
    content[local + 6] |= 1
    path.write_bytes(content)

    # when
    error = refusal(path)

    # then
    assert (error.place, error.problem) == (
        Place(DAY),
        "the file is encrypted; unpack the zip with its password first",
    )


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    # given
    path = in_folder(tmp_path, as_files(message(1)))
    sound = Path.open

    def guarded(file: Path, *mode: str):
        if file.name == "2024-05-13.json":
            raise PermissionError(13, "Permission denied")
        return sound(file, *mode)

    monkeypatch.setattr(Path, "open", guarded)

    # when
    error = refusal(path)

    # then
    assert str(error) == f"{DAY}: the file cannot be read: Permission denied."


def test_what_an_error_repeats_of_an_export_is_fit_for_a_terminal(export):
    # given
    path = export(as_files(message(0) | {"ts": "\x1b[2J\ud800"}))

    # when
    sentence = str(refusal(path))

    # then
    assert (
        sentence
        == f"{DAY}, line 2, column 2, entry 1: the “ts” of a message is not a number: \ufffd[2J\ufffd."
    )


# Whatever the damage

SOUND = as_files(message(1), message(2, "U2", text="déjà 🎉", reactions=[{"name": "a", "count": 1}]))


@given(st.data())
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_raises_nothing_but_its_error(tmp_path, data):
    # given
    name = data.draw(st.sampled_from(sorted(SOUND)))
    path = in_folder(tmp_path, SOUND | {name: data.draw(damaged(SOUND[name]))})

    # when, then
    try_to_read(path)


@given(st.data())
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_zip_raises_nothing_but_its_error(tmp_path, data):
    # given
    path = in_zip(tmp_path / "e.zip", SOUND)
    path.write_bytes(data.draw(damaged(path.read_bytes())))

    # when, then
    try_to_read(path)


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """The content cut short, or with some bytes replaced, removed or added."""
    place = st.integers(0, len(content))
    patch = st.tuples(place, st.integers(0, 4), st.binary(max_size=4))
    return st.one_of(
        place.map(lambda end: content[:end]), st.lists(patch, min_size=1, max_size=4).map(_patch(content))
    )


def _patch(content: bytes) -> Callable[[list[tuple[int, int, bytes]]], bytes]:
    def patched(patches: list[tuple[int, int, bytes]]) -> bytes:
        changed = content
        for place, length, new in patches:
            changed = changed[:place] + new + changed[place + length :]
        return changed

    return patched


def try_to_read(path: Path) -> None:
    with suppress(ExportError):
        read(path)


# Size

MEASURE = """
import sys
from pathlib import Path
from adapters.slack.export import open_export

with open_export(Path(sys.argv[1])) as export:
    count = sum(1 for channel in export.channels for _ in export.messages(channel))
peak = next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
print(count, int(peak) // 1024)
"""
LARGE = int(os.environ.get("EXPORT_MEGABYTES", "200"))
"""Megabytes; 2000 takes a few minutes."""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
@pytest.mark.parametrize("days", [1, 300], ids=["one giant day", "many days"])
@pytest.mark.parametrize("name", ["folder", "large.zip"])
def test_memory_does_not_grow_with_the_export(tmp_path, name, days):
    # given
    small = write_large(tmp_path / "small" / name, 50_000_000, days=days)
    large = write_large(tmp_path / "large" / name, LARGE * 1_000_000, days=days)

    # when
    small_count, small_peak = measured(tmp_path / "small" / name)
    large_count, large_peak = measured(tmp_path / "large" / name)

    # then
    assert (small_count, large_count) == (small, large)
    assert large_peak < 150
    assert large_peak - small_peak < 10 + (large - small) * 16 / 2**20 / days


def measured(path: Path) -> tuple[int, int]:
    """How many messages were read, in a process of its own, and the most memory it held, in MiB."""
    command = [sys.executable, "-c", MEASURE, str(path)]
    count, peak = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return int(count), int(peak)
