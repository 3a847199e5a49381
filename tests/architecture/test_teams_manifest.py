"""The package a company uploads to its Teams: what the code handles, in both languages, within Microsoft's limits."""

import json
import struct
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import jsonschema
import pytest
from commands import compagnon

from adapters.teams import home, icons
from adapters.teams.manifest import OFFERED, commands, manifest, package, texts, translation
from facilitation.cards import PersonId, SpaceId
from facilitation.commands import COMMANDS, read
from facilitation.events import CommandUnknown
from facilitation.help import what_each_does

APP = "11111111-2222-4333-8444-555555555555"
URL = "https://compagnon.example.org"
SCHEMAS = (
    Path(__file__).parents[1]
    / "workspace/client/node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29"
)
PLACES = list(OFFERED)


def unpacked(packed: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(packed)) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def pixels(drawn: bytes) -> tuple[int, int, list[bytes]]:
    """Width, height and the lines of a PNG of ours, read back."""
    width, height = struct.unpack(">II", drawn[16:24])
    at = drawn.index(b"IDAT")
    lines = zlib.decompress(drawn[at + 4 : at + 4 + struct.unpack(">I", drawn[at - 4 : at])[0]])
    size = width * 4 + 1
    return width, height, [lines[row * size + 1 : (row + 1) * size] for row in range(height)]


def rules(name: str) -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads((SCHEMAS / f"MicrosoftTeams.{name}.json").read_text()))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="needs `make clients`")
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("listen", [False, True])
def test_it_follows_microsofts_own_schema(language, listen):
    made = manifest(APP, URL, language=language, listen=listen)

    assert [fault.message for fault in rules("schema").iter_errors(made)] == []
    assert [fault.message for fault in rules("Localization.schema").iter_errors(translation(language))] == []
    assert not rules("schema").is_valid(made | {"bots": [{"botId": "none"}]})


@pytest.mark.parametrize("language", ["fr", "en"])
def test_its_texts_fit_where_teams_shows_them(language):
    shown = texts(language)

    assert len(shown["name.short"]) <= 30
    assert len(shown["description.short"]) <= 80
    assert len(shown["description.full"]) <= 4000
    assert all(
        len(said) <= 128 for place, said in shown.items() if place.endswith((".title", ".description"))
    )
    assert not [said for said in shown.values() if "/compagnon" in said or not said.strip()]


@pytest.mark.parametrize("place", PLACES)
def test_each_place_offers_commands_of_its_help_and_no_more_than_teams_shows(place):
    in_round = place == "groupChat"
    told = {command.en for command, _ in what_each_does(in_round=in_round)} | {"help", "me"}

    assert len(OFFERED[place]) <= 12
    assert len(set(OFFERED[place])) == len(OFFERED[place])
    assert set(OFFERED[place]) <= told
    assert "help" in OFFERED[place]


def test_what_concerns_one_person_is_offered_to_them_alone_and_a_community_has_all_it_needs_to_begin():
    known = {command.en: command for command in COMMANDS}

    assert all(known[name].where == "anywhere" for name in OFFERED["personal"] if name != "me")
    assert {known[name].least for name in OFFERED["team"]} == {"member", "coach", "admin"}
    assert {"enrol", "share", "settings"} <= set(OFFERED["team"])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_offered_is_understood_when_it_is_typed(place, language):
    offered = [one["title"] for one in commands(place, language)]

    understood = [
        home.asked(typed)
        or not isinstance(read(typed, SpaceId("teams:t:c"), PersonId("teams:t:p")), CommandUnknown)
        for typed in offered
    ]

    assert all(understood)


def test_the_same_commands_are_offered_in_both_languages():
    made = manifest(APP, URL)

    assert set(texts("fr")) == set(texts("en"))
    assert [one["triggers"] for one in made["bots"][0]["commandLists"]] == [["mention", "slash"]] * 3
    assert [one["scopes"] for one in made["bots"][0]["commandLists"]] == [
        ["team"],
        ["personal"],
        ["groupChat"],
    ]


def test_nothing_is_listened_to_unless_it_was_asked_for():
    quiet, listening = (manifest(APP, URL, listen=listen) for listen in (False, True))

    assert not {"authorization", "webApplicationInfo"} & set(quiet)
    assert listening["authorization"]["permissions"]["resourceSpecific"] == [
        {"name": "ChannelMessage.Read.Group", "type": "Application"}
    ]


def test_the_package_holds_what_its_manifest_names_and_is_the_same_each_time():
    packed = package(manifest(APP, URL))
    files = unpacked(packed)
    made = json.loads(files["manifest.json"])

    assert set(files) == {
        "manifest.json",
        made["localizationInfo"]["additionalLanguages"][0]["file"],
        *made["icons"].values(),
    }
    assert packed == package(manifest(APP, URL))
    assert json.loads(files["en.json"])["name.short"] == "Compagnon"


def test_the_icons_have_the_size_and_the_colours_that_teams_wants():
    width, height, lines = pixels(icons.colour())
    narrow, low, outlined = pixels(icons.outline())
    points = {line[at : at + 4] for line in outlined for at in range(0, len(line), 4)}

    assert (width, height, narrow, low) == (192, 192, 32, 32)
    assert all(line[3::4] == b"\xff" * 192 for line in lines)
    assert {point[:3] for point in points if point[3]} == {b"\xff\xff\xff"}
    assert any(point[3] == 0 for point in points)


def test_the_command_writes_it_and_says_what_is_wrong(tmp_path):
    good = compagnon(tmp_path, "manifest", "teams", "--app-id", APP, "--url", URL, "-o", "package.zip")
    bad = compagnon(tmp_path, "manifest", "teams", "--app-id", "me", "--url", URL)
    plain = compagnon(tmp_path, "manifest", "teams", "--app-id", APP, "--url", "http://example.org")

    assert good.returncode == 0
    assert set(unpacked((tmp_path / "package.zip").read_bytes())) >= {"manifest.json", "en.json"}
    assert (bad.returncode, "--app-id" in bad.stderr) == (2, True)
    assert (plain.returncode, "--url" in plain.stderr) == (2, True)
