"""The image and what surrounds it, read as text: there is no engine in the tests."""

import json
import re
import shlex

import pytest
import yaml


@pytest.fixture
def instructions(root) -> list[tuple[str, str]]:
    """Each instruction with its arguments, continued lines joined."""
    lines = [
        line for line in (root / "Dockerfile").read_text().splitlines() if line.strip() and line[0] != "#"
    ]
    joined = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in joined.splitlines()]


@pytest.fixture
def image(instructions) -> list[tuple[str, str]]:
    """The last stage: what runs."""
    last = max(index for index, (word, _) in enumerate(instructions) if word == "FROM")
    return instructions[last:]


@pytest.fixture
def compose(root) -> dict:
    return yaml.safe_load((root / "compose.yaml").read_text())


def test_everything_it_copies_exists_and_reaches_the_engine(instructions, root):
    sent = {line[1:] for line in (root / ".dockerignore").read_text().splitlines() if line.startswith("!")}
    copied = [
        shlex.split(rest)[:-1] for word, rest in instructions if word == "COPY" and "--from" not in rest
    ]

    for source in (source for sources in copied for source in sources):
        assert (root / source).exists()
        assert source in sent


def test_each_image_it_starts_from_has_a_version(instructions, compose):
    started = [rest.split()[0] for word, rest in instructions if word == "FROM"]
    started += [service["image"] for service in compose["services"].values()]

    assert [image for image in started if not re.search(r":\d", image) or "latest" in image] == []


def test_nothing_is_installed_but_what_the_locks_name(instructions):
    installs = [
        rest for word, rest in instructions if word == "RUN" and re.search(r"pip (install|wheel)", rest)
    ]

    assert len(installs) == 4
    assert all(
        "--no-deps --require-hashes --requirement" in each or "--no-index --no-deps" in each
        for each in installs
    )


def test_it_runs_without_privileges_and_writes_only_to_its_volume(image):
    said = dict(image)
    order = [word for word, _ in image]

    assert said["USER"] not in {"root", "0"}
    assert order.index("USER") > max(index for index, word in enumerate(order) if word in {"RUN", "COPY"})
    assert "PYTHONDONTWRITEBYTECODE=1" in said["ENV"]
    assert f"COMPAGNON_DATA={said['VOLUME']}" in said["ENV"]
    assert json.loads(said["ENTRYPOINT"] + "\n") == ["compagnon"]
    assert json.loads(said["CMD"]) == ["serve"]


def test_it_says_whether_it_lives(image):
    health = dict(image)["HEALTHCHECK"]
    command = json.loads(health[health.index("[") :])

    compile(command[2], "HEALTHCHECK", "exec")
    assert command[:2] == ["python", "-c"]
    assert "http://127.0.0.1:9091/livez" in command[2]


def test_composed_services_are_read_only_and_keep_what_matters_in_volumes(compose):
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert "/tmp" in service["tmpfs"]  # noqa: S108 - a folder of the container
    assert "healthcheck" in compose["services"]["postgres"]
    assert set(compose["volumes"]) == {"compagnon", "postgres"}
