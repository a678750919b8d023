"""The house stays in order: who may import whom, one door to each big library, small roots."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.model.brief import Brief
from briefing.model.options import Choices, Options
from briefing.model.sections import COUNTED, PRINTED, SECTIONS

ROOT = Path(__file__).resolve().parents[1]

LAYERS = (
    "model",
    "language",
    "wording",
    "reading",
    "facts",
    "sameness",
    "summary",
    "story",
    "citing",
    "edits",
    "compose",
    "desk",
    "system",
    "render",
    "styles",
    "checks",
    "dossier",
    "worker",
    "batch",
    "cli",
)
"""The rooms of the core; each may import those before it, and none after it."""

UPWARD = {
    # a brief is drawn in a house style, and a house style is tried by drawing a brief
    ("render", "styles"),
    # what a machine lacks is found out by trying it: workers, styles, the folders of dossiers
    ("system", "styles"),
    ("system", "worker"),
    ("system", "dossier"),
}
"""Imports against the order, each with its reason."""

DOORS = {
    "spacy": {"briefing/language/grammar.py"},
    "sumy": {
        "briefing/summary/sumy_door.py",
        "briefing/summary/sumy_fast.py",
    },
    "weasyprint": {
        "briefing/render/checking.py",
        "briefing/render/fetcher.py",
        "briefing/render/layout.py",
        "briefing/render/nesting.py",
        "briefing/render/pdf.py",
    },
    "distributed": {"briefing/batch/scheduler.py"},
}
"""Libraries that only their door imports; tests and benchmarks may ask them directly."""

MOST_LINES = 400
"""Lines of the longest module; it may only fall."""


def modules(package: str) -> Iterator[Path]:
    yield from sorted((ROOT / package).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, those for types included."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def room(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[1] if parts[0] == "briefing" and len(parts) > 1 else ""


@pytest.mark.parametrize("name", LAYERS)
def test_no_room_imports_one_above_it(name: str) -> None:
    above = set(LAYERS[LAYERS.index(name) + 1 :])
    found = {
        (str(path.relative_to(ROOT)), room(one))
        for path in modules(f"briefing/{name}")
        for one in imported(path)
        if room(one) in above and (name, room(one)) not in UPWARD
    }
    assert not found


def test_every_room_is_in_the_order() -> None:
    rooms = {path.name for path in (ROOT / "briefing").iterdir() if (path / "__init__.py").exists()}
    assert rooms == set(LAYERS)


@pytest.mark.parametrize("package", ["briefing", "ui"])
def test_a_root_holds_at_most_three_modules(package: str) -> None:
    own = [path.name for path in (ROOT / package).glob("*.py") if path.name != "__init__.py"]
    assert len(own) <= 3, own


def test_the_core_knows_no_window() -> None:
    found = [
        (str(path.relative_to(ROOT)), one)
        for path in modules("briefing")
        for one in imported(path)
        if one.split(".")[0] in ("PySide6", "ui")
    ]
    assert not found


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    users = {
        path.relative_to(ROOT).as_posix()
        for package in ("briefing", "ui")
        for path in modules(package)
        for one in imported(path)
        if one.split(".")[0] == library
    }
    assert users <= DOORS[library]


def _said_together(path: Path) -> Iterator[set[object]]:
    """The constants of each display of several, of each dictionary's keys, of each match."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Tuple(elts=found) | ast.List(elts=found) | ast.Set(elts=found):
                inside = [one for one in found if one is not None]
            case ast.Dict(keys=keys):
                inside = [one for one in keys if one is not None]
            case ast.Match(cases=cases):
                inside = [
                    one.value
                    for case in cases
                    for one in ast.walk(case.pattern)
                    if isinstance(one, ast.MatchValue)
                ]
            case _:
                continue
        yield {one.value for one in inside if isinstance(one, ast.Constant)}


def test_sections_are_listed_in_one_table() -> None:
    listed = {
        path.relative_to(ROOT).as_posix()
        for package in ("briefing", "ui")
        for path in modules(package)
        for constants in _said_together(path)
        # two may well belong together; three are a list that the next section is forgotten in
        if len(constants & set(SECTIONS)) > 2 and path.name not in ("__init__.py", "sections.py")
    }
    assert not listed


def test_the_fields_of_a_brief_and_its_options_follow_the_table() -> None:
    of_brief = {field.name for field in fields(Brief)}
    assert set(PRINTED) <= of_brief
    for layer in (Choices, Options):
        assert set(COUNTED) <= {field.name for field in fields(layer)}


WORDLESS = ("story", "sameness", "summary", "compose")
"""Rooms whose rules hold no words of a language: those stand in ``briefing/language/data``."""


@pytest.mark.parametrize("name", WORDLESS)
def test_no_rule_holds_words_of_a_language(name: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules(f"briefing/{name}")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare)
        for asked, of in zip(node.ops, node.comparators, strict=True)
        if isinstance(asked, ast.In | ast.NotIn) and isinstance(of, ast.Tuple | ast.List | ast.Set)
        if sum(_is_word(one) for one in of.elts) > 1
    ]
    assert not found


def _is_word(node: ast.expr) -> bool:
    said = node.value if isinstance(node, ast.Constant) else None
    return isinstance(said, str) and said.isalpha() and said.islower()


def _at_the_top(path: Path) -> Iterator[str]:
    """The modules that one names outside its functions, those for types included."""
    tree = ast.parse(path.read_text("utf-8"))
    inner = {
        id(below)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for below in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and id(node) not in inner:
            yield node.module
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_no_modules_import_each_other_types_included() -> None:
    """No circle, of any length; a package's root is not one of it."""
    paths = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): path
        for package in ("briefing", "ui")
        for path in modules(package)
        if path.name != "__init__.py"
    }
    below = {
        name: {one for one in _at_the_top(path) if one in paths} for name, path in paths.items()
    }
    while free := {name for name, needed in below.items() if not needed}:
        below = {name: needed - free for name, needed in below.items() if name not in free}
    assert not below


TWICE = 12
"""Lines with something in them that may not stand a second time."""


def test_no_run_of_lines_stands_twice() -> None:
    seen: dict[tuple[str, ...], str] = {}
    twice = set()
    for package in ("briefing", "ui"):
        for path in modules(package):
            lines = _lines_of_code(path)
            for start in range(len(lines) - TWICE + 1):
                run = tuple(line for _, line in lines[start : start + TWICE])
                here = f"{path.relative_to(ROOT)}:{lines[start][0]}"
                if seen.setdefault(run, here) != here:
                    twice.add((seen[run], here))
    assert not twice


def _lines_of_code(path: Path) -> list[tuple[int, str]]:
    """Numbered lines, without empty ones, imports, and the names that a package gives out."""
    text = path.read_text("utf-8")
    left_out: set[int] = set()
    for node in ast.walk(ast.parse(text)):
        given = isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        if given or isinstance(node, ast.Import | ast.ImportFrom):
            left_out.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    numbered = enumerate((line.strip() for line in text.splitlines()), 1)
    return [(number, line) for number, line in numbered if line and number not in left_out]


def test_no_module_outgrows_a_reader() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for package in ("briefing", "ui")
        for path in modules(package)
        if (lines := path.read_text("utf-8").count("\n")) > MOST_LINES
    }
    assert not long
