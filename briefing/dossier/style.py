"""The house style that travels in a dossier, so that a colleague's machine prints the same.

Styles that ship are everywhere; one of the user's own goes with the dossier as a pack
(:mod:`briefing.styles.pack`), and is unpacked with all of the checks for a pack from elsewhere.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from briefing.dossier.folders import data_folder
from briefing.model.errors import DossierError, StyleError
from briefing.styles import HouseStyle, load
from briefing.styles.pack import packed, unpack
from briefing.styles.places import SHIPPED, is_name
from briefing.system.processes import mark

NAME = "style.zip"
"""Name of the attachment."""


def own_pack(style: HouseStyle) -> bytes:
    """The style as a pack; b"" for one that ships. Raises :class:`StyleError`."""
    if style.folder.is_relative_to(SHIPPED):
        return b""
    return packed(style.folder)


def place_of(key: str, pack: bytes | None, folder: Path | None = None) -> str:
    """What to load for the style ``key``, a plain name, of a dossier that carries ``pack``.

    The user's own style where it is the same; else the one that came with the dossier, unpacked
    into ``folder`` (by default one in the data folder). A pack that cannot be unpacked is as none.
    """
    if not pack:
        return key
    try:
        if own_pack(load(key)) == pack:
            return key
    except StyleError:
        pass  # there is none, or it has a mistake; the dossier's own is sound
    try:
        return str(_unpacked(key, pack, folder or data_folder() / "dossier-styles"))
    except (StyleError, DossierError, OSError):
        return key


def _unpacked(name: str, pack: bytes, parent: Path) -> Path:
    folder = parent / hashlib.sha256(pack).hexdigest()[:16]
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            dir=folder.parent, prefix=f".unpacking-{mark()}"
        ) as scratch:
            file = Path(scratch, NAME)
            file.write_bytes(pack)
            inside = Path(scratch, "styles")
            inside.mkdir()
            unpack(file, inside)
            inside.rename(folder)
    place = folder / name
    if not is_name(name) or not (place / "style.yml").is_file():
        raise DossierError("the dossier's house style is not in it")
    load(place)
    return place
