"""What is in the repository: nothing that belongs to one machine, and only what the locks name."""

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement

TOP_LEVEL = {
    "bot", "adapters", "facilitation", "storage", "tests", "docs",
    "pyproject.toml", "requirements.txt", "requirements-build.txt", "requirements-dev.txt",
    "Makefile", "Dockerfile", "compose.yaml", "manifest.json", "README.md", "CHANGELOG.md", "LICENSE",
}  # fmt: skip
TEXT = {
    "",
    ".cfg",
    ".css",
    ".editorconfig",
    ".ftl",
    ".html",
    ".ini",
    ".js",
    ".json",
    ".mako",
    ".md",
    ".py",
    ".svg",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
}
OF_ONE_MACHINE = re.compile(
    r"""
      /root[/] | /home/[a-z] | /work[/] | /Users/[A-Za-z] | [A-Z]:\\Users | file[:]//   # a path of one machine
    | \bpypi\.org | pythonhosted\.org | registry\.npmjs | \bghcr\.io | \bnexus\. | artifactor[y]   # a registry
    | --(extra-)?index[-]url | --find[-]links | --trusted[-]host
    | https?://[^/\s]+/\S+\.(whl|tar\.gz|tgz|zip|deb|sh)\b   # something to download
    """,
    re.VERBOSE,
)


def project(root) -> dict:
    return tomllib.loads((root / "pyproject.toml").read_text())


def name(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.match(r"[\w.-]+", requirement)[0]).lower()


def locked(root, lock: str) -> dict[str, str]:
    """Each package of a lock with all that stands beside its version."""
    parts = re.split(r"^(?=[a-z0-9])", (root / lock).read_text(), flags=re.MULTILINE)
    return {name(part): part for part in parts if part}


def version(pinned: dict[str, str], package: str) -> str:
    """What a lock pins it to; a version that nothing accepts when it does not."""
    found = re.search(r"==([^\s;]+)", pinned.get(name(package), ""))
    return found[1] if found else ""


def test_the_top_level_holds_only_what_one_expects_there(files):
    top = {path.parts[0] for path in files}

    assert {entry for entry in top if not entry.startswith(".")} <= TOP_LEVEL


def test_no_file_names_a_machine_a_registry_or_a_download(root, files):
    found = [
        f"{path}:{number}: {line.strip()}"
        for path in files if path.suffix in TEXT
        for number, line in enumerate((root / path).read_text().splitlines(), 1)
        if OF_ONE_MACHINE.search(line)
    ]  # fmt: skip

    assert found == []


def test_tests_are_not_a_package(files):
    assert [path for path in files if path.parts[0] == "tests" and path.name == "__init__.py"] == []


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-build.txt", "requirements-dev.txt"])
def test_each_locked_package_has_one_version_and_hashes_and_no_address(root, lock):
    loose = [
        entry
        for entry, text in locked(root, lock).items()
        if "==" not in text or "--hash=sha256:" not in text
    ]

    assert loose == []
    assert "://" not in (root / lock).read_text()


def test_what_is_declared_is_locked(root):
    groups = project(root)["dependency-groups"]
    needed = {name(each) for each in project(root)["project"]["dependencies"]}
    tools = {name(each) for each in groups["dev"] + groups["build"] if isinstance(each, str)}

    assert needed - locked(root, "requirements.txt").keys() == set()
    assert (needed | tools) - locked(root, "requirements-dev.txt").keys() == set()


def asked_for(requirement: Requirement) -> Iterator[Requirement]:
    """Itself, and what it asks for here in its turn, read off what is installed."""
    yield requirement
    for each in map(Requirement, metadata.requires(requirement.name) or []):
        if each.marker is None or any(
            each.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)
        ):
            yield from asked_for(each)


@pytest.mark.parametrize(
    ("lock", "groups"),
    [
        ("requirements.txt", []),
        ("requirements-build.txt", ["build"]),
        ("requirements-dev.txt", ["build", "dev"]),
    ],
)
def test_a_lock_is_complete_so_that_nothing_is_looked_for_beside_it(root, lock, groups):
    described, pinned = project(root), locked(root, lock)
    declared = [] if lock == "requirements-build.txt" else described["project"]["dependencies"]
    declared += [
        each for group in groups for each in described["dependency-groups"][group] if isinstance(each, str)
    ]

    refused = [
        f"{needed}, which {first} needs"
        for first in map(Requirement, declared)
        for needed in asked_for(first)
        if not needed.specifier.contains(version(pinned, needed.name), prereleases=True)
    ]

    assert refused == []


def test_the_locks_agree_with_one_another(root):
    tools = locked(root, "requirements-dev.txt")

    for lock in ("requirements.txt", "requirements-build.txt"):
        for entry, text in locked(root, lock).items():
            assert version({entry: text}, entry) == version(tools, entry), f"{entry}: run `make lock`"


def test_the_build_is_locked_as_it_is_declared(root):
    assert project(root)["build-system"]["requires"] == project(root)["dependency-groups"]["build"]
