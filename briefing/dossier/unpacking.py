"""The files that a PDF carried, put where articles can be read from them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from briefing.dossier.folders import data_folder
from briefing.model.errors import DossierError
from briefing.model.origins import SourceFile
from briefing.styles.naming import plain_name

_NUMBERED = re.compile(r"(\d{1,6}) (.+)", re.DOTALL)


def unpack(sources: Sequence[SourceFile]) -> tuple[str, ...]:
    """Write the files into the user's data, each in a folder of its own; their paths.

    The same files go to the same place. Names lose the number that they were carried under and
    whatever could lead elsewhere. Raises :class:`DossierError` where they cannot be written.
    """
    whole = hashlib.sha256()
    for file in sources:
        whole.update(hashlib.sha256(file.data).digest())
    folder = data_folder() / "carried" / whole.hexdigest()[:32]
    paths = []
    try:
        for number, file in enumerate(sources, 1):
            numbered = _NUMBERED.fullmatch(file.name)
            name = plain_name(numbered[2] if numbered else file.name) or "source"
            path = folder / f"{number:03d}" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)
            paths.append(str(path))
    except OSError as error:
        reason = error.strerror or str(error)
        raise DossierError(f"the articles that it carries cannot be kept ({reason})") from error
    return tuple(paths)
