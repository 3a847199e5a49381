"""Methods as people write them, for tests: the one of the how-to page, and a small one to break."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[1] / "docs" / "how-to" / "write-a-method.md"

STEPS = """id = "atelier"
people = [2, 5]
[[steps]]
id = "a"
floor = "client"
lasts = ["PT1M", "PT1M", "PT1M"]
"""
WORDS = """atelier = Atelier
    .purpose = Try.

atelier-a =
    .title = One
    .invite = { $who } begins.
    .wait = Three
    .rule = Four
"""


def write(folder: Path, steps: str = STEPS, **words: str | None) -> Path:
    """A method in `folder`, sound but for what a test says; `None`: no such file. Gives back its method.toml."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, written in {"en": WORDS, "fr": WORDS, **words}.items():
        if written is not None:
            (folder / f"{language}.ftl").write_text(written, encoding="utf-8")
    (folder / "method.toml").write_text(steps, encoding="utf-8")
    return folder / "method.toml"


def example(folder: Path) -> Path:
    """The three files of the how-to page, in `folder`."""
    page = PAGE.read_text(encoding="utf-8")
    files = dict(re.findall(r"`([\w.]+)`:\n\n```\w+\n(.+?)```", page, re.DOTALL))
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "method.toml"
