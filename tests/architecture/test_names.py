"""Names that say what a thing is. These words mean that the right one was not found."""

import ast
import re

EMPTY_WORDS = {"manager", "service", "handler", "helper", "util", "processor", "data", "info"}
ALLOWED: set[str] = set()


def words(name: str) -> set[str]:
    """`UserDataHelpers` → user, data, helper."""
    found = re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])", name)
    return {word.lower() for word in found} | {word.lower().removesuffix("s") for word in found}


def test_no_module_class_or_function_has_an_empty_name(package, root):
    names = []
    for module in sorted(package.rglob("*.py")):
        defined = (
            node for node in ast.walk(ast.parse(module.read_text()))
            if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        )  # fmt: skip
        where = module.relative_to(root)
        names += [(part, str(where)) for part in where.with_suffix("").parts]
        names += [(node.name, f"{where}:{node.lineno}") for node in defined]

    empty = {f"{where}: {name}" for name, where in names if words(name) & EMPTY_WORDS and name not in ALLOWED}

    assert empty == set(), "Say what it is in the domain: " + ", ".join(sorted(empty))


def test_empty_words_are_seen_inside_longer_names():
    assert words("load_utils") & EMPTY_WORDS == {"util"}
    assert words("HTTPHandlers") & EMPTY_WORDS == {"handler"}
    assert words("metadata_of_services") & EMPTY_WORDS == {"service"}
    assert words("handle") & EMPTY_WORDS == set()
