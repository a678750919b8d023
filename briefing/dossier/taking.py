"""What a note is made from, taken out of a dossier that is only read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from briefing.desk.state import Desk
from briefing.dossier import style
from briefing.dossier.store import Dossier


@dataclass(frozen=True, slots=True)
class FromDossier:
    """A dossier's desk, what to load for its house style, and its articles' bytes by their ids.

    ``foreign`` says that it is from elsewhere, "" where it is not; ``parses`` are those of its
    articles, by their ids, and none of what is from elsewhere.
    """

    desk: Desk
    style: str
    originals: dict[str, bytes]
    foreign: str = ""
    parses: dict[str, bytes] = field(default_factory=dict)


def take(path: Path, scratch: Path, *, originals: bool = False) -> FromDossier:
    """What is in the dossier; ``originals`` takes the bytes of its articles too.

    Nothing is written but below ``scratch``, where a house style of its own is unpacked. Raises
    :class:`briefing.model.errors.DossierError`.
    """
    dossier = Dossier.read(path)
    try:
        foreign = f"{path.name} {dossier.provenance.words}" if dossier.provenance else ""
        desk = dossier.desk(dossier.position)
        place = style.place_of(desk.style, dossier.attachment(style.NAME), scratch)
        kept: dict[str, bytes] = {}
        for article in desk.ticked if originals else ():
            if (data := dossier.original(article.id)) is not None:
                kept[article.id] = data
        parses = {} if foreign else dossier.parses()
        return FromDossier(desk, place, kept, foreign, parses)
    finally:
        dossier.close()
