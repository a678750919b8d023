"""``_brand.yml``: the house's identity, in the open brand.yml convention.

A house that has such a file drops it in. Of its keys the names, logo, colours and typography are
printed from; the rest of the convention is accepted and left alone. What is missing (a logo's
file or its text, a colour without a value) or in no convention is a remark; what cannot be meant
is an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path, PureWindowsPath

import yaml

from briefing.styles import css_values
from briefing.styles.model import Brand, Logo, Remark, Typeface
from briefing.styles.schema import (
    BrandKeys,
    Color,
    ColorKeys,
    ImageKeys,
    LightDarkKeys,
    LogoKeys,
    NameKeys,
    TypefaceKeys,
)
from briefing.styles.yaml_file import Key, YamlFile, convert, keys_at, nearest, read_yaml

FILE_NAME = "_brand.yml"

ROLES = ColorKeys.__struct_fields__[1:]
"""The roles a colour may play, in the order of the convention."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_SIZES = ("medium", "small", "large", "light", "dark")
_PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp")


def read_brand(path: Path, parent: Brand, folders: tuple[Path, ...]) -> Brand:
    """The brand in ``path``, with what it leaves open taken from ``parent``.

    ``folders`` are where its pictures may stand. Raises :class:`briefing.model.errors.StyleError`.
    """
    file = read_yaml(path)
    keys = convert(file, BrandKeys)
    remarks = list(_unknown(file, BrandKeys))
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
        logo=_logo(file, keys, full or parent.name, folders, remarks) or parent.logo,
        remarks=(*parent.remarks, *remarks),
        palette=palette,
        colors=colors,
        **{name: _filled(face, getattr(parent, name)) for name, face in typography.items()},
    )


def _unknown(file: YamlFile, kind: type, keys: tuple[Key, ...] = ()) -> Iterator[Remark]:
    """A remark for each key that no convention has; names of one's own are none."""
    node = file.node(keys)
    if not isinstance(node, yaml.CollectionNode) or keys[:1] in (("meta",), ("defaults",)):
        return
    known = keys_at(kind, keys)
    for number, item in enumerate(node.value):
        key = item[0].value if isinstance(item, tuple) else number
        if known and isinstance(key, str) and key not in known:
            hint = nearest(key, known)
            yield _remark(file, f"there is no key {key!r} here; {hint}", (*keys, key))
        else:
            yield from _unknown(file, kind, (*keys, key))


def _remark(file: YamlFile, message: str, keys: Iterable[Key]) -> Remark:
    return Remark(message, str(file.path), file.line(keys))


def _light(value: Color) -> str | None:
    """Of a colour for light and one for dark ground that for light, as paper is."""
    return value.light or value.dark if isinstance(value, LightDarkKeys) else value


def _names(keys: BrandKeys) -> tuple[str, str]:
    name = keys.meta.name if keys.meta else None
    if isinstance(name, NameKeys):
        return name.full or name.short or "", name.short or name.full or ""
    return name or "", name or ""


# --- colours ------------------------------------------------------------------------------------


def _colors(
    file: YamlFile, keys: ColorKeys, parent: Brand
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    palette = {name: _light(value) for name, value in (keys.palette or {}).items()}
    given = {name: value for name, value in palette.items() if value is not None}
    for name in given:
        if not _NAME.fullmatch(name):
            raise file.error(
                f"the colour name {name!r} must be letters, digits and hyphens",
                ("color", "palette", name),
            )
    roles = {role: value for role in ROLES if (value := _light(getattr(keys, role))) is not None}
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
    file: YamlFile,
    element: str,
    keys: str | list[str] | TypefaceKeys | None,
    colors: Mapping[str, str],
) -> Typeface:
    place = ("typography", element)
    if keys is None:
        return Typeface()
    if isinstance(keys, str | list):
        return Typeface(family=_checked(file, place, "font family", keys, css_values.family(keys)))
    color = _light(keys.color)
    values = {
        "family": css_values.family(keys.family) if keys.family else "",
        "size": keys.size and css_values.font_size(keys.size),
        "weight": css_values.weight(keys.weight) if keys.weight is not None else "",
        "line_height": (
            css_values.line_height(keys.line_height) if keys.line_height is not None else ""
        ),
        "color": color and (colors.get(color) or css_values.color(color)),
    }
    return Typeface(
        **{
            name: _checked(file, (*place, name.replace("_", "-")), name, given, value)
            for name, value in values.items()
            if (given := color if name == "color" else getattr(keys, name)) is not None
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


def _logo(
    file: YamlFile, keys: BrandKeys, house: str, folders: tuple[Path, ...], remarks: list[Remark]
) -> Logo | None:
    """The logo; without a text of its own the name of the ``house`` stands for it."""
    logo = keys.logo
    if logo is None:
        return None
    place: tuple[str, ...] = ("logo",)
    images: Mapping[str, str | ImageKeys] = {}
    chosen: str | ImageKeys | None
    if isinstance(logo, LogoKeys):
        images = logo.images or {}
        size = next((s for s in _SIZES if getattr(logo, s) is not None), "")
        chosen = getattr(logo, size) if size else next(iter(images.values()), None)
        place = ("logo", size) if size else place
        if logo.path:
            chosen, place = ImageKeys(path=logo.path, alt=logo.alt), ("logo", "path")
    else:
        chosen = logo
    if chosen is None:
        return None
    name, alt = _picture(chosen, images)
    if wrong := _wrong_name(name):
        remarks.append(_remark(file, f"the logo {name!r} is not printed: {wrong}", place))
        return None
    path = _inside(name, folders)
    if path is None:
        message = f"the logo is not printed: there is no file {name!r} in the style's folder"
        remarks.append(_remark(file, message, place))
        return None
    if not alt:
        message = "the logo has no text for those who cannot see it: give it as 'path:' and 'alt:'"
        remarks.append(_remark(file, message, place))
    return Logo(path, alt or house or "Logo")


def _picture(chosen: str | ImageKeys, images: Mapping[str, str | ImageKeys]) -> tuple[str, str]:
    """The path of a picture and its text alternative, "" where there is none."""
    alt = ""
    for _ in range(4):  # a size, its light form, a name: no chain is longer
        if isinstance(chosen, ImageKeys):
            alt = chosen.alt or alt
            chosen = chosen.path or chosen.light or chosen.dark or ""
        elif chosen in images:
            chosen = images[chosen]
    return chosen if isinstance(chosen, str) else "", alt


def _wrong_name(name: str) -> str:
    """What keeps a picture of that name from being printed, "" where nothing does."""
    windows = PureWindowsPath(name)
    if "://" in name or windows.drive or windows.root or ".." in windows.parts:
        return "it must be a file in the style's folder"
    if not name.lower().endswith(_PICTURES):
        return f"it must be one of {', '.join(_PICTURES)}"
    return ""


def _inside(name: str, folders: tuple[Path, ...]) -> Path | None:
    for folder in folders:
        path = (folder / name).resolve()
        if path.is_file() and path.is_relative_to(folder):
            return path
    return None
