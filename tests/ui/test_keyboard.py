"""Everything on the keyboard: no key means two things, every control has a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

from tests.ui.driving import Opener, Window

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QSlider,
)


def test_no_shortcut_means_two_things(opener: Opener) -> None:
    window = opener()
    actions = window.session.tools.actions
    everywhere: defaultdict[str, set[str]] = defaultdict(set)
    of_panes: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for spec in actions._specs.values():
        for keys in (one.toString() for one in actions[spec.name].shortcuts()):
            if spec.pane:
                of_panes[spec.pane, keys].add(spec.name)
            else:
                everywhere[keys].add(spec.name)
    assert not {keys: names for keys, names in everywhere.items() if len(names) > 1}
    assert not {keys: names for keys, names in of_panes.items() if len(names) > 1}
    assert not {keys for _, keys in of_panes} & set(everywhere)


def test_access_keys_are_unique_in_each_menu(opener: Opener) -> None:
    bar = opener().main.menuBar()
    for title, actions in menus_of(bar.actions(), "menu bar"):
        keys = [access_key(action.text()) for action in actions if action.text()]
        given = [key for key in keys if key]
        assert sorted(set(given)) == sorted(given), f"{title}: {sorted(given)}"


def menus_of(actions: list[QAction], title: str) -> Iterator[tuple[str, list[QAction]]]:
    yield title, actions
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from menus_of(menu.actions(), menu.title())


def access_key(text: str) -> str:
    place = text.replace("&&", "").find("&")
    return text[place + 1].lower() if place >= 0 else ""


def test_every_control_has_a_name(window: Window) -> None:
    nameless = [
        f"{type(control).__name__} {control.objectName()} in {_where(control)}"
        for control in window.main.findChildren(QWidget)
        if isinstance(control, _CONTROLS) and control.isVisible() and _is_for_users(control)
        if not _name(control)
    ]
    assert not nameless, "\n".join(nameless)


def _is_for_users(control: QWidget) -> bool:
    """Whether the keyboard gets there: parts of other controls and hidden helpers are none."""
    inside = control.parentWidget()
    while inside is not None:
        if isinstance(inside, (QComboBox, QAbstractSpinBox)):
            return False
        inside = inside.parentWidget()
    internal = control.objectName().startswith("qt_")
    return not internal and control.focusPolicy() != Qt.FocusPolicy.NoFocus


def _name(control: QWidget) -> str:
    if control.accessibleName():
        return control.accessibleName()
    return control.text() if isinstance(control, QAbstractButton) else ""


def _where(control: QWidget) -> str:
    names, parent = [], control.parentWidget()
    while parent is not None:
        names.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names)
