from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from briefing.model.brief import Brief
from briefing.render.fonts import (
    SHIPPED,
    broken_fonts,
    face_of,
    font_faces,
    fontconfig_environment,
    taken,
)
from briefing.render.pdf import to_pdf
from briefing.styles import load

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


def _broken(chance: random.Random) -> Iterator[bytes]:
    whole = LATIN[0].read_bytes()
    yield from (b"", b"wOF2" + bytes(60), b"wOFF" + chance.randbytes(400), whole[:900])
    yield b"wOF2\0\1\0\0" + chance.randbytes(3_000)
    for _ in range(60):
        data = bytearray(whole)
        for place in chance.sample(range(12, 1_000), 6):
            data[place] = chance.randrange(256)
        yield bytes(data)


def test_a_broken_font_is_no_font_and_nothing_else(tmp_path: Path) -> None:
    folder = tmp_path / "fonts"
    folder.mkdir()
    for number, data in enumerate(_broken(random.Random(3))):
        for ending in (".woff2", ".ttf"):
            path = folder / f"f{number}{ending}"
            path.write_bytes(data)
            face_of(path, path.name)
            assert taken(path, lambda font: font["no such table"]) is None
    told = broken_fonts((tmp_path,))
    assert any(line.startswith(f"{folder / 'f0.ttf'} is no font") for line in told)
    assert not broken_fonts((SHIPPED.parent,))


def test_a_broken_font_is_named_and_the_rest_is_printed(tmp_path: Path) -> None:
    folder = tmp_path / "slip"
    (folder / "fonts").mkdir(parents=True)
    (folder / "style.yml").write_text("name: Slip\nbased-on: ministry\n")
    (folder / "fonts" / "slip.woff2").write_bytes(b"wOF2\0\1\0\0" + bytes(range(200)))
    (folder / "style.css").write_text(
        "@font-face { font-family: Slip; src: url(fonts/slip.woff2) } h1 { font-family: Slip }"
    )
    done = to_pdf(Brief(title="Tides", date=date(2025, 1, 2)), load(folder))
    assert "slip.woff2 is no font that can be read; left out" in "\n".join(done.warnings)
