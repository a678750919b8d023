"""What a house style is, once loaded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.model.options import Choices


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet. ``size`` is a CSS page size; ``margins`` are top, right, bottom, left in mm."""

    size: str
    margins: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Section:
    """One section in the order of printing. ``limit`` None leaves the number to the options.

    ``titles`` are (language, title) where the style gives one for each.
    """

    id: str
    title: str
    limit: int | None = None
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture in the style's folder (or one it is based on) and its text alternative."""

    path: Path
    alt: str


@dataclass(frozen=True, slots=True)
class Typeface:
    """The type of one element: all values are checked CSS, "" where the style leaves it open."""

    family: str = ""
    size: str = ""
    weight: str = ""
    line_height: str = ""
    color: str = ""

    @property
    def families(self) -> tuple[str, ...]:
        """The names of its font families, the preferred one first."""
        return tuple(name.strip('"') for name in self.family.split(", ") if name)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a style that is not printed as given; ``line`` counts from 1."""

    message: str
    path: str
    line: int

    def __str__(self) -> str:
        """The place, then the message."""
        return f"{self.path}, line {self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Brand:
    """The house's identity, read from ``_brand.yml`` and those it is based on.

    ``palette`` and ``colors`` are (name, CSS colour) in the order of the file; ``colors`` holds
    the roles (foreground, primary, ...), references resolved. ``remarks`` say what was left alone.
    """

    name: str = ""
    short_name: str = ""
    logo: Logo | None = None
    palette: tuple[tuple[str, str], ...] = ()
    colors: tuple[tuple[str, str], ...] = ()
    base: Typeface = Typeface()
    headings: Typeface = Typeface()
    monospace: Typeface = Typeface()
    link: Typeface = Typeface()
    remarks: tuple[Remark, ...] = ()

    def color(self, role: str) -> str:
        """The CSS colour of a role, "" when the brand does not say."""
        return dict(self.colors).get(role, "")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style, inherited values filled in.

    ``name`` is what it is called by, ``title`` what people read. ``folders`` are real paths, its
    own first, then those of the styles it is based on; templates, pictures and fonts are looked
    up in that order. ``stylesheets`` are in the order in which they apply. ``notes`` is "end" or
    "foot". ``date_format`` is a CLDR date pattern ("d MMMM yyyy").
    """

    name: str
    title: str
    description: str
    folders: tuple[Path, ...]
    language: str
    page: Page
    sections: tuple[Section, ...]
    notes: str
    date_format: str
    file_name_pattern: str
    options: Choices
    brand: Brand
    labels: tuple[tuple[str, str], ...]
    stylesheets: tuple[Path, ...]

    @property
    def folder(self) -> Path:
        """The style's own folder."""
        return self.folders[0]

    def label(self, key: str) -> str:
        """The house's word for a label of the program, such as "edited" or "page"."""
        return dict(self.labels)[key]


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style in a list. ``error`` says what is wrong with a broken one, "" when it loads."""

    name: str
    title: str
    description: str
    folder: Path
    shipped: bool
    error: str = ""
