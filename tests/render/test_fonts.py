from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefing.render.fonts import SHIPPED, font_faces, fontconfig_environment

FILES = sorted(SHIPPED.rglob("*.ttf"))
SCRIPTS = {
    "IBMPlexSansArabic": "".join(map(chr, (*range(0x621, 0x63B), *range(0x641, 0x64B)))),
    "NotoSansHebrew": "".join(map(chr, range(0x5D0, 0x5EB))),
}
LATIN = [path for path in FILES if path.stem.split("-")[0] not in SCRIPTS]
SELDOM = "ĬĭŦŧĲĳŉĿŀſ"  # not in every serif: printed in the sans
MUST_HAVE = "“”‘’–—…•·€£¥§¶°×−½ ŐőŁłŠžșțğİıąęøØåÅæœßðþ"


def test_each_family_has_its_licence() -> None:
    folders = {path.parent for path in FILES}
    assert len(folders) == 5
    for folder in folders:
        licence = next(folder.glob("LICENSE*")).read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE VERSION 1.1" in licence.upper()
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*")) < 4_000_000


@pytest.mark.parametrize("path", LATIN, ids=lambda path: path.stem)
def test_fonts_are_complete_latin(path: Path) -> None:
    with TTFont(path) as font:
        known = font.getBestCmap()
        assert "fvar" not in font
    letters = {*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, MUST_HAVE)}
    assert {chr(c) for c in letters - set(known)} <= set(SELDOM)


@pytest.mark.parametrize("stem", SCRIPTS)
def test_fonts_of_other_scripts_have_all_their_letters(stem: str) -> None:
    files = [path for path in FILES if path.stem.startswith(stem)]
    assert len(files) == 2
    for path in files:
        with TTFont(path) as font:
            assert set(map(ord, SCRIPTS[stem])) <= set(font.getBestCmap())


def test_fontconfig_sees_the_shipped_fonts_only(tmp_path: Path) -> None:
    environment = fontconfig_environment(tmp_path / "a & b")
    assert fontconfig_environment(tmp_path / "a & b") == environment
    try:
        done = subprocess.run(
            ["fc-list", "--format", "%{file}\n"], env={**os.environ, **environment},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("fc-list is not installed")
    assert sorted(map(Path, done.stdout.split())) == FILES


def test_the_fonts_of_a_style(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts"
    (fonts / "sub").mkdir(parents=True)
    (fonts / "sub" / "own.ttf").write_bytes(
        (SHIPPED / "ibm-plex-sans/IBMPlexSans-Italic.ttf").read_bytes()
    )
    (fonts / "broken.ttf").write_bytes(b"no font")
    (fonts / "away.ttf").symlink_to(FILES[0])
    (fonts / "notes.txt").write_text("x")
    (face,) = font_faces((tmp_path, tmp_path / "nothing"))
    assert (face.family, face.weight, face.style) == ("IBM Plex Sans", 400, "italic")
    assert face.path == "fonts/sub/own.ttf"
