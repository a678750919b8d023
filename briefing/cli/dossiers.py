"""A dossier on the command line: what ``briefing build`` makes of one, the window would too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.model.errors import OptionError

if TYPE_CHECKING:
    from briefing.desk.state import Desk


def desk_of(arguments: Sequence[str]) -> tuple[Desk, str] | None:
    """The desk of the dossier that is named, and its house style; None when none is.

    Raises :class:`briefing.model.errors.DossierError` and, for a dossier beside something else,
    :class:`OptionError`.
    """
    if not any(argument.lower().endswith(".dossier") for argument in arguments):
        return None
    if len(arguments) > 1:
        raise OptionError("a dossier holds its articles: name it alone")
    from briefing.dossier import Dossier, style

    dossier = Dossier.read(Path(arguments[0]))
    try:
        desk = dossier.desk(dossier.position)
        return desk, style.place_of(desk.style, dossier.attachment(style.NAME))
    finally:
        dossier.close()
