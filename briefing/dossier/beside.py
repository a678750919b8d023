"""What lies beside a dossier under the names that SQLite looks for, and what is believed of it.

SQLite replays a journal or a write-ahead log that it finds there, whoever laid it there; a journal
can name a file to delete ("super-journal") and a length to cut the dossier to. So SQLite never
meets one in place. A write-ahead log is refused: a dossier has none. A journal must be a plain
file without such a name. It is rolled back in a private copy, and only a copy that is a sound
dossier, the same one and of the length that the journal states, takes the place of what was there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.dossier import database
from briefing.dossier.folders import SUFFIX, backup_folder
from briefing.dossier.lock import is_held
from briefing.model.errors import DossierDamaged, DossierError, DossierUnsaved
from briefing.system.scratch import Scratch

_JOURNAL, _OTHERS = "-journal", ("-wal", "-shm")
_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_HEADER = struct.Struct(">8siIIII")  # magic, records, nonce, pages, sector, page size
_PATIENCE_SECONDS = 5.0  # a transaction of ours takes a fraction of one
_KEY_SECONDS = 5.0  # one row is read in milliseconds; a view without an end never gives one
_KEPT = 20  # kept in case the repair was wrong; each is a whole dossier, so not without end


def refuse_leftovers(path: Path) -> None:
    """Raise :class:`DossierError` where a new dossier would meet what another one left."""
    for suffix in (_JOURNAL, *_OTHERS):
        if os.path.lexists(place := _place(path, suffix)):
            raise DossierError(
                f"“{place.name}” lies there already; move it away, or choose another name",
                path=str(path),
            )


def has_journal(path: Path) -> bool:
    """Whether a transaction seems to have been cut short; other files there are refused.

    Raises :class:`DossierDamaged` for what no crash of this program leaves.
    """
    for suffix in _OTHERS:
        if os.path.lexists(place := _place(path, suffix)):
            raise _foreign(path, place)
    journal = _place(path, _JOURNAL)
    if not os.path.lexists(journal):
        return False
    with database.translated(path):
        _check_journal(path, journal)
    return True


def wait_for_writer(path: Path) -> bool:
    """Whether there is a journal still, once a window that is writing had time to finish."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while has_journal(path):
        if time.monotonic() > end or not is_held(path):
            return True
        time.sleep(0.05)
    return False


def recover(path: Path, *, ours: bool) -> None:
    """Undo what a crash left half done in a dossier that we hold the lock of.

    Where no process of this machine left it, the file and its journal are kept among the backups
    first. Raises :class:`DossierDamaged`; the file is then as it was. A second crash does no
    harm: the journal stays until every byte is written.
    """
    if not has_journal(path):
        return
    real = Path(os.path.realpath(path))
    with rolled_back(real) as copy, database.translated(path):
        if not ours:
            _keep(real)
        _write_over(copy, real)
        _place(real, _JOURNAL).unlink()
        _sync_folder(real.parent)


@contextmanager
def rolled_back(path: Path) -> Iterator[Path]:
    """A private copy of a dossier, its journal rolled back; both stay as they are.

    Raises :class:`DossierDamaged` where no sound dossier comes of it.
    """
    with Scratch() as folder:  # the next start takes it away should this process be killed
        copy = folder / f"copy{SUFFIX}"
        with database.translated(path):
            shutil.copyfile(path, copy)
            _copy_journal(_place(path, _JOURNAL), _place(copy, _JOURNAL))
        key, pages = _key(copy), _stated_pages(_place(copy, _JOURNAL))
        try:
            with contextlib.closing(database.connect(copy, writable=True)) as connection:
                database.check(connection, copy)
        except DossierError as error:
            error.path = str(path)
            raise
        if pages not in (None, _pages(copy)) or key not in (None, _key(copy)):
            raise _foreign(path, _place(path, _JOURNAL))
        yield copy


# --- the journal --------------------------------------------------------------------------------


def _place(path: Path, suffix: str) -> Path:
    """SQLite looks beside the file itself, not beside a link to it."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + suffix)


def _check_journal(path: Path, journal: Path) -> None:
    try:
        handle = _open_plain(journal)
    except FileNotFoundError:  # whoever wrote it is done
        return
    if handle is None:
        raise _foreign(path, journal)
    with os.fdopen(handle, "rb") as file:
        size = os.fstat(handle).st_size
        file.seek(max(0, size - len(_MAGIC)))
        if size > database.MAX_FILE or file.read() == _MAGIC:  # it ends in another file's name
            raise _foreign(path, journal)


def _open_plain(place: Path) -> int | None:
    """Open a plain file for reading; None for a link, a folder, a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    if not stat.S_ISREG(place.lstat().st_mode):
        return None
    handle = os.open(place, flags | getattr(os, "O_BINARY", 0))
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    return None


def _copy_journal(journal: Path, target: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        handle = _open_plain(journal)
        if handle is not None:
            with os.fdopen(handle, "rb") as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)


def _stated_pages(journal: Path) -> int | None:
    """How many pages the dossier had when the transaction began; None where it does not say."""
    try:
        with journal.open("rb") as file:
            head = file.read(_HEADER.size)
    except OSError:
        return None
    if len(head) < _HEADER.size or not head.startswith(_MAGIC):
        return None
    return int(_HEADER.unpack(head)[3])


def _pages(path: Path) -> int:
    """How many pages the header of a dossier states."""
    with path.open("rb") as file:
        return int(struct.unpack(">I", file.read(32)[28:])[0])


def _key(path: Path) -> str | None:
    """The dossier's own key as the file has it, journal or not; None where it cannot be read."""
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError, DossierError):
        found = database.connect(path, writable=False, immutable=True)
        # what is called a table here may be a view without an end
        with contextlib.closing(found), database.deadline(found, _KEY_SECONDS):
            row = found.execute("SELECT value FROM meta WHERE key = 'key'").fetchone()
            return str(row[0]) if row else None
    return None


# --- putting it right ---------------------------------------------------------------------------


def _write_over(copy: Path, target: Path) -> None:
    """In place, so that it stays the same file under all its names."""
    with copy.open("rb") as source, target.open("rb+") as file:
        shutil.copyfileobj(source, file)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _keep(path: Path) -> None:
    """Keep file and journal as they were found; raises :class:`DossierUnsaved`."""
    folder = backup_folder() / "recovered"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        numbers = [int(p.name.split(" ")[0]) for p in folder.glob(f"[0-9]* *{SUFFIX}")]
        number = max(numbers, default=0) + 1
        target = folder / f"{number} {path.stem[:40]}{SUFFIX}"
        shutil.copyfile(path, target)
        _copy_journal(_place(path, _JOURNAL), _place(target, _JOURNAL))
        for old in folder.glob(f"{number - _KEPT} *"):
            old.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise DossierUnsaved(
            "a crash left it half written, and there is no room to keep it as it is before that is"
            " put right",
            path=str(path),
        ) from error


def _sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # not every system can
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _foreign(path: Path, place: Path) -> DossierDamaged:
    return DossierDamaged(
        f"“{place.name}” beside it is not of this dossier, and would change it or other files;"
        " move it away to open the dossier",
        path=str(path),
    )
