"""Facilitation decides and never does: what the linters do not see."""

import ast

MOMENT = "receive the time, it is in `Happened.at`"
FORBIDDEN_CALLS = {
    "Random()": "chance is a seed: `Random(happened.id)`, so a draw can be run again",
    ".now": MOMENT, ".utcnow": MOMENT, ".today": MOMENT,
    "hash": "it differs from one process to the next: derive the number from `Happened.id`",
    "open": "facilitation receives facts; storage and adapters read files",
    "input": "facilitation receives facts; adapters listen",
    "print": "answer with an action; whoever delivers it speaks",
}  # fmt: skip
UNORDERED = "a set has another order in each process: `sorted(...)` it first"
REMEMBERED = "nothing is remembered here: state comes as facts and leaves in the decision"
SHARED = "shared by every decision: make it a tuple, a frozenset, or declare it a `Mapping`"


def lesson(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=func):
            name = ast.unparse(func)
            method = name.rpartition(".")[2]
            unseeded = "Random()" if method == "Random" and not node.args + node.keywords else ""
            return next(
                (FORBIDDEN_CALLS[call] for call in (name, f".{method}", unseeded) if call in FORBIDDEN_CALLS),
                None,
            )
        case ast.For(iter=ast.Set() | ast.SetComp()) | ast.comprehension(iter=ast.Set() | ast.SetComp()):
            return UNORDERED
        case ast.For(iter=ast.Call(func=ast.Name("set" | "frozenset"))):
            return UNORDERED
        case ast.Global():
            return REMEMBERED
        case ast.Module(body=body) if any(map(is_shared, body)):
            return SHARED
    return None


def is_shared(node: ast.stmt) -> bool:
    """A list, set or dict that the whole module can change; mypy guards what is declared a Mapping or Sequence."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(
        node.value, ast.List | ast.Set | ast.Dict
    ):
        return False
    declared = (
        ast.unparse(node.annotation) if isinstance(node, ast.AnnAssign) else ast.unparse(node.targets[0])
    )
    return not declared.startswith(("Mapping", "Sequence", "Final[Mapping", "Final[Sequence", "__all__"))


def impurities(source: str) -> list[str]:
    nodes = ((getattr(node, "lineno", "?"), lesson(node)) for node in ast.walk(ast.parse(source)))
    return [f"line {line}: {said}" for line, said in nodes if said]


def test_facilitation_takes_no_time_no_unseeded_chance_and_remembers_nothing(root):
    modules = sorted((root / "facilitation").rglob("*.py"))

    found = {str(module.relative_to(root)): impurities(module.read_text()) for module in modules}

    assert {module: lines for module, lines in found.items() if lines} == {}


def test_each_impurity_is_seen_and_said():
    impure = """
KNOWN = []
def draw(at):
    global KNOWN
    print(random.Random(), at.now(), open("x"), hash("y"), input())
    for person in {1, 2}: ...
    for person in set(KNOWN): ...
    return [person for person in {1, 2}]
"""

    said = "\n".join(impurities(impure))

    assert [
        lesson for lesson in {*FORBIDDEN_CALLS.values(), UNORDERED, REMEMBERED, SHARED} if lesson not in said
    ] == []
    assert said.count(UNORDERED) == 3


def test_what_is_pure_passes():
    pure = """
KINDS: Mapping[str, int] = {"resource": 1}
def draw(seed, door):
    door.open()
    return Random(seed).choice(sorted({1, 2}))
"""

    assert impurities(pure) == []
