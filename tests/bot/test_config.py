"""The environment: every fault at once, each with its variable and never with its value."""

from base64 import urlsafe_b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.config import Config, ConfigError, listed, read_config
from bot.listened_to import kept_at_home

VARIABLES = [name.upper() for name in Config.model_fields]
KEY = urlsafe_b64encode(b"k" * 32).decode()
SLACK = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}
ALL_WRONG = {
    "HOST": "somewhere",
    "PORT": "99999",
    "HEALTH_HOST": "256.1.1.1",
    "HEALTH_PORT": "lots",
    "DATABASE_URL": "mysql://x/y",
    "COMPAGNON_KEYS": "short",
    "SLACK_BOT_TOKEN": "xoxp-1",
    "SLACK_APP_TOKEN": "xoxb-1",
    "SLACK_API_URL": "ftp://x",
    "SLACK_CLIENT_ID": "1",
    "TEAMS_APP_ID": "1",
}
ID, OTHER = "11111111-2222-4333-8444-555555555555", "99999999-2222-4333-8444-555555555555"
TEAMS = {"TEAMS_APP_ID": ID, "TEAMS_APP_PASSWORD": "2", "TEAMS_TENANT_ID": f"{ID}, {OTHER.upper()}"}


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def reading(**variables: str) -> Config:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        return read_config()


def faults(**variables: str) -> list[tuple[str, str]]:
    with pytest.raises(ConfigError) as refused:
        reading(**variables)
    return [(fault.variable, fault.problem) for fault in refused.value.faults]


def faulty(**variables: str) -> list[str]:
    return [variable for variable, _ in faults(**variables)]


def test_an_empty_environment_is_sound_and_keeps_to_this_machine():
    # when
    config = read_config()

    # then
    assert (config.host, config.port) == ("127.0.0.1", 8080)
    assert (config.health_host, config.health_port) == ("127.0.0.1", 9091)
    assert config.database.startswith("sqlite:////")
    assert config.database.endswith("/.local/share/compagnon/compagnon.db")
    assert config.platforms == ()


def test_every_fault_is_told_at_once_with_its_variable():
    # when
    found = faulty(**ALL_WRONG)

    # then
    assert found == [
        "PORT",
        "HEALTH_PORT",
        "HOST",
        "HEALTH_HOST",
        "DATABASE_URL",
        "COMPAGNON_KEYS",
        "SLACK_BOT_TOKEN",
        "SLACK_APP_TOKEN",
        "SLACK_API_URL",
        "SLACK_CLIENT_SECRET",
        "SLACK_SIGNING_SECRET",
        "SLACK_BOT_TOKEN",
        "SLACK_REDIRECT_URL",
        "TEAMS_APP_PASSWORD",
        "TEAMS_TENANT_ID",
        "TEAMS_APP_ID",
    ]


def test_empty_variables_count_as_absent():
    # when
    config = reading(**dict.fromkeys(VARIABLES, ""))

    # then
    assert config == read_config()


@pytest.mark.parametrize(
    ("variables", "platforms"),
    [
        ({}, ()),
        (SLACK, ("slack",)),
        ({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}, ("slack",)),
        (
            {
                "SLACK_CLIENT_ID": "1",
                "SLACK_CLIENT_SECRET": "2",
                "SLACK_SIGNING_SECRET": "3",
                "COMPAGNON_KEYS": KEY,
                "SLACK_REDIRECT_URL": "https://x.org/slack/oauth_redirect",
            },
            ("slack",),
        ),
        (TEAMS, ("teams",)),
        (SLACK | TEAMS, ("slack", "teams")),
    ],
)
def test_a_platform_without_its_variables_is_off(variables, platforms):
    # when
    config = reading(**variables)

    # then
    assert config.platforms == platforms


@pytest.mark.parametrize("given", TEAMS)
def test_teams_needs_all_three_of_its_variables(given):
    # when
    found = faulty(**{given: ID})

    # then
    assert sorted([*found, given]) == sorted(TEAMS)


def test_admins_without_teams_are_said_to_be_for_nothing():
    assert faulty(TEAMS_ADMINS=ID) == ["TEAMS_ADMINS"]


def test_a_comma_names_no_tenant():
    assert faulty(**TEAMS | {"TEAMS_TENANT_ID": " , "}) == ["TEAMS_TENANT_ID"]


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("TEAMS_APP_ID", "compagnon"),
        ("TEAMS_APP_ID", "{11111111-2222-4333-8444-555555555555}"),
        ("TEAMS_TENANT_ID", "example.onmicrosoft.com"),
        ("TEAMS_TENANT_ID", f"{ID}, example.org"),
        ("TEAMS_ADMINS", "ada@example.org"),
    ],
)
def test_a_name_is_no_id(variable, said):
    assert faulty(**TEAMS | {variable: said}) == [variable]


def test_several_tenants_stand_between_commas():
    assert listed(" a, b ,") == ("a", "b")


