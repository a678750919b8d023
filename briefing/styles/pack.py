"""A house style as one file to hand on: a .zip with a folder a style.

Whatever a pack holds, only plain files of the kinds that a style uses come out of it, below the
folder that they are unpacked into; the rest is left out and told. Nothing in a pack is run.
"""

from __future__ import annotations

import io
import shutil
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from briefing.model.errors import StyleError
from briefing.styles.library import scratch_folder
from briefing.styles.load import FILE_NAME, load
from briefing.styles.naming import plain_name
from briefing.styles.places import BASE, SHIPPED, is_name, style_folders, user_folder
from briefing.styles.undertaking import Move, perform

ENDINGS = frozenset(
    """.yml .yaml .css .html .j2 .png .jpg .jpeg .gif .webp .svg .ttf .otf .woff .woff2 .txt
    .md""".split()  # noqa: SIM905
)
"""Endings of the files that a style may hold."""

MAX_FILES = 400  # a style has a dozen files, with its fonts and pictures some dozens
MAX_ENTRIES = 5_000  # with folders and what is left out, such as a repository's own files
MAX_FILE_BYTES = 32 * 2**20  # a font for Chinese can have twenty million
MAX_TOTAL_BYTES = 128 * 2**20  # a few such fonts, and pictures
MAX_RATIO = 200
"""Most times that a file may grow when it is unpacked."""

_FREE_GROWTH = 2**20  # a small file may be as repetitive as it likes
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that a .zip can name: the same style, the same bytes


@dataclass(frozen=True, slots=True)
class Imported:
    """The styles that a pack brought, by name, and the names in it that were left out."""

    names: tuple[str, ...]
    left_out: tuple[str, ...]


def export_style(name_or_folder: str | Path, target: Path) -> Path:
    """Write a style, and those of the user's that it is based on, as a .zip; its path.

    The same style gives the same bytes. Raises :class:`StyleError`.
    """
    from briefing.render.output import write_whole

    write_whole(target, packed(name_or_folder))
    return target


def packed(name_or_folder: str | Path) -> bytes:
    """The bytes that :func:`export_style` writes."""
    style = load(name_or_folder)
    own = [folder for folder in style.folders if not folder.is_relative_to(SHIPPED)]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        for folder in own or [style.folder]:
            for path in sorted(folder.rglob("*")):
                name = PurePosixPath(folder.name, path.relative_to(folder).as_posix())
                if path.is_file() and not path.is_symlink() and path.suffix.lower() in ENDINGS:
                    entry = zipfile.ZipInfo(str(name), _EPOCH)
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    pack.writestr(entry, path.read_bytes())
    return buffer.getvalue()


def import_style(pack: Path) -> Imported:
    """Bring the styles of a pack among the user's own.

    All come or none. Raises :class:`StyleError` for what is no pack, breaks a limit, holds no
    style or one with a mistake, or has a name that is taken.
    """
    target = user_folder()
    try:
        with scratch_folder("import") as scratch:
            left_out = unpack(pack, scratch)
            folders = _named(scratch, pack)
            _check_free(folders, target)
            for folder in folders:
                load(folder)
            perform([Move(folder, target / folder.name) for folder in folders])
    except OSError as error:
        raise StyleError(
            f"the style cannot be brought in ({error.strerror or error})", path=str(pack)
        ) from error
    return Imported(tuple(folder.name for folder in folders), left_out)


