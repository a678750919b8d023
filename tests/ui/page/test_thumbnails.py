"""The chooser of house styles shows the note in each of them; the pictures come from a worker."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPixmap

from briefing.styles import own, user_folder
from tests.ui.driving import Opener, Window
from ui.shell.style_box import PICTURE, THUMBNAIL, StyleBox


def pictures(box: StyleBox) -> dict[str, QImage]:
    found = {str(box.itemData(row)): box.itemData(row, PICTURE) for row in range(box.count())}
    return {key: picture for key, picture in found.items() if isinstance(picture, QImage)}


def open_list(window: Window) -> StyleBox:
    box = window.session.tools.options.style_box
    box.showPopup()
    window.wait(lambda: not window.session.thumbnails.busy)
    box.hidePopup()
    return box


@pytest.fixture
def styled(opener: Opener) -> Window:
    user_folder().mkdir(parents=True)
    own.make("policy", "Quay paper")
    window = opener("--samples")
    window.wait_for_pages()
    return window


def test_each_style_has_a_picture_of_this_note(styled: Window, tmp_path: Path) -> None:
    window = styled
    box = open_list(window)
    found = pictures(box)
    assert found.keys() == {box.itemData(row) for row in range(box.count())}
    assert len({bytes(p.constBits()) for p in found.values()}) >= len(found) - 1  # own as policy
    for picture in found.values():
        size = picture.deviceIndependentSize().toSize()
        assert size.width() <= THUMBNAIL.width()
        assert THUMBNAIL.height() - 10 < size.height() <= THUMBNAIL.height()  # letter is broad

    # they are made once, and again only of what changed since
    made: list[str] = []
    window.session.thumbnails.made.connect(lambda key, _: made.append(key))
    open_list(window)
    assert not made
    (folder,) = user_folder().iterdir()
    with (folder / "style.css").open("a", encoding="utf-8") as file:
        file.write("\nh1 { font-size: 40pt }\n")
    open_list(window)
    assert len(made) == 1
    assert Path(made[0]).name == folder.name

    # another note has pictures of its own
    window.session.dossiers.new()
    window.wait_until_idle()
    assert not pictures(box)
    open_list(window)
    assert not pictures(box), "there is nothing to show yet"


def test_the_pages_come_first(window: Window) -> None:
    session = window.session
    box = session.tools.options.style_box
    box.showPopup()
    desk = session.history.desk.with_own("own-1", "next_steps", "Ring the quay.")
    session.history.change("write a line", desk)
    window.wait_for_pages()
    assert "Ring the quay." in window.preview_text
    window.wait(lambda: not session.thumbnails.busy)
    assert len(pictures(box)) == box.count()
    box.hidePopup()
    shot = QPixmap(box.view().size())
    box.view().render(shot)
    assert not shot.toImage().isNull()
