"""What house styles are called in the window's language: those of the program are translated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.styles import StyleEntry


def _tr(words: str) -> str:
    return QCoreApplication.translate("StyleNames", words)


def title_of(entry: StyleEntry) -> str:
    """The name of a style; of one that the user made, as the user called it."""
    if not entry.shipped:
        return entry.title or entry.name
    # they stand in the styles' own files too, where no translation finds them
    known = {
        "intelligence": _tr("Intelligence note"),
        "large-print": _tr("Large print"),
        "letter": _tr("US memorandum"),
        "ministry": _tr("Ministry note"),
        "newsroom": _tr("Newsroom digest"),
        "policy": _tr("Policy brief"),
    }
    return known.get(entry.name, entry.title or entry.name)


def description_of(entry: StyleEntry) -> str:
    """What a style is for, in a sentence."""
    if not entry.shipped:
        return entry.description
    known = {
        "intelligence": _tr(
            "An analyst's note with numbered paragraphs, support for each, and described sources"
        ),
        "large-print": _tr(
            "Plain large print in 16 pt, one column and strong contrast, for low sight or reading"
            " aloud"
        ),
        "letter": _tr(
            "A memorandum on US letter paper, with TO, FROM, DATE and SUBJECT and American dates"
        ),
        "ministry": _tr(
            "A minister's one-pager, serif and restrained, with section titles at the side"
        ),
        "newsroom": _tr(
            "A newsroom's morning digest, sans serif, with figures as cards and strong colour"
        ),
        "policy": _tr(
            "A two-page policy brief, roomy and sober, from the evidence to the recommendation"
        ),
    }
    return known.get(entry.name, entry.description)
