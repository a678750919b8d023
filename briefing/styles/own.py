"""The user's own styles as things to keep house with: made, duplicated, renamed, deleted, undone.

People call a style by the title in its ``style.yml``; the folder's name is made from it. What is
deleted is moved aside and can be brought back, in later sessions too.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.model.errors import StyleError
from briefing.styles.library import copy, scratch_folder, titled
from briefing.styles.load import FILE_NAME
from briefing.styles.places import BASE, SHIPPED, is_name, style_folders, user_folder
from briefing.styles.undertaking import Move, Step, Write, finish, perform
from briefing.styles.yaml_edit import read, set_value
from briefing.styles.yaml_file import read_text

KEPT = 30
"""How many deleted styles are kept; the oldest goes first."""

_MOST = 40  # characters of a folder's name, with room for a number behind
_GAPS = re.compile(r"[\W_]+")
_NUMBERED = re.compile(r"(\d{6})-(.+)")


@dataclass(frozen=True, slots=True)
class Deleted:
    """A style that was deleted: its name, and where it is kept."""

    name: str
    folder: Path


def name_for(title: str, keeping: str = "") -> str:
    """The folder's name for a style of that title, not taken yet but by ``keeping``.

    Raises :class:`StyleError` for a title without a letter or digit.
    """
    words = _GAPS.sub("-", title.lower()).strip("-")[:_MOST].strip("-")
    if not words:
        raise StyleError("a style needs a name with a letter or a digit in it")
    if not is_name(words) or words == BASE.name:
        words = f"style-{words}"
    taken = {folder.name.lower() for folder in style_folders(SHIPPED)}
    if user_folder().is_dir():
        taken |= {path.name.lower() for path in user_folder().iterdir()}
    taken.discard(keeping.lower())
    names = (words, *(f"{words}-{number}" for number in range(2, 10_000)))
    return next(name for name in names if name not in taken)


def make(source: str | Path, title: str) -> Path:
    """A style of the user's own, based on ``source`` and called ``title``; its folder."""
    return copy(source, name_for(title), title)


def duplicate(source: Path, title: str) -> Path:
    """The user's style in the folder ``source`` once more, file by file; the new folder."""
    target = _own(source).parent / name_for(title)
    try:
        with scratch_folder("copy") as scratch:
            made = scratch / target.name
            shutil.copytree(source, made, ignore=_links)
            (made / FILE_NAME).write_bytes(_give_title(made, title))
            made.rename(target)
    except (OSError, shutil.Error) as error:
        raise _unwritable(target, error) from error
    return target


def rename(folder: Path, title: str) -> Path:
    """The user's style called ``title`` from now on; its new folder.

    The styles that are based on it follow.
    """
    finish()
    _own(folder)
    # refused before anything is moved where its file is no YAML
    read(read_text(folder / FILE_NAME), str(folder / FILE_NAME))
    new = name_for(title, keeping=folder.name)
    # by a search in the text, since a style that is broken elsewhere is based on it all the same
    followers = _based_on(folder.name)
    target = folder.with_name(new)
    steps: list[Step] = [Move(folder, target)] if target != folder else []
    steps.append(Write(target / FILE_NAME, _give_title(folder, title)))
    for follower in followers:
        steps += _follow(follower, folder.name, new)
    perform(steps)
    return target


def delete(folder: Path) -> Deleted:
    """Put the user's style aside. Raises :class:`StyleError` where others are based on it."""
    finish()
    _own(folder)
    followers = _based_on(folder.name)
    if followers:
        names = ", ".join(repr(follower.name) for follower in followers)
        raise StyleError(f"{folder.name!r} cannot be deleted: {names} is based on it")
    kept = _kept()
    last = max((_number(one.folder) for one in kept), default=0)
    target = _aside() / f"{last + 1:06}-{folder.name}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder.rename(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    # one less: the list was made before this one came
    for old in kept[KEPT - 1 :]:
        shutil.rmtree(old.folder, ignore_errors=True)
    return Deleted(folder.name, target)


def last_deleted() -> Deleted | None:
    """The style that was deleted last and can be brought back."""
    return next(iter(_kept()), None)


def restore(deleted: Deleted) -> Path:
    """Bring a deleted style back; its folder, under another name where its own is taken."""
    target = user_folder() / deleted.name
    if target.exists():
        target = user_folder() / name_for(deleted.name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        deleted.folder.rename(target)
    except OSError as error:
        raise _unwritable(target, error) from error
    return target


def picture_name(picture: Path) -> str:
    """What a picture is called in a style: one plain word and its ending."""
    return (_GAPS.sub("-", picture.stem.lower()).strip("-") or "logo") + picture.suffix.lower()


def is_own(folder: Path) -> bool:
    """Whether a style's folder is the user's to change."""
    return folder.resolve().parent == user_folder().resolve()


def _own(folder: Path) -> Path:
    if not is_own(folder):
        raise StyleError(f"{folder.name!r} is not among your own styles; make one from it first")
    return folder


def _give_title(folder: Path, title: str) -> bytes:
    """The ``style.yml`` of a style with that title."""
    text = read_text(folder / FILE_NAME)
    return titled(text, title).encode()


def _based_on(name: str) -> list[Path]:
    """The user's styles whose ``based-on`` is ``name``; a broken one counts if it says so."""
    found = []
    for folder in style_folders(user_folder()):
        text = (folder / FILE_NAME).read_text(encoding="utf-8-sig", errors="replace")
        if folder.name != name and re.search(
            rf"^based-on:\s*[\"']?{re.escape(name)}[\"']?\s*(?:#.*)?$", text, re.MULTILINE
        ):
            found.append(folder)
    return found


def _follow(folder: Path, old: str, new: str) -> Iterator[Write]:
    """What makes a style follow the one that it is based on to its new name."""
    path = folder / FILE_NAME
    text = read_text(path)
    yield Write(path, set_value(text, ("based-on",), new).encode())
    for template in folder.rglob("*.html"):
        # what is no UTF-8 in it stays as it is
        text = template.read_text(encoding="utf-8-sig", errors="surrogateescape")
        changed = re.sub(rf"([\"']){re.escape(old)}/", rf"\g<1>{new}/", text)
        if changed != text:
            yield Write(template, changed.encode("utf-8", "surrogateescape"))


def _aside() -> Path:
    return user_folder().parent / "deleted-styles"


def _kept() -> list[Deleted]:
    """What is put aside, the newest first."""
    folder = _aside()
    paths = [path for path in folder.iterdir() if path.is_dir()] if folder.is_dir() else []
    kept = [Deleted(found[2], path) for path in paths if (found := _NUMBERED.fullmatch(path.name))]
    return sorted(kept, key=lambda one: _number(one.folder), reverse=True)


def _number(folder: Path) -> int:
    return int(folder.name[:6])


def _links(folder: str, names: list[str]) -> list[str]:
    """Links are left out: they may lead out of the style."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def _unwritable(path: Path, error: Exception) -> StyleError:
    reason = getattr(error, "strerror", None) or error
    return StyleError(f"this cannot be written ({reason})", path=str(path))
