"""``_brand.yml``: the house's identity, in the open brand.yml convention.

A house that has such a file drops it in. Of its keys the names, logo, colours and typography are
printed from; the rest of the convention is accepted and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path

from briefing.styles import css_values
from briefing.styles.model import Brand, Logo, Typeface
from briefing.styles.schema import BrandKeys, ColorKeys, ImageKeys, LogoKeys, NameKeys, TypefaceKeys
from briefing.styles.yaml_file import YamlFile, convert, nearest, read_yaml

FILE_NAME = "_brand.yml"

ROLES = ColorKeys.__struct_fields__[1:]
"""The roles a colour may play, in the order of the convention."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp")


def read_brand(path: Path, parent: Brand, folders: tuple[Path, ...]) -> Brand:
    """The brand in ``path``, with what it leaves open taken from ``parent``.

    ``folders`` are where its pictures may stand. Raises :class:`briefing.model.errors.StyleError`.
    """
    file = read_yaml(path)
    keys = convert(file, BrandKeys)
    palette, colors = _colors(file, keys.color or ColorKeys(), parent)
    known = {**dict(palette), **dict(colors)}
    typography = {
        element: _typeface(file, element, getattr(keys.typography, element, None), known)
        for element in ("base", "headings", "monospace", "link")
    }
    full, short = _names(keys)
    return Brand(
        name=full or parent.name,
        short_name=short or full or parent.short_name,
        logo=_logo(file, keys, folders) or parent.logo,
        palette=palette,
        colors=colors,
        **{name: _filled(face, getattr(parent, name)) for name, face in typography.items()},
    )


def _names(keys: BrandKeys) -> tuple[str, str]:
    name = keys.meta.name if keys.meta else None
    if isinstance(name, NameKeys):
        return name.full or name.short or "", name.short or name.full or ""
    return name or "", name or ""


# --- colours ------------------------------------------------------------------------------------


def _colors(
    file: YamlFile, keys: ColorKeys, parent: Brand
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    given = dict(keys.palette or {})
    for name in given:
        if not _NAME.fullmatch(name):
            raise file.error(
                f"the colour name {name!r} must be letters, digits and hyphens",
                ("color", "palette", name),
            )
    roles = {role: value for role in ROLES if (value := getattr(keys, role)) is not None}
    colors = _Colors(file, given, roles, {**dict(parent.palette), **dict(parent.colors)})
    return (
        tuple({**dict(parent.palette), **{n: colors.find("palette", n) for n in given}}.items()),
        tuple({**dict(parent.colors), **{n: colors.find("", n) for n in roles}}.items()),
    )


@dataclass(frozen=True, slots=True)
class _Colors:
    """The colours of a file, each given as a CSS colour or by the name of another."""

    file: YamlFile
    palette: Mapping[str, str]
    roles: Mapping[str, str]
    inherited: Mapping[str, str]

    def find(self, group: str, name: str) -> str:
        """The CSS colour of a palette entry (group "palette") or of a role (group "")."""
        place = ("color", *filter(None, (group, name)))
        seen = {(group, name)}
        value = self.palette[name] if group else self.roles[name]
        while True:
            for where, names in (("palette", self.palette), ("", self.roles)):
                if value in names and (where, value) not in seen:
                    seen.add((where, value))
                    value = names[value]
                    break
            else:
                return self._css(value, place)

    def _css(self, value: str, place: tuple[str, ...]) -> str:
        found = css_values.color(value) or self.inherited.get(value)
        if found:
            return found
        if value in self.palette or value in self.roles:
            raise self.file.error(f"the colour {value!r} is defined by itself", place)
        names = {*self.palette, *self.roles, *self.inherited, *css_values.NAMED_COLORS}
        hint = nearest(value, sorted(names - {place[-1]}))
        if not hint.startswith("did"):
            hint = "write it as #rrggbb, rgb(), hsl() or a CSS name"
        raise self.file.error(f"{value!r} is no colour; {hint}", place)


# --- typography ---------------------------------------------------------------------------------


def _typeface(
    file: YamlFile, element: str, keys: str | TypefaceKeys | None, colors: Mapping[str, str]
) -> Typeface:
    place = ("typography", element)
    if keys is None:
        return Typeface()
    if isinstance(keys, str):
        return Typeface(family=_checked(file, place, "font family", keys, css_values.family(keys)))
    values = {
        "family": keys.family and css_values.family(keys.family),
        "size": keys.size and css_values.font_size(keys.size),
        "weight": css_values.weight(keys.weight) if keys.weight is not None else "",
        "line_height": (
            css_values.line_height(keys.line_height) if keys.line_height is not None else ""
        ),
        "color": keys.color and (colors.get(keys.color) or css_values.color(keys.color)),
    }
    return Typeface(
        **{
            name: _checked(file, (*place, name.replace("_", "-")), name, getattr(keys, name), value)
            for name, value in values.items()
        }
    )


def _checked(
    file: YamlFile, keys: Iterable[str], what: str, given: object, value: str | None
) -> str:
    if value is None and given is not None:
        raise file.error(f"{given!r} is no {what.replace('_', ' ')}", keys)
    return value or ""


def _filled(face: Typeface, parent: Typeface) -> Typeface:
    given = {f.name: value for f in fields(face) if (value := getattr(face, f.name))}
    return replace(parent, **given)


# --- logo ---------------------------------------------------------------------------------------


def _logo(file: YamlFile, keys: BrandKeys, folders: tuple[Path, ...]) -> Logo | None:
    logo = keys.logo
    if logo is None:
        return None
    place: tuple[str, ...] = ("logo",)
    images: Mapping[str, str | ImageKeys] = {}
    chosen: str | ImageKeys | None
    if isinstance(logo, LogoKeys):
        images = logo.images or {}
        size = next((s for s in ("medium", "small", "large") if getattr(logo, s) is not None), "")
        chosen = getattr(logo, size) if size else None
        place = ("logo", size) if size else place
        if logo.path:
            chosen, place = ImageKeys(path=logo.path, alt=logo.alt), ("logo", "path")
    else:
        chosen = logo
    if chosen is None:
        return None
    return _picture(file, place, chosen, images, folders)


def _picture(
    file: YamlFile,
    place: tuple[str, ...],
    chosen: str | ImageKeys,
    images: Mapping[str, str | ImageKeys],
    folders: tuple[Path, ...],
) -> Logo:
    alt = ""
    for _ in range(4):  # a size, its light form, a name: no chain is longer
        if isinstance(chosen, ImageKeys):
            alt = chosen.alt or alt
            chosen = chosen.path or chosen.light or chosen.dark or ""
        elif chosen in images:
            chosen = images[chosen]
    name = chosen if isinstance(chosen, str) else ""
    if not alt:
        raise file.error("the logo needs a text alternative: give it as 'path:' and 'alt:'", place)
    return Logo(_inside(file, place, name, folders), alt)


def _inside(file: YamlFile, place: tuple[str, ...], name: str, folders: tuple[Path, ...]) -> Path:
    if "://" in name or Path(name).is_absolute() or ".." in Path(name).parts:
        raise file.error(f"the logo {name!r} must be a file in the style's folder", place)
    if not name.lower().endswith(_PICTURES):
        raise file.error(f"the logo {name!r} must be one of {', '.join(_PICTURES)}", place)
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_file() and path.is_relative_to(folder):
            return path
    raise file.error(f"there is no file {name!r} in the style's folder", place)
