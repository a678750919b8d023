"""Parts of a note for other programs: its sources, its dates, its figures, a message, a slide."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model.brief import Brief
from briefing.styles.model import HouseStyle

Made = tuple[bytes, tuple[str, ...]]
"""A file, and what there is to say of it."""


def _csl(brief: Brief, _: HouseStyle) -> Made:
    from briefing.render.references import to_csl

    return to_csl(brief), ()


def _ris(brief: Brief, _: HouseStyle) -> Made:
    from briefing.render.references import to_ris

    return to_ris(brief), ()


def _bibtex(brief: Brief, _: HouseStyle) -> Made:
    from briefing.render.references import to_bibtex

    return to_bibtex(brief), ()


def _calendar(brief: Brief, style: HouseStyle) -> Made:
    from briefing.render.agenda import to_calendar

    return to_calendar(brief, style)


def _csv(brief: Brief, _: HouseStyle) -> Made:
    from briefing.render.figure_table import to_csv

    return to_csv(brief), _no_figures(brief)


def _xlsx(brief: Brief, style: HouseStyle) -> Made:
    from briefing.render.figure_table import to_xlsx

    return to_xlsx(brief, style), _no_figures(brief)


def _no_figures(brief: Brief) -> tuple[str, ...]:
    return () if brief.figures else ("the note has no key figures, so the table is empty",)


def _draft(brief: Brief, style: HouseStyle) -> Made:
    from briefing.render.draft_mail import to_draft

    return to_draft(brief, style), ()


def _footnotes(brief: Brief, style: HouseStyle) -> Made:
    from briefing.render.markdown import to_markdown

    return to_markdown(brief, style, footnotes=True).encode(), ()


def _slide(brief: Brief, style: HouseStyle) -> Made:
    from briefing.render.slide import to_slide

    return to_slide(brief, style), ()


WRITERS: dict[str, Callable[[Brief, HouseStyle], Made]] = {
    "csl-json": _csl,
    "ris": _ris,
    "bibtex": _bibtex,
    "ics": _calendar,
    "csv": _csv,
    "xlsx": _xlsx,
    "eml": _draft,
    "footnotes": _footnotes,
    "pptx": _slide,
}
"""By the name of the format; each imports its library when it is asked for."""
