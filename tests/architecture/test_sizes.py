"""Smoke alarms: a function or a file this long usually holds two ideas."""

import ast

LONGEST_FUNCTION = 40
LONGEST_FILE = 300


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function, its docstring apart: explaining is not what makes it long."""
    opening = function.body[0]
    told = opening.end_lineno - opening.lineno + 1 if ast.get_docstring(function) else 0
    return function.end_lineno - function.lineno + 1 - told


def test_no_function_is_too_long_to_be_read_at_once(package, root):
    long = [
        f"{module.relative_to(root)}:{node.lineno} {node.name}: {length(node)} lines"
        for module in sorted(package.rglob("*.py")) if "versions" not in module.parts
        for node in ast.walk(ast.parse(module.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and length(node) > LONGEST_FUNCTION
    ]  # fmt: skip

    assert long == [], "Name the parts and take them out."


def test_no_file_holds_more_than_one_subject(package, root):
    counted = {
        module.relative_to(root): len(module.read_text().splitlines()) for module in package.rglob("*.py")
    }

    long = {str(module): lines for module, lines in counted.items() if lines > LONGEST_FILE}

    assert long == {}, "Split by capability, not by kind."
