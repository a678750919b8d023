"""A style made from a shipped one as a user would, handed on, and a brief printed in it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from briefing.styles import load
from briefing.styles.places import SHIPPED
from briefing.styles.yaml_edit import read
from tests.ui.driving import Window
from tests.ui.studio.driving import StudioUser

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="40" height="40">'
    '<circle cx="20" cy="20" r="18" fill="#7a1fa2"/></svg>'
)
BLOCK = """{% extends "ministry/brief.html" %}
{% block people %}
<p>Names on record: {{ brief.people | length }}</p>
{% endblock %}
"""


@pytest.mark.slow
def test_from_a_shipped_style_to_a_brief_printed_elsewhere(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.press("Ctrl+Shift+Y")
    opener = window.session.studio
    window.wait(lambda: opener.studio is not None)
    assert opener.studio is not None
    user = StudioUser(opener.studio, window.bot, monkeypatch)
    user.wait_until_tried()
    assert user.folder == SHIPPED / "ministry"

    _make(user)
    _change_the_form(user, tmp_path)
    _change_a_block(user)
    _make_a_mistake(user)
    pack = tmp_path / "harbour.zip"
    user.answer("ask_pack_target", str(pack))
    user.press("Ctrl+E", user.window)
    user.wait(pack.is_file)
    user.click(user.window.use_button)
    window.wait(lambda: window.session.styles.key == "harbour-note")
    window.wait(lambda: "Names on record" in window.preview_text)

    # elsewhere: another user, who has none of this
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "elsewhere"))
    user.answer("ask_pack", str(pack))
    user.press("Ctrl+I", user.window)
    user.wait(lambda: user.studio.folder == tmp_path / "elsewhere" / "styles" / "harbour-note")
    user.wait_until_tried()
    user.window.close()
    window.wait(lambda: opener.studio is None)
    window.action("refresh").trigger()
    elsewhere = tmp_path / "elsewhere" / "styles" / "harbour-note"
    window.wait(lambda: _style(window) == elsewhere)
    window.wait_for_pages()
    target = tmp_path / "brief.pdf"
    window.answer_target(target)
    window.action("export").trigger()
    window.wait(target.is_file)
    window.wait_until_idle()
    text = "\n".join(page.extract_text() for page in PdfReader(target).pages)
    assert re.search(r"Names on record: [1-9]", text)
    assert "The main thing" in text
    assert text.index("What happened") < text.index("The main thing")
    assert "Arms of the harbour" in _alternatives(target)


def _style(window: Window) -> Path | None:
    style = window.session.styles.style
    return style.folder if style is not None else None


def _make(user: StudioUser) -> None:
    """Typing into a shipped style asks for the name of one's own."""
    user.answer("ask_name", "Harbour note")
    user.editor.setFocus()
    user.bot.keyClicks(user.editor, "x")
    user.wait(lambda: user.studio.folder is not None and user.folder.name == "harbour-note")
    user.wait_until_tried()
    assert not user.studio.read_only


def _change_the_form(user: StudioUser, tmp_path: Path) -> None:
    house, sections = user.window.house_form, user.window.sections_form
    before = user.saved("_brand.yml")
    user.answer("ask_color", "#7a1fa2")
    user.click(house.palette_fields["navy"].patch)
    picture = tmp_path / "Our arms.svg"
    picture.write_text(LOGO)
    user.answer("ask_picture", str(picture))
    user.click(house.logo_button)
    user.wait(lambda: house.logo.text() == "our-arms.svg")
    user.wait_until_tried()
    house.logo_alt.setFocus()
    house.logo_alt.selectAll()
    user.bot.keyClicks(house.logo_alt, "Arms of the harbour")
    user.window.tabs.setCurrentWidget(sections)
    sections.view.setFocus()
    user.press("Alt+Down", sections.view)
    sections.title.setFocus()
    sections.title.selectAll()
    user.bot.keyClicks(sections.title, "The main thing")
    user.wait_until_saved()
    style = load("harbour-note")
    assert style.brand.color("primary") == "#7a1fa2"
    assert style.brand.logo is not None
    assert style.brand.logo.alt == "Arms of the harbour"
    assert [section.id for section in style.sections][:2] == ["points", "bottom_line"]
    assert style.sections[1].title == "The main thing"
    after = user.saved("_brand.yml")
    assert after.replace("#7a1fa2", "#16324f").startswith(before.rstrip("\n"))
    assert "# In the order of printing." in user.saved("style.yml")


def _change_a_block(user: StudioUser) -> None:
    user.open_file("brief.html")
    user.select_all()
    user.type(BLOCK)
    user.wait_until_saved()
    assert user.saved("brief.html").split() == BLOCK.split()
    assert "Names on record" in user.pages


def _make_a_mistake(user: StudioUser) -> None:
    pages = user.pages
    user.put_cursor("people | length")
    user.type("poeple.")
    user.wait_until_tried()
    user.wait(lambda: bool(user.studio.code.problems.problems))
    problem = user.studio.code.problems.problems[0]
    assert (problem.file, problem.line) == ("brief.html", 3)
    assert "poeple" in problem.message
    assert "people" in problem.message.partition("did you mean")[2]
    assert user.editor.mark(3) == "danger"
    assert "brief.html, line 3" in user.studio.preview.banner.text
    assert "last good" in user.studio.preview.banner.text
    assert user.pages == pages
    assert "poeple" not in user.saved("brief.html")
    user.open_file("style.yml")
    user.click(user.studio.code.problems.buttons[0])
    assert user.studio.code.file == "brief.html"
    assert user.editor.textCursor().blockNumber() == 2
    user.press("Ctrl+Z", user.editor)
    while "poeple" in user.studio.buffers["brief.html"].text or "p" * 2 in user.editor.raw:
        user.press("Ctrl+Z", user.editor)
    user.wait_until_saved()
    assert user.studio.code.problems.problems == ()
    assert user.studio.preview.banner.text == ""
    assert read(user.saved("style.yml"))["name"] == "Harbour note"


def _alternatives(pdf: Path) -> set[str]:
    """What the file says in place of its pictures, from the tree of its tags."""
    waiting: list[Any] = [PdfReader(pdf).trailer["/Root"]["/StructTreeRoot"]]
    found: set[str] = set()
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, dict):
            found |= {str(one["/Alt"])} if "/Alt" in one else set()
            waiting += [one["/K"]] if "/K" in one else []
        elif isinstance(one, list):
            waiting += one
    return found