@pytest.mark.parametrize("host", ["192.0.2.1", "::"])
def test_trying_teams_without_proof_is_for_this_machine_alone(host):
    with pytest.raises(ConfigError) as refused:
        kept_at_home(reading(HOST=host))

    assert [fault.variable for fault in refused.value.faults] == ["HOST"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_this_machine_has_several_names(host):
    kept_at_home(reading(HOST=host))


def test_teams_is_tried_without_proof_or_run_with_it_not_both():
    with pytest.raises(ConfigError) as refused:
        kept_at_home(reading(**TEAMS))

    assert [fault.variable for fault in refused.value.faults] == ["TEAMS_APP_ID"]


@pytest.mark.parametrize("missing", TEAMS)
def test_teams_says_which_of_its_variables_is_missing(missing):
    assert faulty(**{name: value for name, value in TEAMS.items() if name != missing}) == [missing]


@pytest.mark.parametrize(
    ("variables", "missing"),
    [
        ({"SLACK_BOT_TOKEN": "xoxb-1"}, ["SLACK_SIGNING_SECRET"]),
        ({"SLACK_SIGNING_SECRET": "s"}, ["SLACK_BOT_TOKEN"]),
        ({"SLACK_APP_TOKEN": "xapp-1"}, ["SLACK_BOT_TOKEN"]),
        (
            {"SLACK_CLIENT_ID": "1"},
            [
                "SLACK_CLIENT_SECRET",
                "SLACK_SIGNING_SECRET",
                "COMPAGNON_KEYS",
                "SLACK_REDIRECT_URL",
            ],
        ),
    ],
)
def test_slack_is_never_on_without_what_proves_that_it_is_slack(variables, missing):
    assert faulty(**variables) == missing


@pytest.mark.parametrize("keys", [KEY, f"{KEY},{KEY}", f" {KEY} , {KEY}"])
def test_keys_are_32_bytes_each_the_newest_first(keys):
    assert reading(COMPAGNON_KEYS=keys).compagnon_keys == keys


def test_the_key_that_is_wrong_is_told_by_its_place():
    assert faults(COMPAGNON_KEYS=f"{KEY},{KEY[:-4]},é") == [
        ("COMPAGNON_KEYS", "key 2 is not 32 bytes in URL-safe base64"),
        ("COMPAGNON_KEYS", "key 3 is not 32 bytes in URL-safe base64"),
    ]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://x/y", "a mysql one"),
        ("nonsense", "must be sqlite:///path or postgresql://"),
        ("postgresql://u@h:port/x", "must be sqlite:///path or postgresql://"),
        ("sqlite://", "by its path"),
        ("sqlite:///:memory:", "by its path"),
        ("sqlite:///file:x.db?uri=true", "by its path"),
        ("postgresql://u:p@ss@host/x", "%40"),
    ],
)
def test_a_database_that_cannot_be_is_told_with_what_could(url, said):
    # when
    [(variable, problem)] = faults(DATABASE_URL=url)

    # then
    assert variable == "DATABASE_URL"
    assert said in problem


def test_a_home_that_is_not_there_is_a_fault_of_the_folder():
    assert faulty(COMPAGNON_DATA="~nobody-of-that-name/here") == ["COMPAGNON_DATA"]


def test_methods_are_looked_for_beside_the_database_unless_a_folder_is_named(tmp_path):
    assert reading(COMPAGNON_DATA=str(tmp_path)).methods is None
    (tmp_path / "methods").mkdir()
    assert reading(COMPAGNON_DATA=str(tmp_path)).methods == tmp_path / "methods"
    assert reading(COMPAGNON_DATA=str(tmp_path), COMPAGNON_METHODS="/tmp").methods == Path("/tmp")  # noqa: S108 - any folder


def test_a_folder_of_methods_that_is_none_is_a_fault(tmp_path):
    (tmp_path / "method.toml").write_text("")

    assert faults(COMPAGNON_METHODS=str(tmp_path / "nowhere")) == [
        ("COMPAGNON_METHODS", "is not a folder that can be read")
    ]
    assert faulty(COMPAGNON_METHODS=str(tmp_path / "method.toml")) == ["COMPAGNON_METHODS"]
    assert faulty(COMPAGNON_METHODS="~nobody-of-that-name/here") == ["COMPAGNON_METHODS"]
    assert faults(COMPAGNON_METHODS=str(tmp_path)) == [
        ("COMPAGNON_METHODS", "is itself the folder of a method: name the folder it stands in")
    ]


SECRET = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=8, max_size=40).map(
    lambda drawn: f"Zq{drawn}"
)


@given(SECRET, st.sampled_from(VARIABLES), st.sets(st.sampled_from(VARIABLES)))
def test_a_value_is_never_in_what_is_said(secret, one, more):
    # given
    variables = dict.fromkeys(more | {one}, secret)

    # when
    try:
        said = repr(reading(**variables).platforms)
    except ConfigError as refused:
        said = f"{refused} {refused.faults}"

    # then
    assert secret not in said


@given(SECRET)
def test_a_password_in_a_faulty_address_is_never_in_what_is_said(secret):
    for url in (
        f"mysql://u:{secret}@h/x",
        f"postgresql://u:{secret}@h:x/y",
        f"postgresql://u:a@{secret}@h/y",
    ):
        assert secret not in str(faults(DATABASE_URL=url))
