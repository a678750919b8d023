"""Adding a font to a house style: the file into its ``fonts/``, where it prints at once."""

from __future__ import annotations

from pathlib import Path

from briefing.model.errors import StyleError
from briefing.render.assets import MAX_ASSET_BYTES
from briefing.render.fonts import ENDINGS, FontFace, face_of
from briefing.render.output import write_whole
from briefing.styles.load import load
from briefing.styles.naming import plain_name
from briefing.styles.places import SHIPPED


def add_font(name_or_folder: str | Path, font: Path) -> FontFace:
    """Put a font file into a style of the user's; the font that it is.

    Raises :class:`StyleError` for a style that ships and a file that is no font or too large.
    """
    style = load(name_or_folder)
    if style.folder.is_relative_to(SHIPPED):
        raise StyleError(
            f"{style.name!r} ships with the program; make your own from it first: "
            f"briefing styles copy {style.name} NEW-NAME"
        )
    if font.suffix.lower() not in ENDINGS:
        raise StyleError(f"a font file ends in {', '.join(ENDINGS)}", path=str(font))
    try:
        if font.stat().st_size > MAX_ASSET_BYTES:
            raise StyleError(f"the font is over {MAX_ASSET_BYTES // 2**20} MB", path=str(font))
        data = font.read_bytes()
    except OSError as error:
        raise StyleError(
            f"the font cannot be read ({error.strerror or error})", path=str(font)
        ) from error
    stem = plain_name(font.stem).replace(" ", "-") or "font"
    name = f"fonts/{stem}{font.suffix.lower()}"
    face = face_of(font, name)
    if face is None:
        raise StyleError("this is no font that can be read", path=str(font))
    folder = style.folder / "fonts"
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StyleError(f"no font can be added ({error.strerror or error})") from error
    if folder.is_symlink() or (style.folder / name).is_symlink():
        raise StyleError("this leads out of the style; make it a folder of its own", path=name)
    write_whole(style.folder / name, data)
    return face
