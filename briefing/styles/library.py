"""The styles there are, and making one's own from one of them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

from briefing.model.errors import StyleError
from briefing.model.sections import COUNTED
from briefing.styles.brand import FILE_NAME as BRAND
from briefing.styles.load import FILE_NAME, SHEET, load
from briefing.styles.model import HouseStyle, StyleEntry
from briefing.styles.places import BASE, SHIPPED, find, is_name, style_folders, user_folder
from briefing.styles.undertaking import clean_up
from briefing.styles.yaml_edit import set_value
from briefing.styles.yaml_writing import scalar
from briefing.system.processes import mark

TEMPLATE = "brief.html"

_BRAND_NOTE = """\
# Names, logo, colours and fonts of the house, in the brand.yml convention.
# meta:
#   name: Office of the Harbour Commissioner
# color:
#   primary: "#1f3a5f"
"""

_SHEET_NOTE = "/* Starts as a copy of the style sheet of {source}. Nothing here need stay. */\n"
_BRIEF_HTML = """\
{{% extends "{parent}/brief.html" %}}
{{#
  Only needed where the layout itself is to differ: write a block here and it takes the place of
  the one in "{parent}". The blocks are:
  {blocks}.

  For example:

  {{% block quotes %}}
    <ul>
    {{% for quote in brief.quotes %}}
      <li data-line="{{{{ quote.id }}}}">{{{{ quote.text }}}} {{{{ part.marks(quote) }}}}</li>
    {{% endfor %}}
    </ul>
  {{% endblock %}}
#}}
"""


def available() -> tuple[StyleEntry, ...]:
    """All styles by name, those that ship first; a broken one is listed with its error.

    What a crash left unfinished among the user's own is put right first.
    """
    clean_up()
    shipped = [_entry(folder, shipped=True) for folder in style_folders(SHIPPED)]
    own = [_entry(folder, shipped=False) for folder in style_folders(user_folder())]
    return (*shipped, *own)


def copy(source: str | Path, new_name: str, title: str = "") -> Path:
    """Make the user's own style ``new_name`` from ``source``; its folder.

    The copy is based on its source and holds the files that a house changes. It prints the same
    until it is edited, and bears ``title`` or that of a copy. Raises :class:`StyleError` for a
    name that is taken or cannot be one.
    """
    style = load(source)
    # a style called as the base would be based on itself
    if not is_name(new_name) or new_name == BASE.name:
        raise StyleError(
            f"{new_name!r} cannot be the name of a style: use letters, digits and hyphens"
        )
    target = user_folder() / new_name
    # in small letters: two names that differ in capitals are one folder on Windows and macOS
    taken = {folder.name.lower() for folder in style_folders(SHIPPED)}
    if target.exists() or new_name.lower() in taken:
        raise StyleError(f"there is a style {new_name!r} already; choose another name")
    try:
        with scratch_folder("copy") as scratch:
            made = scratch / new_name
            _write_copy(style, made)
            if title:
                text = (made / FILE_NAME).read_text(encoding="utf-8")
                (made / FILE_NAME).write_text(titled(text, title), encoding="utf-8")
            # made elsewhere and moved in one step: a copy is there whole or not at all
            made.rename(target)
    except OSError as error:
        raise StyleError(
            f"the copy cannot be written ({error.strerror or error})", path=str(target)
        ) from error
    return target


@contextmanager
def scratch_folder(kind: str) -> Iterator[Path]:
    """A folder among the user's styles to make one in; gone at the end, or at the next start."""
    parent = user_folder()
    parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=parent, prefix=f".{kind}-{mark()}") as scratch:
        yield Path(scratch)


def titled(text: str, title: str) -> str:
    """The text of a ``style.yml`` with that title."""
    return set_value(text, ("name",), " ".join(title.split()))


def _entry(folder: Path, *, shipped: bool) -> StyleEntry:
    try:
        style = load(folder)
    except StyleError as error:
        return StyleEntry(folder.name, folder.name, "", folder, shipped, str(error))
    return StyleEntry(style.name, style.title, style.description, folder, shipped)


# --- the files of a copy ------------------------------------------------------------------------


def _write_copy(style: HouseStyle, folder: Path) -> None:
    folder.mkdir()
    parent = _parent_name(style)
    named = parent == style.name
    if not named:  # a folder that no name leads to: everything it holds comes along
        shutil.copytree(style.folder, folder, dirs_exist_ok=True, ignore=_only_files)
    (folder / FILE_NAME).write_text(style_yml(style, parent), encoding="utf-8")
    brand = style.folder / BRAND
    if brand.is_file():
        shutil.copyfile(brand, folder / BRAND)
    else:
        (folder / BRAND).write_text(_BRAND_NOTE, encoding="utf-8")
    # without the first, the base's, which a sheet that replaces keeps
    sheets = [path.read_text(encoding="utf-8") for path in style.stylesheets[1:]]
    note = _SHEET_NOTE.format(source=style.name)
    (folder / SHEET).write_text(note + "\n".join(sheets), encoding="utf-8")
    if named:
        blocks = ", ".join(("masthead", *(section.id for section in style.sections)))
        text = _BRIEF_HTML.format(parent=parent, blocks=blocks)
        (folder / TEMPLATE).write_text(text, encoding="utf-8")


def _parent_name(style: HouseStyle) -> str:
    """What the copy is based on: the source where its name leads to it, else the source's own."""
    try:
        if find(style.name) == style.folder:
            return style.name
    except StyleError:
        pass
    return style.folders[1].name


def _only_files(folder: str, names: list[str]) -> list[str]:
    """The names that are not copied: links, which may lead out of the style."""
    return [name for name in names if (Path(folder) / name).is_symlink()]


def style_yml(style: HouseStyle, parent: str) -> str:
    """``style.yml`` of a copy: every key that a house is likely to change, with its value."""
    top, right, bottom, left = (f"{margin:g}mm" for margin in style.page.margins)
    lines = [
        f"# A house style of your own, made from {style.name}. It prints the same until changed.",
        "# What is left out here is taken from the style named at based-on.",
        "",
        f"name: {_scalar(style.title + ' (copy)')}",
        f"description: {_scalar(style.description)}",
        f"based-on: {parent}",
        f"language: {style.language}",
        "",
        "page:",
        f"  size: {style.page.size}",
        f"  margins: {top} {right} {bottom} {left}",
        "",
        "# In the order of printing. A section that is not listed does not print; one without",
        "# content does not either. limit: the most lines it may have.",
        "sections:",
        *_section_lines(style),
        "",
        f"notes: {style.notes}  # where sources stand: end, or foot of the page that cites them",
        *(
            ["annex: true  # the passages of the sources, quoted after the note"]
            if style.options.annex
            else []
        ),
        f"date: {_scalar(style.date_format)}",
        "# The fields of a file name are {date}, {title}, {marking} and {style}.",
        f"file-name: {_scalar(style.file_name_pattern)}",
        "",
        "# replace: style.css here stands in for the one this style is based on; add: comes after.",
        "stylesheet: replace",
        *_option_lines(style),
    ]
    return "\n".join(lines) + "\n"


def _section_lines(style: HouseStyle) -> list[str]:
    lines: list[str] = []
    for section in style.sections:
        lines += [f"  - id: {section.id}", f"    title: {_scalar(section.title)}"]
        if section.limit is not None:
            lines.append(f"    limit: {section.limit}")
    return lines


def _option_lines(style: HouseStyle) -> list[str]:
    given = {
        field.name: value
        for field in fields(style.options)
        if field.name not in (*COUNTED, "language", "annex")
        and (value := getattr(style.options, field.name)) is not None
    }
    lines = [f"  {name}: {_scalar(value)}" for name, value in given.items()]
    return ["", "options:", *lines] if lines else []


def _scalar(value: object) -> str:
    """A value as YAML that fits on the line of its key."""
    return scalar(value, '"') if isinstance(value, str) else str(value)
