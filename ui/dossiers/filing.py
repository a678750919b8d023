"""What is done with dossier files, on the tasks' thread: plain functions without Qt."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.desk.state import Desk
from briefing.dossier import Change, Dossier, Step, backups, copies, places, style
from briefing.dossier.provenance import Provenance
from briefing.model.errors import DossierError, DossierUnsaved


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier that was opened, and what the window shows of it.

    ``style_place`` is the house style to load for ``desk.style``: that, or a folder;
    ``style_pack`` is the one that travels in it. ``provenance`` is told of a dossier that this
    machine did not write. ``parses`` are those of its articles, by their ids.
    """

    dossier: Dossier
    steps: tuple[Step, ...]
    position: int
    desk: Desk
    exports: dict[str, str]
    style_place: str
    style_pack: bytes
    provenance: Provenance | None = None
    parses: dict[str, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, dossier: Dossier) -> Opened:
        """What there is in it now."""
        position = dossier.position
        desk = dossier.desk(position)
        pack = dossier.attachment(style.NAME) or b""
        place = style.place_of(desk.style, pack)
        steps = tuple(dossier.steps)
        exports, told = dossier.exports(), dossier.provenance
        parses = dossier.parses() if told is None else {}  # another machine's are not believed
        return cls(dossier, steps, position, desk, exports, place, pack, told, parses)


def open_file(path: Path, *, force: bool = False, read: bool = False) -> Opened:
    """Open a dossier. A backup is never worked on: a new dossier is made of it.

    Raises :class:`DossierError` and its kinds.
    """
    path = path.expanduser().absolute()
    if path.is_relative_to(places.backup_folder()):
        return _open_backup(path)
    dossier = Dossier.read(path) if read else Dossier.open(path, force=force)
    return Opened.of(dossier)


def _open_backup(path: Path) -> Opened:
    backup = Dossier.read(path)
    try:
        return duplicate(backup, (), places.untitled_folder() / f"{path.stem}{places.SUFFIX}")
    finally:
        backup.close()


def duplicate(dossier: Dossier, unwritten: Sequence[Change], target: Path) -> Opened:
    """Copy a dossier, with what could not be written into it, and open the copy."""
    left = _flush(dossier, unwritten)
    target.parent.mkdir(parents=True, exist_ok=True)
    copies.copy(dossier, target)
    copy = Dossier.open(target)
    if left:
        copy.apply(left)
    return Opened.of(copy)


def write_clean_copy(dossier: Dossier, unwritten: Sequence[Change], target: Path) -> Path:
    """Write a copy to hand on."""
    _flush(dossier, unwritten)
    copies.clean_copy(dossier, target)
    return target


def _flush(dossier: Dossier, unwritten: Sequence[Change]) -> Sequence[Change]:
    """Write what waits; what still waits where that fails."""
    with contextlib.suppress(DossierUnsaved):
        if dossier.writable and unwritten:
            dossier.apply(unwritten)
        return ()
    return unwritten


def put_away(dossier: Dossier, unwritten: Sequence[Change], *, changed: bool, drop: bool) -> None:
    """Write what waits, back up what was changed, tidy up, close.

    ``drop`` deletes the file: it was saved under another name. A new dossier in which nothing
    happened is deleted too. Raises :class:`DossierUnsaved`; the dossier is then still open.
    """
    # what waits went into the file that it was saved as
    if drop:
        dossier.discard()
        return
    if unwritten:
        dossier.apply(unwritten)
    blank = _is_blank(dossier)
    if dossier.writable and not blank:
        with contextlib.suppress(DossierError):  # a matter of size only
            dossier.tidy()
        if changed:
            backups.back_up(dossier)
    if blank and dossier.writable and places.is_untitled(dossier.path):
        dossier.discard()
    else:
        dossier.close()


def _is_blank(dossier: Dossier) -> bool:
    """Whether nothing happened in a new dossier."""
    # a note that follows another was begun on purpose, empty as it is
    first = dossier.desk(0)
    return len(dossier.steps) == 1 and not first.entries and first.earlier is None


def rescue(desk: Desk) -> Path:
    """Keep a desk whose own dossier cannot be written any more. Raises :class:`DossierError`."""
    dossier = places.create_untitled(desk)
    dossier.close()
    return dossier.path


def remember_open(path: Path) -> places.Recent:
    """Let the next start open this dossier; the latest ones, it among them."""
    recent = places.recall().with_open(path)
    places.remember(recent)
    return recent
