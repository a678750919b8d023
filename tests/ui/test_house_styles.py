"""The house style is the user's to change, while the window is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.styles import copy
from tests.ui.driving import Opener, Window


@pytest.fixture
def styled(opener: Opener) -> tuple[Window, Path]:
    folder = copy("ministry", "my-style")
    window = opener("--samples", "--style", "my-style")
    window.wait_for_pages()
    return window, folder


def atomically(path: Path, text: str) -> None:
    """Write as many editors do: beside it, then over it."""
    beside = path.with_name(path.name + "~")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("save", [atomically, in_place])
def test_a_change_shows_and_a_mistake_keeps_the_last_good_pages(
    styled: tuple[Window, Path], save: object
) -> None:
    assert callable(save)
    window, folder = styled
    file = folder / "style.yml"
    good = file.read_text(encoding="utf-8")
    assert "What happened" in window.preview_text
    save(file, good.replace("What happened", "The events"))
    window.wait(lambda: "The events" in window.preview_text)
    banner = window.session.preview.banner
    assert banner.text == ""
    save(file, good.replace("size: A4", "size: Q4"))
    window.wait(lambda: bool(banner.text))
    assert "style.yml" in banner.text
    line = good[: good.index("size: A4")].count("\n") + 1
    assert f"line {line}:" in banner.text
    assert "The events" in window.preview_text
    save(file, good.replace("What happened", "Once more"))
    window.wait(lambda: "Once more" in window.preview_text)
    assert banner.text == ""


def test_a_mistake_in_a_template_names_its_line(styled: tuple[Window, Path]) -> None:
    window, folder = styled
    before = window.preview_text
    template = folder / "brief.html"
    good = template.read_text(encoding="utf-8")
    banner = window.session.preview.banner
    broken = '{% extends "ministry/brief.html" %}\n{% block points %}\n{{ nothing_here }}\n'
    atomically(template, broken + "{% endblock %}\n")
    window.wait(lambda: bool(banner.text))
    assert "brief.html, line 3" in banner.text
    assert window.preview_text == before
    atomically(template, good)
    window.wait(lambda: not banner.text)
    window.wait_for_pages()
    assert window.preview_text == before


def test_all_styles_are_offered(styled: tuple[Window, Path]) -> None:
    window, _ = styled
    box = window.session.tools.options.style_box
    window.wait(lambda: box.count() > 2)
    keys = [box.itemData(row) for row in range(box.count())]
    assert {"ministry", "newsroom", "my-style"} <= set(keys)
    assert box.currentData() == "my-style"
    before = window.preview_text
    box.setCurrentIndex(keys.index("newsroom"))
    box.activated.emit(keys.index("newsroom"))
    window.wait(lambda: window.preview_text != before)
    window.wait_for_pages()


def test_a_style_that_is_not_there_is_said(opener: Opener) -> None:
    window = opener("--samples", "--style", "no-such-style")
    banner = window.session.preview.banner
    window.wait(lambda: "no-such-style" in banner.text)
    window.wait(lambda: window.session.brief is not None)
    window.press("Ctrl+Shift+N")
    window.wait(lambda: window.session.brief is None)
    assert "no-such-style" in banner.text
    window.press("Ctrl+Shift+A")
    window.wait(lambda: window.session.brief is not None)
    assert window.session.draft.model.rowCount() > 0
    assert not window.action("export").isEnabled()
    box = window.session.tools.options.style_box
    window.wait(lambda: box.count() > 1)
    box.activated.emit(box.findData("ministry"))
    window.wait(lambda: bool(window.preview_text))
    assert window.action("export").isEnabled()
    assert banner.text == ""
