"""A dossier prints the same on the command line and on a colleague's machine."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.dossier import Dossier, places
from briefing.styles import copy
from briefing.styles.places import user_folder
from tests.ui.driving import Opener, Window
from ui.shell import dialogs


def build(*arguments: str) -> str:
    """What the command line says."""
    line = [sys.executable, "-m", "briefing.cli", "build", *arguments, "--quiet"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return " ".join(done.stderr.split())


def export(window: Window, target: Path) -> bytes:
    window.answer_target(target)
    window.action("export").trigger()
    window.wait(target.is_file)
    window.wait_until_idle()
    return target.read_bytes()


def test_the_command_line_and_a_colleague_print_the_same(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = copy("newsroom", "mine")
    css = folder / "style.css"
    css.write_text((css.read_text() if css.exists() else "") + "\nh1 { color: #123456 }\n")
    window = opener("--samples", "--style", "mine")
    window.wait_for_pages()
    window.click_tick(0)
    window.press("Ctrl+T")
    window.bot.keyClicks(window.session.draft.details.title_edit, "Trade talks")
    row = next(r for r in window.session.draft.model.rows if r.line and r.section == "points")
    assert row.line is not None
    desk = window.session.history.desk.with_reworded(row.key, "In other words.")
    window.session.history.change("reword a line", desk)
    window.wait_for_pages()
    path = window.session.dossiers.path
    assert path is not None
    pdf = export(window, tmp_path / "window.pdf")
    named = tmp_path / "Talks.dossier"
    window.patch.setattr(dialogs, "ask_dossier_target", lambda *a: a[-1](named))
    window.press("Ctrl+Shift+S")
    window.wait(lambda: window.session.dossiers.path == named)
    window.main.close()
    build(str(named), "--output", str(tmp_path / "line.pdf"))
    assert (tmp_path / "line.pdf").read_bytes() == pdf
    # the colleague has another style of that name
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "colleague"))
    copy("policy", "mine")
    build(str(named), "--output", str(tmp_path / "colleague.pdf"))
    assert (tmp_path / "colleague.pdf").read_bytes() == pdf
    shutil.rmtree(user_folder())  # or none
    window = opener(str(named))
    window.wait_for_pages()
    assert window.session.styles.key.startswith(str(places.data_folder()))
    assert export(window, tmp_path / "there.pdf") == pdf


def test_what_the_command_line_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "data"))
    path = tmp_path / "a.dossier"
    path.write_bytes(b"hello")
    assert "no dossier" in build(str(path))
    assert "name it alone" in build(str(path), "b.txt")
    from briefing.desk.state import Desk

    path.unlink()
    Dossier.create(path, Desk()).close()
    assert "no article" in build(str(path))
