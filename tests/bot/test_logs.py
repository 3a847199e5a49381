"""Logs say what happened and where, never what somebody wrote."""

import json
from collections.abc import Iterator

import pytest
import structlog

from bot.logs import frames, start_logging

CONFIDED = "I lost the launch codes"


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    yield
    structlog.reset_defaults()


def lines(written: str) -> list[dict]:
    return [json.loads(line) for line in written.splitlines()]


def confide() -> None:
    raise ValueError(CONFIDED)


def break_with(log) -> None:
    try:
        confide()
    except ValueError as bad:
        log.exception("broke", id="h1", error=type(bad).__name__)


def test_each_line_is_one_json_object_with_its_time_and_level_on_standard_error(capsys):
    # given
    start_logging()
    log = structlog.get_logger()

    # when
    log.info("started", version="1")
    log.warning("slow")
    log.debug("never said")

    # then
    out, err = capsys.readouterr()
    assert out == ""
    assert [(line["event"], line["level"]) for line in lines(err)] == [
        ("started", "info"),
        ("slow", "warning"),
    ]
    assert all(line["timestamp"].endswith("Z") for line in lines(err))


def test_of_an_exception_its_kind_and_places_are_kept_and_its_own_words_are_not(capsys):
    # given
    start_logging()

    # when
    break_with(structlog.get_logger())

    # then
    err = capsys.readouterr().err
    [line] = lines(err)
    assert CONFIDED not in err
    assert line["exception"] == "ValueError"
    assert [place.partition(":")[0] for place in line["broke_at"]] == ["test_logs.py", "test_logs.py"]


def test_what_caused_an_exception_is_not_quoted_either(capsys):
    # given
    start_logging()

    # when
    try:
        try:
            confide()
        except ValueError as bad:
            raise RuntimeError(f"while hearing {bad}") from bad
    except RuntimeError:
        structlog.get_logger().exception("broke")

    # then
    assert CONFIDED not in capsys.readouterr().err


def test_no_exception_has_no_places():
    assert frames(None) == []
