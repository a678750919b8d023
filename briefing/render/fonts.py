"""The fonts that a brief is printed in: those that ship, and nothing that the machine has.

The worker sets :func:`fontconfig_environment` before Pango is loaded, so that output does not
depend on what is installed. A style's own ``fonts/`` are added by ``@font-face`` rules
(:func:`font_faces`), read through the closed fetcher like every other file of the style.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from xml.sax.saxutils import escape

from briefing.render.assets import MAX_ASSET_BYTES
from briefing.styles.css_values import GENERIC_FAMILIES
from briefing.styles.model import HouseStyle

T = TypeVar("T")

ENDINGS = (".ttf", ".otf", ".woff", ".woff2")
"""Endings of font files."""

SHIPPED = Path(__file__).resolve().parent / "fonts"
"""The folder of the shipped fonts, a sub-folder for each family with its licence."""

_READ = ("head", "hhea", "maxp", "hmtx", "cmap", "post")

FALLBACK = "Source Sans 3"
"""What prints where a font is not here."""

_CONFIG = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
{aliases}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Source Sans 3</string></edit>
  </match>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""
_ALIAS = """\
  <alias binding="same">
    <family>{generic}</family><prefer><family>{family}</family></prefer>
  </alias>"""
_GENERIC = {"serif": "Source Serif 4", "sans-serif": "Source Sans 3", "monospace": "IBM Plex Sans"}


def fontconfig_environment(cache: Path) -> dict[str, str]:
    """Environment variables under which fontconfig sees the shipped fonts and no others.

    Writes the configuration into ``cache``, which must be a folder that can be written; fontconfig
    keeps its own cache there too. Raises :class:`OSError` when it cannot.
    """
    cache.mkdir(parents=True, exist_ok=True)
    text = _CONFIG.format(
        fonts=escape(SHIPPED.as_posix()),
        cache=escape((cache / "fontconfig").as_posix()),
        aliases="\n".join(_ALIAS.format(generic=g, family=f) for g, f in _GENERIC.items()),
    )
    path = cache / "fonts.conf"
    if not path.is_file() or path.read_text(encoding="utf-8") != text:
        beside = cache / f"fonts-{os.getpid()}.conf"
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    return {"FONTCONFIG_FILE": str(path), "FONTCONFIG_PATH": str(cache)}


@dataclass(frozen=True, slots=True)
class FontFace:
    """One font file of a style: its family, CSS weight and style, and its path in the style."""

    family: str
    weight: int
    style: str
    path: str


def font_faces(folders: tuple[Path, ...]) -> tuple[FontFace, ...]:
    """The fonts in the ``fonts/`` of each folder, by path; what is no font is passed over."""
    faces: list[FontFace] = []
    for folder in folders:
        for path in font_files(folder / "fonts"):
            face = face_of(path, path.relative_to(folder).as_posix())
            if face is not None and path.resolve().is_relative_to(folder):
                faces.append(face)
    return tuple(faces)


def unlike_brand(style: HouseStyle) -> tuple[str, ...]:
    """What does not print as the brand gives it: a sentence for each font that is not here."""
    here = {name.lower() for name in shipped_families()} | GENERIC_FAMILIES
    here |= {face.family.lower() for face in font_faces(style.folders)}
    said = []
    for families in dict.fromkeys(
        getattr(style.brand, element).families for element in ("base", "headings", "monospace")
    ):
        if families and not any(name.lower() in here for name in families):
            wanted = " or ".join(families)
            said.append(f"there is no font {wanted!r} here; {FALLBACK} prints in its place")
    return tuple(said)


@lru_cache(maxsize=1)
def shipped_families() -> tuple[str, ...]:
    """The families of the shipped fonts, by name."""
    faces = (face_of(path, path.name) for path in font_files(SHIPPED))
    return tuple(sorted({face.family for face in faces if face is not None}))


def font_files(folder: Path) -> tuple[Path, ...]:
    """The font files in a folder and those below it, by path."""
    real = folder.resolve()
    return tuple(
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in ENDINGS
        and path.is_file()
        and path.resolve().is_relative_to(real)  # a link may lead out of the style
    )


def face_of(path: Path, name: str) -> FontFace | None:
    """The font in a file, to be called ``name``; None where it is none, or a broken one."""
    try:
        status = path.stat()
    except OSError:
        return None
    found = _face(path, status.st_mtime_ns, status.st_size)
    return replace(found, path=name) if found else None


@lru_cache(maxsize=256)
def _face(path: Path, _: int, size: int) -> FontFace | None:
    return None if size > MAX_ASSET_BYTES else taken(path, _described)


def _described(font: Any) -> FontFace | None:
    """Its family, weight and style, once the tables that laying out reads are known to be whole."""
    for table in _READ:
        _ = font[table]
    family = font["name"].getBestFamilyName()
    os2 = font["OS/2"]
    italic = bool(os2.fsSelection & 1)
    weight = min(max(int(os2.usWeightClass), 1), 1000)
    return FontFace(family, weight, "italic" if italic else "normal", "") if family else None


def taken(path: Path, take: Callable[[Any], T]) -> T | None:
    """What ``take`` makes of the font in a file; None where it is no font that can be read."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    try:
        with path.open("rb") as file, TTFont(file, lazy=True) as font:
            return take(font)
    except Exception:  # noqa: BLE001  what fontTools raises for broken bytes is anybody's guess
        return None


def broken_fonts(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """What is said of each file in ``fonts/`` that is no font that can be read."""
    return tuple(
        f"{path} is no font that can be read; left out"
        for folder in folders
        for path in font_files(folder / "fonts")
        if face_of(path, path.name) is None
    )
