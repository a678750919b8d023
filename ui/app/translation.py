"""The language of the window: the user's choice, else the desktop's, else English."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from ui.app import settings

LANGUAGES = ("en", "de")
"""Languages that are complete."""

# os.path: importing pathlib would cost the first paint
_FOLDER = os.path.join(  # noqa: PTH118
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))),  # noqa: PTH100, PTH120
    "translations",
)


def language() -> str:
    """The language to show, one of :data:`LANGUAGES`."""
    chosen = settings.text(settings.LANGUAGE) or QLocale.system().name().split("_")[0]
    return chosen if chosen in LANGUAGES else "en"


def install(app: QCoreApplication) -> tuple[QTranslator, ...]:
    """Have the application speak the language, and no other; returns the translators in use.

    Dates and numbers follow too. Qt's own words (in its dialogs) come from Qt's catalogues.
    """
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    code = language()
    chosen = settings.text(settings.LANGUAGE)
    # the desktop's own knows the region as well: British days in an English window
    QLocale.setDefault(QLocale(code) if chosen else QLocale.system())
    if code == "en":
        return ()
    installed = []
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"briefing_{code}", _FOLDER),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            installed.append(translator)
    return tuple(installed)
