"""What a form shows of a style, and how each change of the form changes the style's text.

The values are those that print, inherited ones filled in; :attr:`FormValues.own` tells which the
style gives itself. The render worker reads them (:func:`form_values`), as it reads the style
anyway, and the window decodes them. Changes are made in the texts of ``style.yml`` and
``_brand.yml`` as if they were typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefing.model.sections import COUNTED, PRINTED
from briefing.styles.brand import FILE_NAME as BRAND
from briefing.styles.brand import ROLES
from briefing.styles.load import FILE_NAME, load
from briefing.styles.model import HouseStyle, Section
from briefing.styles.yaml_edit import (
    Item,
    Key,
    insert_item,
    move_item,
    read,
    remove,
    set_list,
    set_value,
)

FACES = ("base", "headings", "monospace")
"""The elements whose font a form offers."""


@dataclass(frozen=True, slots=True)
class FormFace:
    """How an element is set, each value as CSS without quotes, "" where nothing says."""

    family: str = ""
    size: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormValues:
    """A style as a form shows it.

    ``margins`` are top, right, bottom, left in mm. ``colors`` and ``palette`` are (name, CSS
    colour); ``named`` are (role, name in the palette) for the roles that the style gives by
    name. ``faces`` are in the order of :data:`FACES`. ``logo`` is the picture's path in the
    style. ``families`` are the fonts to choose among. ``own`` holds the places, with dots, that
    the style's own files give: "page.size", "color.primary".
    """

    title: str
    description: str
    based_on: str
    language: str
    size: str
    margins: tuple[float, float, float, float]
    sections: tuple[Section, ...]
    notes: str
    annex: bool
    date_format: str
    file_name: str
    house: str
    short_house: str
    logo: str
    logo_alt: str
    colors: tuple[tuple[str, str], ...]
    palette: tuple[tuple[str, str], ...]
    named: tuple[tuple[str, str], ...]
    faces: tuple[FormFace, ...]
    pages: float | None
    marking: str
    families: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    def color(self, role: str) -> str:
        """The CSS colour of a role, "" where nothing says."""
        return dict(self.colors).get(role, "")


def form_values(
    folder: Path, search: Sequence[Path] = (), families: tuple[str, ...] = ()
) -> FormValues:
    """The values of the style in ``folder``. Raises :class:`StyleError` for a mistake in it."""
    style = load(folder, search=search)
    written = _data(folder / BRAND)
    own = [*_places(_data(folder / FILE_NAME), ""), *_places(written, "")]
    brand = style.brand
    return FormValues(
        title=style.title,
        description=style.description,
        based_on=style.folders[1].name if len(style.folders) > 1 else "",
        language=style.language,
        size=style.page.size,
        margins=style.page.margins,
        sections=style.sections,
        notes=style.notes,
        annex=bool(style.options.annex),
        date_format=style.date_format,
        file_name=style.file_name_pattern,
        house=brand.name,
        short_house=brand.short_name,
        logo=_relative(style),
        logo_alt=brand.logo.alt if brand.logo else "",
        colors=brand.colors,
        palette=tuple(one for one in brand.palette if f"color.palette.{one[0]}" in own),
        named=_named(written),
        faces=tuple(
            FormFace(", ".join(face.families), face.size)
            for face in (getattr(brand, element) for element in FACES)
        ),
        pages=style.options.pages,
        marking=style.options.marking or "",
        families=families,
        own=tuple(own),
    )


def encode(values: FormValues) -> bytes:
    """The values as JSON."""
    return msgspec.json.encode(values)


def decode(data: bytes) -> FormValues:
    """The values that :func:`encode` wrote."""
    return msgspec.json.decode(data, type=FormValues)


def _relative(style: HouseStyle) -> str:
    if style.brand.logo is None:
        return ""
    path = style.brand.logo.path
    folder = next(folder for folder in style.folders if path.is_relative_to(folder))
    return path.relative_to(folder).as_posix()


def _data(path: Path) -> object:
    return read(path.read_text(encoding="utf-8-sig"), str(path)) if path.is_file() else {}


def _named(data: object) -> tuple[tuple[str, str], ...]:
    group = data.get("color") if isinstance(data, Mapping) else None
    if not isinstance(group, Mapping) or not isinstance(group.get("palette"), Mapping):
        return ()
    return tuple((role, group[role]) for role in ROLES if group.get(role) in group["palette"])


def _places(data: object, before: str) -> list[str]:
    if not isinstance(data, Mapping):
        return []
    found: list[str] = []
    for key, value in data.items():
        found += [f"{before}{key}", *_places(value, f"{before}{key}.")]
    return found


# --- style.yml ----------------------------------------------------------------------------------


def with_margin(text: str, side: int, margin: float, margins: Sequence[float]) -> str:
    """``style.yml`` with one margin (0 top, 1 right, 2 bottom, 3 left) set, in mm."""
    data = read(text)
    page = data.get("page") if isinstance(data, Mapping) else None
    if isinstance(page, Mapping) and isinstance(page.get("margins"), Mapping):
        name = ("top", "right", "bottom", "left")[side]
        return set_value(text, ("page", "margins", name), f"{margin:g}mm")
    all_four = [*margins[:side], margin, *margins[side + 1 :]]
    return set_value(text, ("page", "margins"), " ".join(f"{value:g}mm" for value in all_four))


def with_section_moved(text: str, sections: Sequence[Section], name: str, to: int) -> str:
    """``style.yml`` with the section ``name`` at the place ``to`` among those listed.

    ``sections`` are those that print now, in order: they are written out where the style itself
    lists none.
    """
    text, names = _listing(text, sections)
    return move_item(text, ("sections",), names.index(name), to)


def with_section(text: str, sections: Sequence[Section], name: str, to: int) -> str:
    """``style.yml`` with the section ``name`` added at the place ``to``."""
    text, _ = _listing(text, sections)
    return insert_item(text, ("sections",), to, name)


def without_section(text: str, sections: Sequence[Section], name: str) -> str:
    """``style.yml`` with the section ``name`` not listed, so that it does not print."""
    text, names = _listing(text, sections)
    return remove(text, ("sections", names.index(name)))


def with_section_title(text: str, sections: Sequence[Section], name: str, title: str) -> str:
    """``style.yml`` with another title for the section ``name``."""
    text, names = _listing(text, sections)
    return set_value(text, ("sections", names.index(name), "title"), title, "id")


def with_section_limit(text: str, sections: Sequence[Section], name: str, limit: int | None) -> str:
    """``style.yml`` with another limit for the section ``name``; None leaves it open."""
    text, names = _listing(text, sections)
    place = ("sections", names.index(name), "limit")
    return remove(text, place) if limit is None else set_value(text, place, limit, "id")


def _listing(text: str, sections: Sequence[Section]) -> tuple[str, list[str]]:
    """``text`` with a list of sections, the inherited ones written out if need be; their ids."""
    if not _listed(text):
        text = set_list(text, ("sections",), [_item(section) for section in sections])
    return text, _listed(text)


def _listed(text: str) -> list[str]:
    data = read(text)
    listed = data.get("sections") if isinstance(data, Mapping) else None
    ids = [one.get("id") if isinstance(one, Mapping) else one for one in listed or ()]
    return [str(one) for one in ids]


def _item(section: Section) -> Item:
    item: dict[str, str | int] = {"id": section.id, "title": section.title}
    if section.limit is not None and section.id in COUNTED:
        item["limit"] = section.limit
    return item


def left_out(sections: Sequence[Section]) -> tuple[str, ...]:
    """Ids of the sections that do not print, in the order of the base."""
    ids = {section.id for section in sections}
    return tuple(name for name in PRINTED if name not in ids)


# --- _brand.yml ---------------------------------------------------------------------------------


def with_color(text: str, role: str, value: str) -> str:
    """``_brand.yml`` with a colour for a role: a CSS colour or a name of the palette."""
    return set_value(text, ("color", role), value)


def with_palette(text: str, name: str, value: str) -> str:
    """``_brand.yml`` with another CSS colour under a name of the palette; its roles follow."""
    return set_value(text, ("color", "palette", name), value)


def with_face(text: str, element: str, key: str, value: str) -> str:
    """``_brand.yml`` with an element's ``family`` or ``size``."""
    place: tuple[Key, ...] = ("typography", element)
    data = read(text)
    for name in place:
        data = data.get(name) if isinstance(data, Mapping) else None
    if key == "family" and isinstance(data, str):
        return set_value(text, place, value)
    return set_value(text, (*place, key), value, "family")


def with_house(text: str, key: str, value: str) -> str:
    """``_brand.yml`` with the house's ``full`` or ``short`` name."""
    data = read(text)
    meta = data.get("meta") if isinstance(data, Mapping) else None
    name = meta.get("name") if isinstance(meta, Mapping) else None
    if key == "full" and not isinstance(name, Mapping):
        return set_value(text, ("meta", "name"), value)
    return set_value(text, ("meta", "name", key), value, "full")


def with_logo(text: str, path: str, alt: str) -> str:
    """``_brand.yml`` with a logo and its text alternative; without one when ``path`` is ""."""
    if not path:
        return remove(text, ("logo",))
    data = read(text)
    if isinstance(data, Mapping) and not _is_simple_logo(data.get("logo")):
        text = remove(text, ("logo",))
    return set_value(set_value(text, ("logo", "path"), path, "path"), ("logo", "alt"), alt)


def _is_simple_logo(logo: object) -> bool:
    """Whether it is nothing yet, or a path and a text: pictures by size are written anew."""
    return logo is None or (isinstance(logo, Mapping) and set(logo) <= {"path", "alt"})
