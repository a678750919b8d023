"""A dossier on the command line: what ``briefing build`` makes of one, the window would too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli.terminal import remark
from briefing.model.errors import OptionError

if TYPE_CHECKING:
    from briefing.dossier.taking import FromDossier


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
    from briefing.dossier.taking import take

    taken = take(Path(arguments[0]), scratch, originals=originals)
    if taken.foreign and not quiet:
        remark(taken.foreign)
    return taken
