"""A dossier on the command line: what ``briefing build`` makes of one, the window would too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.terminal import remark
from briefing.model.errors import OptionError

if TYPE_CHECKING:
    from briefing.desk.state import Desk


@dataclass(frozen=True, slots=True)
class FromDossier:
    """A dossier's desk, what to load for its house style, and its articles' bytes by their ids."""

    desk: Desk
    style: str
    originals: dict[str, bytes]


def read_dossier(
    arguments: Sequence[str], scratch: Path, *, originals: bool, quiet: bool
) -> FromDossier | None:
    """The dossier that is named; None when none is.

    Nothing is written but below ``scratch``, where a house style of its own is unpacked. That it
    is from elsewhere is told unless ``quiet``. Raises :class:`briefing.model.errors.DossierError`
    and, for a dossier beside something else, :class:`OptionError`.
    """
    if not any(argument.lower().endswith(".dossier") for argument in arguments):
        return None
    if len(arguments) > 1:
        raise OptionError("a dossier holds its articles: name it alone")
    from briefing.dossier import Dossier, style

    dossier = Dossier.read(Path(arguments[0]))
    try:
        if dossier.provenance is not None and not quiet:
            remark(f"{dossier.path.name} {dossier.provenance.words}")
        desk = dossier.desk(dossier.position)
        place = style.place_of(desk.style, dossier.attachment(style.NAME), scratch)
        kept: dict[str, bytes] = {}
        for article in desk.ticked if originals else ():
            if (data := dossier.original(article.id)) is not None:
                kept[article.id] = data
        return FromDossier(desk, place, kept)
    finally:
        dossier.close()
