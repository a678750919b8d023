from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.render.fonts import SHIPPED, font_faces
from briefing.styles import copy, load
from briefing.styles.adding_fonts import add_font

FONT = SHIPPED / "source-sans-3" / "SourceSans3-Regular.ttf"


def test_a_font_is_added(data_folder: Path) -> None:
    copy("ministry", "mine")
    assert add_font("mine", FONT).family == "Source Sans 3"
    assert [face.path for face in font_faces(load("mine").folders)] == [
        "fonts/SourceSans3-Regular.ttf"
    ]


@pytest.mark.parametrize("data", [b"", b"no font", FONT.read_bytes()[:500]])
def test_what_is_no_font(make_style: Callable[..., Path], tmp_path: Path, data: bytes) -> None:
    make_style()
    font = tmp_path / "font.ttf"
    font.write_bytes(data)
    with pytest.raises(StyleError, match="no font"):
        add_font("mine", font)
    assert not (load("mine").folder / "fonts").exists()


def test_what_cannot_be_added(make_style: Callable[..., Path], tmp_path: Path) -> None:
    make_style()
    with pytest.raises(StyleError, match="ships with the program"):
        add_font("ministry", FONT)
    with pytest.raises(StyleError, match="ends in"):
        add_font("mine", tmp_path / "font.exe")
    with pytest.raises(StyleError, match="cannot be read"):
        add_font("mine", tmp_path / "font.ttf")


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_a_folder_that_leads_out_takes_no_font(
    make_style: Callable[..., Path], tmp_path: Path
) -> None:
    make_style()
    (tmp_path / "elsewhere").mkdir()
    (load("mine").folder / "fonts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StyleError, match="leads out of the style"):
        add_font("mine", FONT)
    assert not list((tmp_path / "elsewhere").iterdir())
