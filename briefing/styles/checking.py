"""What a careful colleague would look at before a house style is shared.

:func:`check` reads the style's files and lays nothing out, so a window may call it. What only
the laid-out page and the finished file can tell (contrast as printed, missing glyphs, pages, the
demands of PDF/UA) is in :mod:`briefing.render.checking`, which a worker of the kind ``CHECK`` does
when it is sent :class:`briefing.worker.messages.CheckStyle`; its answer holds the findings of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefing.render.theme import properties
from briefing.styles import brand as brand_file
from briefing.styles import contrast
from briefing.styles.finding import Finding, Severity
from briefing.styles.model import HouseStyle
from briefing.styles.places import SHIPPED
from briefing.styles.sheets import Declaration, declarations, resolved, variables
from briefing.styles.yaml_file import YamlFile, nearest, read_yaml

_BORDER = re.compile(r"border(?:-(?:top|right|bottom|left))?(?:-width|-style)?")
_PADDING = re.compile(r"padding(?:-(?:top|right|bottom|left))?")
_NOTHING = re.compile(r"(?:none|hidden|0[a-z%]*)(?:\s|$)", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*["']?([^"')]+)""", re.IGNORECASE)
_SIZE = re.compile(r"([\d.]+)pt")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")
_ROLES = ("foreground", "primary", "secondary", "link")


def check(style: HouseStyle) -> tuple[Finding, ...]:
    """What the style's files alone tell, problems first, each thing once."""
    named = {name.lower(): value for name, value in properties(style)}
    found: list[Finding] = [*_brand_contrast(style), *_unused(style)]
    for sheet in style.stylesheets:
        own = declarations(sheet)
        known = {*named, *(one.name.lower() for one in own if one.name.startswith("--"))}
        found += _footnotes(sheet, own)
        found += _unknown_properties(sheet, own, known)
        found += _rule_contrast(sheet, own, named)
    return in_order(found)


def in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    """Problems first, then by place; each once."""
    unique = dict.fromkeys(findings)
    return tuple(
        sorted(unique, key=lambda f: (f.severity is Severity.ADVICE, f.path, f.line, f.check))
    )


# --- contrast -----------------------------------------------------------------------------------


def _brand_contrast(style: HouseStyle) -> Iterator[Finding]:
    """The roles that text is printed in, on the page's ground."""
    brand = style.brand
    ground = contrast.parse(brand.color("background") or "#ffffff")
    pairs = [(role, brand.color(role)) for role in _ROLES]
    pairs += [("headings", brand.headings.color), ("base", brand.base.color)]
    for role, color in pairs:
        text = contrast.parse(color) if color else None
        if text is None or ground is None:
            continue
        page = contrast.over(*ground, contrast.WHITE)
        seen = contrast.ratio(contrast.over(*text, page), page)
        if seen < contrast.NORMAL:
            path, line = color_place(style, color)
            yield Finding(
                severity=Severity.PROBLEM,
                check="contrast",
                message=f"text in the colour {role!r} ({color}) on the page "
                f"({contrast.name(page)}) has contrast {seen:.1f}:1; it needs "
                f"{contrast.NORMAL}:1. Make it {_way(page)}",
                path=path,
                line=line,
            )


def _rule_contrast(
    sheet: Path, rules: tuple[Declaration, ...], named: Mapping[str, str]
) -> Iterator[Finding]:
    """Rules that give both colour and ground."""
    by_rule: dict[tuple[str, int], dict[str, Declaration]] = {}
    for one in rules:
        name = "background-color" if one.name == "background" else one.name
        by_rule.setdefault((one.where, one.rule), {})[name] = one
    for given in by_rule.values():
        if "color" not in given or "background-color" not in given:
            continue
        text = contrast.parse(resolved(given["color"].value, named))
        ground = contrast.parse(resolved(given["background-color"].value, named))
        if text is None or ground is None:
            continue
        page = contrast.over(*ground, contrast.WHITE)
        seen = contrast.ratio(contrast.over(*text, page), page)
        size = _SIZE.search(given["font-size"].value) if "font-size" in given else None
        bold = "font-weight" in given and given["font-weight"].value in ("bold", "700", "800")
        least = contrast.needed(float(size[1]) if size else 0.0, 700 if bold else 400)
        if seen < least:
            yield Finding(
                severity=Severity.PROBLEM,
                check="contrast",
                message=f"{given['color'].where!r} has contrast {seen:.1f}:1 on its background; "
                f"it needs {least:g}:1",
                path=str(sheet),
                line=given["color"].line,
            )


