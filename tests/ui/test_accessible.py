"""What a screen reader finds: every control has a name; lines tell their sources and checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface

from tests.ui.driving import Opener, Window
from tests.ui.test_selection import articles, go_to, rows

Role, Text = QAccessible.Role, QAccessible.Text
USED = {
    Role.Button,
    Role.CheckBox,
    Role.ComboBox,
    Role.EditableText,
    Role.List,
    Role.MenuItem,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
    Role.Tree,
}


def tree(one: QAccessibleInterface, depth: int = 0) -> Iterator[tuple[int, QAccessibleInterface]]:
    """All that can be seen below something, it itself first, each with its depth."""
    if not one.isValid() or one.state().invisible:
        return
    yield depth, one
    for number in range(one.childCount()):
        child = one.child(number)
        if child is not None and depth < 30:
            yield from tree(child, depth + 1)


def dump(window: Window) -> list[tuple[str, str, str]]:
    """Role, name and description of everything in the window."""
    top = QAccessible.queryAccessibleInterface(window.main)
    assert top is not None
    return [
        (one.role().name, one.text(Text.Name), one.text(Text.Description)) for _, one in tree(top)
    ]


def test_every_control_has_a_name(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path))
    window.wait_for_pages()
    go_to(window, rows(window)[0].key)
    top = QAccessible.queryAccessibleInterface(window.main)
    assert top is not None
    nameless = [
        (one.role().name, one.object().objectName(), type(one.object()).__name__)
        for _, one in tree(top)
        if one.role() in USED
        and not one.text(Text.Name).strip()
        and one.object() is not None
        # the button in a box, and the field of one, speak for their box
        and not one.object().objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
    ]
    assert nameless == []


def test_a_line_its_sources_and_its_checks_are_told(opener: Opener, tmp_path: Path) -> None:
    window = opener("--date", "2025-06-10", *articles(tmp_path)[:2])
    window.wait_for_pages()
    session = window.session
    checked = next(iter(session.preview.view._notes))
    go_to(window, checked)
    row = session.draft.view.current
    assert row is not None
    assert row.line is not None
    told = dump(window)
    (page,) = [words for role, name, words in told if name == "Pages of the note"]
    assert row.line.text.rstrip(".") in page
    assert f"Source {row.line.marks[0]}" in page
    assert "To look at: " in page
    lines = [name for role, name, _ in told if role == "ListItem"]
    assert any(row.line.text.rstrip(".") in one and "source" in one for one in lines)
    assert any("to look at" in name for role, name, _ in told if role == "Button")
    window.action("to_checks").trigger()
    window.wait(window.main.checks.isVisible)
    listed = QAccessible.queryAccessibleInterface(session.checks.view)
    assert listed is not None
    said = [words(listed.child(number)) for number in range(listed.childCount())]
    shown = [row.words for row in session.checks.model.rows]
    assert len(said) == len(shown)
    assert all(one in told for one, told in zip(shown, said, strict=True)), said


def words(one: QAccessibleInterface | None) -> str:
    return one.text(Text.Name) if one is not None else ""