def unpack(pack: Path, folder: Path) -> tuple[str, ...]:
    """Unpack the files of a .zip or .tar that a style may hold; the names that were left out.

    Raises :class:`StyleError` for what is neither, or breaks a limit; files may be there already.
    """
    left_out: list[str] = []
    files, total = 0, 0
    with _Pack.open(pack) as opened:
        for entry in opened.entries():
            place = _place(entry.name)
            if place is None or not entry.plain:
                left_out.append(entry.name)
                continue
            files += 1
            if files > MAX_FILES:
                raise StyleError(f"the pack holds more than {MAX_FILES} files", path=str(pack))
            data = opened.read(entry, MAX_TOTAL_BYTES - total)
            total += len(data)
            path = folder.joinpath(*place.parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return tuple(left_out)


def _place(name: str) -> PurePosixPath | None:
    """Where an entry of that name goes, None where it goes nowhere."""
    path = PurePosixPath(name)
    if path.suffix.lower() not in ENDINGS or len(path.parts) > 6 or len(name) > 200:
        return None
    # one plain name a part: no parent, no drive, no device, no trick with dots and spaces
    if any(part != "_brand.yml" and plain_name(part) != part for part in path.parts):
        return None
    return path


# --- the two kinds of archive -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    size: int
    packed: int
    plain: bool  # a file, no link, folder or device, and not encrypted
    member: zipfile.ZipInfo | tarfile.TarInfo


@dataclass(frozen=True, slots=True)
class _Pack:
    path: Path
    archive: zipfile.ZipFile | tarfile.TarFile

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[_Pack]:
        """The archive, and its errors as errors of the style."""
        try:
            archive: zipfile.ZipFile | tarfile.TarFile
            if zipfile.is_zipfile(path):
                archive = zipfile.ZipFile(path)
            else:
                archive = tarfile.open(path, "r:")  # noqa: SIM115  closed below
            with archive:
                yield cls(path, archive)
        except (zipfile.BadZipFile, tarfile.TarError, zlib.error, EOFError, ValueError) as error:
            raise StyleError("this is no .zip of a house style", path=str(path)) from error
        except (NotImplementedError, RuntimeError) as error:  # a method, a password
            raise StyleError(f"the pack cannot be read ({error})", path=str(path)) from error

    def entries(self) -> Iterator[_Entry]:
        """What the archive says it holds, folders left out."""
        archive = self.archive
        if isinstance(archive, zipfile.ZipFile):
            infos = archive.infolist()
            if len(infos) > MAX_ENTRIES:
                raise StyleError("the pack holds too many files", path=str(self.path))
            for info in infos:
                # the upper half holds the Unix mode: only a regular file, or none said, is plain
                plain = (info.external_attr >> 28) in (0, 8) and not info.flag_bits & 1
                if not info.filename.endswith("/"):  # is_dir() takes no empty name
                    yield _Entry(info.filename, info.file_size, info.compress_size, plain, info)
            return
        for number, member in enumerate(archive):
            if number > MAX_ENTRIES:
                raise StyleError("the pack holds too many files", path=str(self.path))
            if not member.isdir():
                yield _Entry(member.name, member.size, member.size, member.isreg(), member)

    def read(self, entry: _Entry, room: int) -> bytes:
        """An entry's bytes; raises :class:`StyleError` where they break a limit."""
        limit = min(MAX_FILE_BYTES, room, max(_FREE_GROWTH, entry.packed * MAX_RATIO))
        data = b""
        if entry.size <= limit:
            with self._stream(entry) as stream:
                data = stream.read(limit + 1)  # it may say less than it holds
        if entry.size > limit or len(data) > limit:
            raise StyleError(f"{entry.name!r} in the pack is too large", path=str(self.path))
        return data

    def _stream(self, entry: _Entry) -> IO[bytes]:
        if isinstance(self.archive, zipfile.ZipFile):
            return self.archive.open(entry.member)  # type: ignore[arg-type]  # of this archive
        stream = self.archive.extractfile(entry.member)  # type: ignore[arg-type]
        return stream or io.BytesIO()


# --- names of the styles ------------------------------------------------------------------------


def _named(scratch: Path, pack: Path) -> list[Path]:
    """The styles in ``scratch``; one whose files stand alone takes the name of the pack."""
    if (scratch / FILE_NAME).is_file():
        folder = scratch / (pack.stem if is_name(pack.stem) else "imported")
        if folder.exists():
            raise StyleError("the pack holds a style and folders beside it", path=str(pack))
        folder.mkdir()
        for path in sorted(scratch.iterdir()):
            if path != folder:
                shutil.move(path, folder / path.name)
    folders = list(style_folders(scratch))
    if not folders:
        raise StyleError(f"the pack holds no {FILE_NAME}, so it is no style", path=str(pack))
    return folders


def _check_free(folders: list[Path], target: Path) -> None:
    taken = {folder.name.lower() for folder in style_folders(SHIPPED)} | {BASE.name}
    for folder in folders:
        if folder.name.lower() in taken or (target / folder.name).exists():
            raise StyleError(f"there is a style {folder.name!r} already; rename or delete it first")
