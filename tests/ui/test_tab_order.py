"""Tab goes through every control that is shown, part by part, and comes back."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.ui.driving import Window


def walk(window: Window) -> list[QWidget]:
    """The controls that Tab leads to, from the title on and round."""
    start = window.session.draft.details.title_edit
    start.setFocus()
    seen: list[QWidget] = []
    for _ in range(300):
        here = QApplication.focusWidget()
        assert here is not None
        if seen and here is start:
            return seen
        if here not in seen:  # one of several links in one text is no other control
            seen.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    raise AssertionError([name(one) for one in seen])


def name(control: QWidget) -> str:
    action = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or action or control.toolTip() or type(control).__name__


def controls(window: Window) -> list[QWidget]:
    """Whatever is shown and takes the keyboard by Tab."""
    return [
        one
        for one in window.main.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
    ]


def parts(window: Window, seen: list[QWidget]) -> list[str]:
    main = window.main
    named = {
        "articles": main.left,
        "rail": main.rail,
        "head": main.head,
        "list": main.draft,
        "pages": main.preview,
        "source": main.source,
        "checks": main.checks,
        "history": main.history,
        "tools": main.tool_bar,
    }
    found = [next((n for n, p in named.items() if p.isAncestorOf(one)), "?") for one in seen]
    return [part for part, _ in groupby(found)]


def test_tab_goes_through_everything(window: Window) -> None:
    window.action("to_checks").trigger()
    window.action("show_history").trigger()
    seen = walk(window)
    missed = [name(one) for one in controls(window) if one not in seen]
    assert not missed
    assert parts(window, seen) == [
        "head", "list", "pages", "source", "checks", "history", "tools", "articles",
    ]  # fmt: skip


def test_where_the_articles_are_folded(window: Window) -> None:
    window.main.resize(1024, 700)
    seen = walk(window)
    missed = [name(one) for one in controls(window) if one not in seen]
    assert not missed
    assert parts(window, seen) == ["head", "pages", "source", "tools", "rail"]
    window.action("as_list").trigger()
    assert parts(window, walk(window)) == ["head", "list", "source", "tools", "rail"]
    window.main.resize(1720, 1000)
    assert parts(window, walk(window)) == ["head", "list", "source", "tools", "articles"]
