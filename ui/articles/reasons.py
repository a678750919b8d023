"""Why text was set aside, in the window's language; reading gives the reason in English."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

REASONS = (
    QT_TRANSLATE_NOOP("Reasons", "front matter"),
    QT_TRANSLATE_NOOP("Reasons", "duplicated headline"),
    QT_TRANSLATE_NOOP("Reasons", "other headline"),
    QT_TRANSLATE_NOOP("Reasons", "byline"),
    QT_TRANSLATE_NOOP("Reasons", "date line"),
    QT_TRANSLATE_NOOP("Reasons", "dateline"),
    QT_TRANSLATE_NOOP("Reasons", "section label"),
    QT_TRANSLATE_NOOP("Reasons", "source line"),
    QT_TRANSLATE_NOOP("Reasons", "page foot"),
    QT_TRANSLATE_NOOP("Reasons", "page furniture"),
    QT_TRANSLATE_NOOP("Reasons", "page navigation"),
    QT_TRANSLATE_NOOP("Reasons", "page remark"),
    QT_TRANSLATE_NOOP("Reasons", "page number"),
    QT_TRANSLATE_NOOP("Reasons", "running head or foot"),
    QT_TRANSLATE_NOOP("Reasons", "comment form"),
    QT_TRANSLATE_NOOP("Reasons", "share bar"),
    QT_TRANSLATE_NOOP("Reasons", "follow us"),
    QT_TRANSLATE_NOOP("Reasons", "newsletter"),
    QT_TRANSLATE_NOOP("Reasons", "cookie notice"),
    QT_TRANSLATE_NOOP("Reasons", "also read"),
    QT_TRANSLATE_NOOP("Reasons", "advertisement"),
    QT_TRANSLATE_NOOP("Reasons", "copyright notice"),
    QT_TRANSLATE_NOOP("Reasons", "caption or credit"),
    QT_TRANSLATE_NOOP("Reasons", "no words"),
    QT_TRANSLATE_NOOP("Reasons", "letterhead"),
    QT_TRANSLATE_NOOP("Reasons", "message header"),
    QT_TRANSLATE_NOOP("Reasons", "covering note"),
    QT_TRANSLATE_NOOP("Reasons", "earlier message"),
    QT_TRANSLATE_NOOP("Reasons", "signature"),
    QT_TRANSLATE_NOOP("Reasons", "attachment, not read"),
    QT_TRANSLATE_NOOP("Reasons", "contact"),
    QT_TRANSLATE_NOOP("Reasons", "about the issuer"),
    QT_TRANSLATE_NOOP("Reasons", "background note"),
    QT_TRANSLATE_NOOP("Reasons", "press release label"),
    QT_TRANSLATE_NOOP("Reasons", "after the end mark"),
    QT_TRANSLATE_NOOP("Reasons", "forward-looking statements"),
    QT_TRANSLATE_NOOP("Reasons", "claim that is checked"),
    QT_TRANSLATE_NOOP("Reasons", "footnote"),
    QT_TRANSLATE_NOOP("Reasons", "footnote mark"),
    QT_TRANSLATE_NOOP("Reasons", "label in a figure"),
    QT_TRANSLATE_NOOP("Reasons", "caption of a figure or table"),
    QT_TRANSLATE_NOOP("Reasons", "source line of a figure or table"),
    QT_TRANSLATE_NOOP("Reasons", "entry of a list of contents or a form"),
    QT_TRANSLATE_NOOP("Reasons", "symbols or figures by themselves"),
    QT_TRANSLATE_NOOP("Reasons", "text in the margin"),
    QT_TRANSLATE_NOOP("Reasons", "text that runs up or down the page"),
    QT_TRANSLATE_NOOP("Reasons", "hidden text"),
    QT_TRANSLATE_NOOP("Reasons", "no reader sees it"),
    QT_TRANSLATE_NOOP("Reasons", "struck out"),
    QT_TRANSLATE_NOOP("Reasons", "too small to be read"),
    QT_TRANSLATE_NOOP("Reasons", "outside the page"),
    QT_TRANSLATE_NOOP("Reasons", "drawn so that nobody sees it"),
    QT_TRANSLATE_NOOP("Reasons", "in the colour of what lies behind it"),
    QT_TRANSLATE_NOOP("Reasons", "covered, clipped away or in the colour of the paper"),
    QT_TRANSLATE_NOOP("Reasons", "other words than are drawn there"),
)
"""Those that are translated; another one stands as it is."""


def told(reason: str) -> str:
    """A reason in the window's language, each part of one that has a colon by itself."""
    parts = reason.split(": ")
    return ": ".join(QCoreApplication.translate("Reasons", part) for part in parts)
