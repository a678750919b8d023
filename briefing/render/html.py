"""Brief and style to HTML, by Jinja's sandbox.

Everything is escaped, an unknown name is an error, and a mistake in a template is a
:class:`briefing.model.errors.StyleError` with the template's file and line. Templates are looked
up in the style's folder and those it is based on: ``brief.html`` is the first there is,
``ministry/brief.html`` is the one that the style ``ministry`` prints with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from markupsafe import Markup, escape

from briefing.model.brief import (
    ELLIPSIS,
    Brief,
    Citation,
    DateLine,
    FigureLine,
    Line,
    Telling,
    runs,
)
from briefing.model.sections import BY_ID, TABLE
from briefing.render import assets
from briefing.render.annex import Annex
from briefing.render.charts import axis, bars
from briefing.render.expanding import expand
from briefing.render.fonts import font_faces
from briefing.render.handing_on import safe
from briefing.render.sandbox import clean, read_text
from briefing.render.theme import draft_css, theme_css
from briefing.render.words import Words
from briefing.styles.model import HouseStyle, Section
from briefing.styles.yaml_file import nearest
from briefing.wording import fill

TEMPLATE = "brief.html"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as a template sees it: an address that can be printed, and its alternative."""

    src: str
    alt: str


@dataclass(frozen=True, slots=True)
class House:
    """What a template sees of the style: who the house is, and its sections in order."""

    name: str
    short_name: str
    language: str
    notes: str
    sections: tuple[Section, ...]
    logo: Picture | None
    colors: Mapping[str, str]


def to_html(brief: Brief, style: HouseStyle, *, paged: bool = False) -> str:
    """The brief as one HTML file, style sheets and logo inside.

    ``paged`` says that it will be laid out on pages; only these have a foot for the sources.
    Raises :class:`briefing.model.errors.StyleError` for a mistake in a template.
    """
    return expand(style.folders, TEMPLATE, _context(brief, style, paged=paged))


def to_file(brief: Brief, style: HouseStyle) -> str:
    """The brief as an HTML file to hand on: one that runs no script and loads nothing.

    A style's template may write what it likes: see :mod:`briefing.render.handing_on`.
    """
    return safe(to_html(brief, style))


def _context(brief: Brief, style: HouseStyle, *, paged: bool) -> dict[str, Any]:
    logo = style.brand.logo
    words = Words.of(style)
    remarks = words.remarks(brief)
    house = House(
        name=style.brand.name,
        short_name=style.brand.short_name,
        language=style.language,
        notes=style.notes if paged else "end",
        sections=style.sections,
        logo=Picture(assets.data_url(logo.path), logo.alt) if logo else None,
        colors=MappingProxyType(dict(style.brand.colors)),
    )
    return {
        "brief": brief,
        "house": house,
        "annex": Annex.of(brief, style),
        "content": {kind.id: getattr(brief, kind.id) for kind in TABLE} | {"notes": remarks},
        "kinds": BY_ID,
        "remarks": remarks,
        "styles": _style_sheets(style, brief.draft),
        "label": _labels(style),
        "day": words.day,
        "short_day": words.short_day,
        "pages": lambda source: words.pages(brief, source),
        "when": words.when,
        "basis": words.basis,
        "who_tells": lambda line: words.ledger(line, brief),
        "trail": words.trail,
        "bars": bars,
        "axis": axis,
        "emphasise": emphasise,
        "headline": headline,
        # in an annex each number leads to its own passage
        "runs": runs if not brief.annex else lambda numbers: tuple((one,) for one in numbers),
    }


def _labels(style: HouseStyle) -> Callable[..., str]:
    labels = dict(style.labels)

    def label(key: str, count: int | None = None, /, **values: object) -> str:
        """The house's word for a label of the program, its names in braces filled in."""
        if key not in labels:
            raise LookupError(f"there is no label {key!r}; {nearest(key, labels)}")
        return fill(labels[key], count, **values)

    return label


def _style_sheets(style: HouseStyle, draft: str) -> tuple[Markup, ...]:
    sheets = [theme_css(style, font_faces(style.folders)) + draft_css(draft)]
    sheets += [read_text(path) for path in style.stylesheets]
    # "<\/" is "</" to CSS, and cannot end the element that the sheet stands in
    return tuple(Markup(sheet.replace("</", "<\\/")) for sheet in sheets)  # noqa: S704


def emphasise(line: Line | Telling, statement: str, spans: tuple[Citation, ...]) -> Markup:
    """``statement`` with the words of ``line`` in it marked by ``<strong>``, where they stand.

    A statement that was cut ends in the brief's ellipsis.
    """
    cut = ELLIPSIS if isinstance(line, FigureLine | DateLine) and line.statement_cut else ""
    if len(spans) == 1 and len(line.spans) == 1 and line.spans[0].source == spans[0].source:
        start = line.spans[0].start - spans[0].start
        end = start + len(line.text)
        if start >= 0 and statement[start:end] == line.text:
            before = clean(statement[:start])
            kept = before.rstrip()
            # a space at the end of a text would upset Pango's line breaking: see part.html
            words_ = before[len(kept) :] + clean(line.text)
            rest = clean(statement[end:]) + cut
            return Markup("{}<strong>{}</strong>{}").format(kept, words_, rest)
    return escape(clean(statement) + cut)


def headline(title: str) -> Markup:
    """The title with its last two words kept on one line, where they are short enough."""
    words_ = clean(title).split()
    if len(words_) < 5 or len(words_[-1]) + len(words_[-2]) > 24:
        return escape(" ".join(words_))
    # a no-break space: an element that must not break confuses the line breaking before it
    return escape(f"{' '.join(words_[:-2])} {words_[-2]}\u00a0{words_[-1]}")
