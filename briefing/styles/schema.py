"""The keys that ``style.yml`` and ``_brand.yml`` may hold, and the types of their values.

``_brand.yml`` follows the brand.yml convention (https://posit-dev.github.io/brand-yml/): every
form of the convention is accepted, and what this program prints from is read; a key that is in no
convention is left alone and told. Keys are written with hyphens. In ``style.yml`` anything else is
an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Meta, Struct, defstruct

from briefing.model.sections import COUNTED

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


class _NoteKeys(Keys):
    """What the style chooses for a brief unless the user chooses otherwise."""

    pages: Annotated[int, Meta(ge=0, le=50)] | None = None
    algorithm: Short | None = None
    title: Text | None = None
    marking: Text | None = None
    author: Text | None = None
    addressee: Text | None = None


if TYPE_CHECKING:
    OptionKeys = _NoteKeys
else:
    OptionKeys = defstruct(  # and the most lines of each section
        "OptionKeys",
        [(section, Limit | None, None) for section in COUNTED],
        bases=(_NoteKeys,),
        kw_only=True,
        module=__name__,
    )


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


class OpenKeys(Struct, kw_only=True, rename="kebab"):
    """A group of keys in which an unknown one is left alone."""


class LightDarkKeys(OpenKeys):
    """A value for light and one for dark ground. Paper is light."""

    light: Short | None = None
    dark: Short | None = None


Color = Short | LightDarkKeys | None


class NameKeys(OpenKeys):
    """A name in full and in short."""

    full: Short | None = None
    short: Short | None = None


class MetaKeys(OpenKeys):
    """Who the house is. The convention leaves this group open, so other keys are ignored."""

    name: Short | NameKeys | None = None


class ImageKeys(OpenKeys):
    """A picture with its text alternative, or the same for light and for dark ground."""

    path: Short | None = None
    alt: Text | None = None
    light: str | ImageKeys | None = None
    dark: str | ImageKeys | None = None


class LogoKeys(OpenKeys):
    """Pictures by size. ``images`` names them; the sizes use one of the names, or a path."""

    images: dict[str, Short | ImageKeys] | None = None
    small: Short | ImageKeys | None = None
    medium: Short | ImageKeys | None = None
    large: Short | ImageKeys | None = None
    light: Short | ImageKeys | None = None
    dark: Short | ImageKeys | None = None
    path: Short | None = None
    alt: Text | None = None


class ColorKeys(OpenKeys):
    """The palette, and the roles that its colours play."""

    palette: dict[str, Color] | None = None
    foreground: Color = None
    background: Color = None
    primary: Color = None
    secondary: Color = None
    tertiary: Color = None
    success: Color = None
    info: Color = None
    warning: Color = None
    danger: Color = None
    light: Color = None
    dark: Color = None
    link: Color = None


class FontFileKeys(OpenKeys):
    """One font file."""

    path: Short
    weight: Weight | None = None
    style: str | None = None


Families = Short | list[Short]


class FontKeys(OpenKeys):
    """Where a font comes from. Only shipped fonts and files in the style's folder print."""

    family: Short | None = None
    source: str | None = None
    files: list[Short | FontFileKeys] | None = None
    weight: Weight | list[Weight] | None = None
    style: str | list[str] | None = None
    display: str | None = None


class TypefaceKeys(OpenKeys):
    """How one element is set."""

    family: Families | None = None
    size: Short | None = None
    weight: Weight | None = None
    style: str | None = None
    line_height: float | str | None = None
    color: Color = None
    background_color: Color = None
    decoration: Short | None = None


class TypographyKeys(OpenKeys):
    """Fonts, and how each element is set; words alone are font families."""

    fonts: list[FontKeys | Short] | None = None
    base: Families | TypefaceKeys | None = None
    headings: Families | TypefaceKeys | None = None
    monospace: Families | TypefaceKeys | None = None
    monospace_inline: Families | TypefaceKeys | None = None
    monospace_block: Families | TypefaceKeys | None = None
    link: Families | TypefaceKeys | None = None


class BrandKeys(OpenKeys):
    """``_brand.yml``."""

    meta: MetaKeys | None = None
    logo: Short | LogoKeys | None = None
    color: ColorKeys | None = None
    typography: TypographyKeys | None = None
    defaults: dict[str, Any] | None = None
