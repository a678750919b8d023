"""A dossier from elsewhere in the window: told once, asked before anything is written."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing.desk.state import Desk
from briefing.dossier import Dossier, Original, machine
from briefing.reading import read_path
from tests.ui.driving import Opener
from ui.export import dialog as export_dialog
from ui.export.dialog import Answer, Proposal
from ui.export.exporting import Wish

TEXT = (
    "Quarry road at Venn closes\n\nVENN, June 10, 2025 - The quarry road at Venn will close on 1"
    " July 2025, the county said. It carries 900 lorries a day.\n"
)


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """As another machine wrote it: with a path and a list of exports that suit the sender."""
    victim = tmp_path / "private.txt"
    victim.write_text(TEXT)
    (article,) = read_path(victim)
    path = tmp_path / "Quarry.dossier"
    made = Dossier.create(path, Desk().with_articles([article]))
    digest = sha256(TEXT.encode()).hexdigest()
    made.apply([Original(digest, (article.id,), data=TEXT.encode())])
    made.close()
    for known in machine.known_folder().glob("*.json"):
        known.unlink()
    victim.write_text("the code of the gate is 5521")
    profile = tmp_path / "profile"
    profile.write_text("as every system has it")
    other = sqlite3.connect(path)
    values = (str(profile), sha256(profile.read_bytes()).hexdigest())
    other.execute("INSERT INTO exports VALUES (?, ?, '')", values)
    other.commit()
    other.close()
    return path


def test_it_is_told_once_and_writes_over_nothing(
    opener: Opener, sent: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opener(str(sent))
    window.wait_for_pages()
    assert "“Quarry” was not written on this computer" in window.messages
    assert "a list of 1 exported file; where 1 of its articles lay" in window.messages
    asked: list[list[str]] = []

    def ask(_parent: object, proposal: Proposal, deliver: object) -> None:
        asked.append(list(proposal.own))
        target = tmp_path / "note.pdf"
        deliver(Answer(Wish(target, note=True, sources=True), annex=False))  # type: ignore[operator]

    monkeypatch.setattr(export_dialog, "ask_export", ask)
    with window.bot.waitSignal(window.session.exporter.exported, timeout=60_000):
        window.press("Ctrl+Shift+E")
    assert asked == [[]]
    assert (tmp_path / "profile").read_text() == "as every system has it"
    carried = PdfReader(BytesIO((tmp_path / "note.pdf").read_bytes())).attachments
    assert TEXT.encode() in [b"".join(data) for data in carried.values()]
    assert not any(b"5521" in b"".join(data) for data in carried.values())
    window.wait_until_idle()
    window.main.close()
    window = opener(str(sent))
    window.wait_for_pages()
    assert "not written on this computer" not in window.messages
    assert list(window.session.dossiers.exports) == [str(tmp_path / "note.pdf")]
