"""What a house style changes against the one that it is based on, as data.

For "show what this style changes": values of ``style.yml`` and ``_brand.yml``, sections, rules of
the style sheet, blocks of the template, and files.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing.model.options import Choices
from briefing.model.sections import COUNTED
from briefing.styles.brand import FILE_NAME as BRAND
from briefing.styles.load import FILE_NAME, load
from briefing.styles.model import HouseStyle, Section
from briefing.styles.sheets import declarations
from briefing.styles.yaml_file import Key, read_yaml

_PLAIN = (FILE_NAME, BRAND, "style.css", "brief.html")


class ChangeKind(StrEnum):
    """What is changed."""

    VALUE = "value"
    SECTION = "section"
    RULE = "rule"
    BLOCK = "block"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that a style has otherwise than the style below it.

    ``name`` is the key ("page.size"), the section's id, the selector and property, the block or
    the file; ``before`` and ``after`` are "" where there is none. ``path`` and ``line`` (from 1,
    0 when unknown) say where the style says so.
    """

    kind: ChangeKind
    name: str
    before: str = ""
    after: str = ""
    path: str = ""
    line: int = 0


def changes(style: HouseStyle) -> tuple[Change, ...]:
    """What ``style`` changes against the style that it is based on; nothing for the base."""
    if len(style.folders) < 2:
        return ()
    parent = load(style.folders[1], search=tuple(folder.parent for folder in style.folders[1:]))
    return (
        *_values(style, parent),
        *_sections(style, parent),
        *_rules(style, parent),
        *_blocks(style),
        *_files(style),
    )


# --- style.yml and _brand.yml -------------------------------------------------------------------


def _values(style: HouseStyle, parent: HouseStyle) -> Iterator[Change]:
    before, after = _flat(parent), _flat(style)
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name, ""), after.get(name, "")
        if old != new:
            path, line = _place(style, name)
            yield Change(
                kind=ChangeKind.VALUE, name=name, before=old, after=new, path=path, line=line
            )


def _flat(style: HouseStyle) -> dict[str, str]:
    """The values of a style by their keys."""
    brand = style.brand
    flat = {
        "language": style.language,
        "page.size": style.page.size,
        "page.margins": " ".join(f"{margin:g}mm" for margin in style.page.margins),
        "notes": style.notes,
        "annex": "true" if style.options.annex else "false",
        "date": style.date_format,
        "file-name": style.file_name_pattern,
    }
    flat |= {f"labels.{name}": text for name, text in style.labels}
    flat |= {f"options.{name.replace('_', '-')}": value for name, value in _options(style.options)}
    flat |= {"meta.name": brand.name, "logo": brand.logo.path.name if brand.logo else ""}
    flat |= {f"color.palette.{name}": value for name, value in brand.palette}
    flat |= {f"color.{role}": value for role, value in brand.colors}
    for element in ("base", "headings", "monospace", "link"):
        face = getattr(brand, element)
        for field in dataclasses.fields(face):
            key = f"typography.{element}.{field.name.replace('_', '-')}"
            flat[key] = getattr(face, field.name).replace('"', "")
    return flat


def _options(options: Choices) -> Iterator[tuple[str, str]]:
    for field in dataclasses.fields(options):
        value = getattr(options, field.name)
        if value is not None and field.name not in (
            *COUNTED,
            "language",
            "annex",
        ):  # told elsewhere
            yield field.name, str(value)


def _place(style: HouseStyle, name: str) -> tuple[str, int]:
    """File and line of a key in the style's own folder."""
    brand = name.split(".")[0] in ("meta", "logo", "color", "typography")
    path = style.folder / (BRAND if brand else FILE_NAME)
    if not path.is_file():
        return "", 0
    return str(path), read_yaml(path).line(name.split("."))


def _sections(style: HouseStyle, parent: HouseStyle) -> Iterator[Change]:
    path = style.folder / FILE_NAME
    file = read_yaml(path)
    before = {section.id: section for section in parent.sections}
    after = {section.id: section for section in style.sections}
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name), after.get(name)
        if old != new:
            index: tuple[Key, ...] = (list(after).index(name),) if new else ()
            yield Change(
                kind=ChangeKind.SECTION,
                name=name,
                before=_said(old),
                after=_said(new),
                path=str(path),
                line=file.line(("sections", *index)),
            )
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield Change(
            kind=ChangeKind.SECTION,
            name="order",
            before=", ".join(before),
            after=", ".join(after),
            path=str(path),
            line=file.line(("sections",)),
        )


def _said(section: Section | None) -> str:
    """A section in words, "" for one that does not print."""
    if section is None:
        return ""
    return section.title + (f" (at most {section.limit})" if section.limit is not None else "")


# --- style sheet, template, files ---------------------------------------------------------------


def _rules(style: HouseStyle, parent: HouseStyle) -> Iterator[Change]:
    before = _declared(parent.stylesheets)
    after = _declared(style.stylesheets)
    for name in dict.fromkeys((*after, *before)):
        old, new = before.get(name), after.get(name)
        if (old and old[0]) != (new and new[0]):
            yield Change(
                kind=ChangeKind.RULE,
                name=name,
                before=old[0] if old else "",
                after=new[0] if new else "",
                path=new[1] if new else "",
                line=new[2] if new else 0,
            )


def _declared(sheets: tuple[Path, ...]) -> dict[str, tuple[str, str, int]]:
    """Value, file and line of each declaration by selector and property, the last one winning."""
    return {
        f"{' '.join(one.where.split())} {{ {one.name} }}": (one.value, str(sheet), one.line)
        for sheet in sheets
        for one in declarations(sheet)
    }


def _blocks(style: HouseStyle) -> Iterator[Change]:
    from briefing.render.blocks import own_blocks

    path = style.folder / "brief.html"
    if path.is_file():
        for name, line in own_blocks(style.folders, path):
            yield Change(
                kind=ChangeKind.BLOCK, name=name, after="written anew", path=str(path), line=line
            )


def _files(style: HouseStyle) -> Iterator[Change]:
    """Fonts, pictures and further templates of the style's own."""
    folder = style.folder
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in _PLAIN and not _hidden(name):
            below = any((other / name).is_file() for other in style.folders[1:])
            said = "takes the place of the one below" if below else "added"
            yield Change(kind=ChangeKind.FILE, name=name, after=said, path=str(path))


def _hidden(name: str) -> bool:
    return any(part.startswith((".", "__")) for part in name.split("/"))
