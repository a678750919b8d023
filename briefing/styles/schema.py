"""The keys that ``style.yml`` and ``_brand.yml`` may hold, and the types of their values.

``_brand.yml`` follows the brand.yml convention (https://posit-dev.github.io/brand-yml/): every
key of the convention is accepted, and what this program prints from is read. Keys are written
with hyphens. Anything else is an error.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

Limit = Annotated[int, Meta(ge=0, le=200)]
Text = Annotated[str, Meta(max_length=400)]
Short = Annotated[str, Meta(min_length=1, max_length=120)]


class Keys(Struct, forbid_unknown_fields=True, kw_only=True, rename="kebab"):
    """A group of keys in which an unknown one is an error."""


# --- style.yml ----------------------------------------------------------------------------------


class MarginKeys(Keys):
    """Four margins, each a length such as ``18mm``."""

    top: Short | None = None
    right: Short | None = None
    bottom: Short | None = None
    left: Short | None = None


class PageKeys(Keys):
    """The sheet."""

    size: Short | None = None
    margins: Short | MarginKeys | None = None


class SectionKeys(Keys):
    """One section: its id, its printed title (one, or one a language), the most lines."""

    id: Short
    title: Text | dict[str, Text] | None = None
    limit: Limit | None = None


class OptionKeys(Keys):
    """What the style chooses for a brief unless the user chooses otherwise."""

    pages: Annotated[int, Meta(ge=0, le=50)] | None = None
    algorithm: Short | None = None
    title: Text | None = None
    marking: Text | None = None
    author: Text | None = None
    addressee: Text | None = None
    bottom_line: Limit | None = None
    points: Limit | None = None
    figures: Limit | None = None
    deadlines: Limit | None = None
    timeline: Limit | None = None
    people: Limit | None = None
    quotes: Limit | None = None
    positions: Limit | None = None
    differences: Limit | None = None


class StyleKeys(Keys):
    """``style.yml``."""

    name: Short | None = None
    description: Text | None = None
    based_on: Short | None = None
    template_version: int | None = None
    language: Short | None = None
    page: PageKeys | None = None
    sections: list[Short | SectionKeys] | None = None
    notes: Literal["end", "foot"] | None = None
    annex: bool | None = None
    date: Short | None = None
    file_name: Short | None = None
    stylesheet: Literal["add", "replace"] | None = None
    labels: dict[str, Text] | None = None
    options: OptionKeys | None = None


# --- _brand.yml ---------------------------------------------------------------------------------

Weight = int | str
FontStyle = Literal["normal", "italic", "oblique"]


class NameKeys(Keys):
    """A name in full and in short."""

    full: Short | None = None
    short: Short | None = None


class MetaKeys(Struct, kw_only=True):
    """Who the house is. The convention leaves this group open, so other keys are ignored."""

    name: Short | NameKeys | None = None


class ImageKeys(Keys):
    """A picture with its text alternative, or the same for light and for dark ground."""

    path: Short | None = None
    alt: Text | None = None
    light: str | ImageKeys | None = None
    dark: str | ImageKeys | None = None


class LogoKeys(Keys):
    """Pictures by size. ``images`` names them; the sizes use one of the names, or a path."""

    images: dict[str, Short | ImageKeys] | None = None
    small: Short | ImageKeys | None = None
    medium: Short | ImageKeys | None = None
    large: Short | ImageKeys | None = None
    path: Short | None = None
    alt: Text | None = None


class ColorKeys(Keys):
    """The palette, and the roles that its colours play."""

    palette: dict[str, Short] | None = None
    foreground: Short | None = None
    background: Short | None = None
    primary: Short | None = None
    secondary: Short | None = None
    tertiary: Short | None = None
    success: Short | None = None
    info: Short | None = None
    warning: Short | None = None
    danger: Short | None = None
    light: Short | None = None
    dark: Short | None = None
    link: Short | None = None


class FontFileKeys(Keys):
    """One font file."""

    path: Short
    weight: Weight | None = None
    style: FontStyle | None = None


class FontKeys(Keys):
    """Where a font comes from. Only shipped fonts and files in the style's folder print."""

    family: Short
    source: Literal["system", "file", "google", "bunny"] | None = None
    files: list[Short | FontFileKeys] | None = None
    weight: Weight | list[Weight] | None = None
    style: FontStyle | list[FontStyle] | None = None
    display: Literal["auto", "block", "swap", "fallback", "optional"] | None = None


class TypefaceKeys(Keys):
    """How one element is set."""

    family: Short | None = None
    size: Short | None = None
    weight: Weight | None = None
    style: FontStyle | None = None
    line_height: float | str | None = None
    color: Short | None = None
    background_color: Short | None = None
    decoration: Short | None = None


class TypographyKeys(Keys):
    """Fonts, and how each element is set; a word alone is a font family."""

    fonts: list[FontKeys] | None = None
    base: Short | TypefaceKeys | None = None
    headings: Short | TypefaceKeys | None = None
    monospace: Short | TypefaceKeys | None = None
    monospace_inline: Short | TypefaceKeys | None = None
    monospace_block: Short | TypefaceKeys | None = None
    link: Short | TypefaceKeys | None = None


class BrandKeys(Keys):
    """``_brand.yml``."""

    meta: MetaKeys | None = None
    logo: Short | LogoKeys | None = None
    color: ColorKeys | None = None
    typography: TypographyKeys | None = None
    defaults: dict[str, Any] | None = None