def _way(ground: contrast.RGB) -> str:
    dark = contrast.ratio(ground, (0.0, 0.0, 0.0))
    return "darker" if dark > contrast.ratio(ground, contrast.WHITE) else "lighter"


def color_place(style: HouseStyle, color: str) -> tuple[str, int]:
    """File and line of a colour in the style's ``_brand.yml`` or one below; ("", 0) for none."""
    for folder in style.folders:
        path = folder / brand_file.FILE_NAME
        if not path.is_file():
            continue
        file = read_yaml(path)
        for keys, value in _colors(file):
            if value.lower() == color.lower():
                return str(path), file.line(keys)
    return "", 0


def _colors(file: YamlFile) -> Iterator[tuple[tuple[str, ...], str]]:
    given = file.data.get("color") if isinstance(file.data, dict) else None
    if not isinstance(given, dict):
        return
    palette = given.get("palette")
    for name, value in palette.items() if isinstance(palette, dict) else ():
        yield ("color", "palette", str(name)), str(value)
    for role, value in given.items():
        if isinstance(value, str):
            yield ("color", role), value


# --- the style sheet ----------------------------------------------------------------------------


def _footnotes(sheet: Path, rules: tuple[Declaration, ...]) -> Iterator[Finding]:
    """A border and padding of the footnote area: a known trap of the layout engine."""
    area = [one for one in rules if "@footnote" in one.where]
    border = [o for o in area if _BORDER.fullmatch(o.name) and not _NOTHING.match(o.value)]
    padding = [o for o in area if _PADDING.fullmatch(o.name) and not _NOTHING.match(o.value)]
    if border and padding:
        yield Finding(
            severity=Severity.PROBLEM,
            check="footnotes",
            message="@footnote with a border and padding multiplies the pages; keep one of the two",
            path=str(sheet),
            line=border[0].line,
        )


def _unknown_properties(
    sheet: Path, rules: tuple[Declaration, ...], known: set[str]
) -> Iterator[Finding]:
    for one in rules:
        for name, fallback in variables(one.value):
            if name.lower() not in known and not fallback:
                yield Finding(
                    severity=Severity.PROBLEM,
                    check="css",
                    message=f"there is no custom property {name}; {nearest(name, sorted(known))}",
                    path=str(sheet),
                    line=one.line,
                )


# --- what nothing uses --------------------------------------------------------------------------


def _unused(style: HouseStyle) -> Iterator[Finding]:
    """Colours and pictures of the style's own folder that nothing in it names."""
    folder = style.folder
    if folder.is_relative_to(SHIPPED):
        return
    text = "\n".join(_texts(folder))
    path = folder / brand_file.FILE_NAME
    if path.is_file():
        yield from _unused_colors(read_yaml(path), text)
    logo = style.brand.logo
    for picture in sorted(folder.rglob("*")):
        is_logo = logo is not None and picture.resolve() == logo.path
        if picture.suffix.lower() in _PICTURES and not is_logo and picture.name not in text:
            yield Finding(
                severity=Severity.ADVICE,
                check="unused",
                message="nothing in the style prints this picture",
                path=str(picture),
            )


def _unused_colors(file: YamlFile, text: str) -> Iterator[Finding]:
    colors = dict(_colors(file))
    for keys, _ in colors.items():
        if keys[1] != "palette":
            continue
        used = any(value == keys[2] for other, value in colors.items() if other != keys)
        if not used and f"--brand-{keys[2]}" not in text:
            yield Finding(
                severity=Severity.ADVICE,
                check="unused",
                message=f"nothing uses the colour {keys[2]!r}; name it for a role, or in "
                f"style.css as var(--brand-{keys[2]})",
                path=str(file.path),
                line=file.line(keys),
            )


def _texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in (".css", ".html", ".j2", ".yml") and path.is_file():
            yield path.read_text(encoding="utf-8", errors="replace")
