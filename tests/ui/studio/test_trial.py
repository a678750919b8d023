"""A style tried out in its worker: what loads, what does not, and that the saved one is untouched.

One worker process reads and prints throughout; the studio around it is tested in ``test_studio``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from briefing.styles import own
from briefing.worker.failure import Failure
from tests.ui.driving import LONG
from tests.ui.invented import BRIEF
from ui.app.main import application
from ui.page.rendering import Pages
from ui.studio.shelf import read_texts
from ui.studio.trial import Trial
from ui.work.tasks import Tasks


class Tried:
    """A trial, and what it told since it was asked last."""

    def __init__(self, bot: QtBot, owner: QObject) -> None:
        self.bot = bot
        self.tasks = Tasks(owner)
        self.trial = Trial(self.tasks, owner)
        self.read: list[object] = []
        self.unread: list[Failure] = []
        self.printed: list[Pages] = []
        self.failed: list[Failure] = []
        self.began = 0
        self.trial.began.connect(self._count)
        self.trial.read.connect(self.read.append)
        self.trial.unread.connect(self.unread.append)
        self.trial.printed.connect(self.printed.append)
        self.trial.failed.connect(self.failed.append)

    def _count(self) -> None:
        self.began += 1

    def wait(self) -> None:
        """Wait until all that was asked is answered, after forgetting what was told before."""
        for told in (self.read, self.unread, self.printed, self.failed):
            told.clear()
        self.bot.waitUntil(lambda: not self.trial.busy, timeout=LONG)


@pytest.fixture
def tried(qtbot: QtBot) -> Iterator[Tried]:
    application()
    owner = QObject()
    made = Tried(qtbot, owner)
    yield made
    made.trial.close()
    made.tasks.close()
    qtbot.wait(1)  # the scratch folder goes when the event loop runs next


@pytest.fixture
def folder() -> Path:
    return own.make("ministry", "Harbour note")


@pytest.mark.slow
def test_a_change_is_tried_beside_the_saved_style_and_a_mistake_is_told(
    tried: Tried, folder: Path
) -> None:
    trial = tried.trial
    texts, _ = read_texts(folder)
    before = texts["style.yml"]
    # asked before there is a style: printed with the first one
    trial.show_brief(BRIEF)
    assert not trial.busy
    trial.open(folder, texts)
    assert trial.busy
    tried.wait()
    assert (len(tried.read), len(tried.printed)) == (1, 1)
    assert tried.printed[0].brief == BRIEF
    assert tried.printed[0].data.startswith(b"%PDF")
    scratch = trial.folder
    assert scratch != folder
    assert scratch.name == folder.name, "a style is called by its folder"
    assert trial.folders[0] == str(scratch)

    began = tried.began
    trial.change({"style.yml": f"{before}\nsiez: A5\n"})
    assert tried.began == began + 1
    tried.wait()
    assert not tried.read
    assert not tried.printed
    assert len(tried.unread) == len(tried.failed) == 1
    assert "siez" in str(tried.unread[0].error())
    assert (folder / "style.yml").read_text(encoding="utf-8") == before

    # values for the forms come from YAML alone
    trial.change({"style.yml": before})
    tried.wait()
    assert (len(tried.read), len(tried.printed), tried.failed) == (1, 1, [])
    trial.change({"new/extra.css": "p { color: #7a1fa2 }\n"})
    tried.wait()
    assert (len(tried.read), len(tried.printed)) == (0, 1)
    assert not (folder / "new").exists()

    tried.printed.clear()
    trial.show_brief(BRIEF)
    assert not trial.busy, "the same brief is not printed twice"


@pytest.mark.slow
def test_what_is_tried_changes_nothing_saved_and_follows_no_link(
    tried: Tried, folder: Path, tmp_path: Path
) -> None:
    trial = tried.trial
    linked = tmp_path / "secret.css"
    linked.write_text("secret", encoding="utf-8")
    (folder / "linked.css").symlink_to(linked)
    (folder / "mark.svg").write_bytes(b"<svg/>")
    texts, _ = read_texts(folder)
    trial.open(folder, texts | {"style.css": "/* newer */\n"})
    tried.wait()
    first = trial.folder
    assert (first / "mark.svg").read_bytes() == b"<svg/>"
    assert (first / "style.css").read_text(encoding="utf-8") == "/* newer */\n"
    assert not (first / "linked.css").exists(), "a link may lead anywhere"

    # a change writes another file: what shares its bytes with the saved one stays
    (folder / "saved.css").write_text("/* saved */\n", encoding="utf-8")
    trial.open(folder, texts)
    tried.wait()
    assert trial.folder != first
    trial.change({"saved.css": "/* tried \udc80 */\r\n"})
    tried.wait()
    assert (folder / "saved.css").read_text(encoding="utf-8") == "/* saved */\n"
    assert (trial.folder / "saved.css").read_bytes() == b"/* tried ? */\r\n"

    # where a folder should be is a file
    trial.change({"saved.css/deeper.css": "x"})
    assert len(tried.failed) == 1
    assert "cannot be tried" in str(tried.failed[0].error())
