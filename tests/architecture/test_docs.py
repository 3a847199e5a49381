"""The docs tell what is: links lead somewhere, commands exist, each dependency and decision has its reason."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml


@pytest.fixture
def pages(files) -> list[Path]:
    return [path for path in files if path.suffix == ".md"]


@pytest.fixture
def targets(root) -> dict[str, str]:
    """Each documented make target with the targets it needs."""
    return dict(re.findall(r"^([a-z]+):([a-z $()A-Z]*)## ", (root / "Makefile").read_text(), re.MULTILINE))


def prose(page: Path) -> str:
    return re.sub(r"```.*?```", "", page.read_text(), flags=re.DOTALL)


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_each_link_leads_somewhere(root, pages):
    lost = []
    for page in pages:
        for link in re.findall(r"\]\(([^)\s]+)\)", prose(root / page)):
            address, _, anchor = link.partition("#")
            target = (root / page).parent / address if address else root / page
            if not re.match(r"https?:|mailto:", link) and (
                not target.exists() or (anchor and anchor not in anchors(target))
            ):
                lost.append(f"{page}: {link}")

    assert lost == []


def test_each_page_is_reached_from_the_index(root, pages):
    index = (root / "docs/README.md").read_text()
    unlisted = [page for page in pages if page.parts[0] == "docs" and page.name != "README.md"]

    assert [str(page) for page in unlisted if f"]({page.relative_to('docs')})" not in index] == []


def test_each_make_command_that_is_told_exists(root, pages, targets):
    told = {
        (str(page), command)
        for page in pages
        for command in re.findall(r"(?:`|^|\s{2,})make ([a-z]+)", (root / page).read_text(), re.MULTILINE)
    }

    assert {(page, command) for page, command in told if command not in targets} == set()
    assert {"demo", "test"} <= {command for page, command in told if page == "README.md"}


def test_what_runs_before_a_commit_is_what_check_runs(root, targets):
    hooks = yaml.safe_load((root / ".pre-commit-config.yaml").read_text())["repos"]

    assert [repo["repo"] for repo in hooks] == ["local"]
    assert [hook["entry"] for hook in hooks[0]["hooks"]] == [
        f"make {target}" for target in targets["check"].split()
    ]


def test_each_dependency_has_its_one_line_of_reason(root):
    project = tomllib.loads((root / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    declared = [
        *project["project"]["dependencies"],
        *(each for each in groups["dev"] + groups["build"] if isinstance(each, str)),
    ]

    told = re.findall(r"^\| `([^`]+)` \| \S", (root / "docs/dependencies.md").read_text(), re.MULTILINE)

    assert sorted(told) == sorted(re.match(r"[\w.-]+", each)[0] for each in declared)


def test_each_decision_has_its_number_title_date_and_three_parts(root):
    decisions = sorted((root / "docs/decisions").glob("*.md"))

    assert [decision.name[:5] for decision in decisions] == [f"{n:04}-" for n in range(1, len(decisions) + 1)]
    for decision in decisions:
        text = decision.read_text()
        assert re.match(
            rf"# {int(decision.name[:4])}\. \S.+\n\n\d{{4}}-\d\d-\d\d · (accepted|replaced by \[)", text
        ), decision
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"], (
            decision
        )


def test_each_picture_is_well_formed_reads_in_light_and_dark_and_has_words_for_those_who_do_not_see_it(
    root, files
):
    pictures = [path for path in files if path.suffix == ".svg" and path.parts[0] == "docs"]

    assert pictures != []
    for picture in pictures:
        text = (root / picture).read_text()
        names = {element.tag.rpartition("}")[2] for element in ET.fromstring(text)}  # noqa: S314 - our own file
        assert {"title", "desc"} <= names
        assert "prefers-color-scheme: dark" in text
