"""The reference says what the code does: two pages are written by it, one is held to it."""

import json
import re

import pytest
from histories import export_of, lifelike
from reference import pages

from bot.backtesting import Asked, run
from facilitation.sharing.prompts import PROMPTS


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_that_the_code_writes_is_up_to_date(page):
    assert page.read_text(encoding="utf-8") == pages()[page], "Run `make reference`."


@pytest.fixture(scope="module")
def channel(tmp_path_factory) -> dict:
    path = export_of(tmp_path_factory.mktemp("export"), {"general": lifelike(6)})
    with pytest.MonkeyPatch.context() as patch:
        printed = []
        patch.setattr("builtins.print", printed.append)
        run(Asked(path, as_json=True))
    return json.loads(printed[0])["channels"][0]


def fields(root, heading: str) -> list[str]:
    page = (root / "docs/reference/backtest.md").read_text()
    part = page.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE)


def test_each_field_of_a_backtest_is_explained_in_its_order(root, channel):
    assert fields(root, "A channel") == list(channel)
    assert fields(root, "An invitation") == list(channel["prompts"][0])


def test_the_example_has_the_same_fields_and_a_kind_that_exists(root, channel):
    # given
    page = (root / "docs/reference/backtest.md").read_text()

    # when
    [example] = json.loads(re.search(r"```json\n(.+?)```", page, re.DOTALL)[1])["channels"]

    # then
    assert list(example) == list(channel)
    assert list(example["prompts"][0]) == list(channel["prompts"][0])
    for kind in PROMPTS:
        assert f"`{kind}`" in page
