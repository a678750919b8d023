"""What a brief can be written as, and how files of each format are named."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A format; the value is its name on the command line."""

    PDF = "pdf"
    ARCHIVE = "archive"  # PDF/A-3a and PDF/UA-1 at once
    ARCHIVE_2A = "archive-2a"  # PDF/A-2a and PDF/UA-1 at once; it may carry no files
    DOCX = "docx"
    HTML = "html"
    JSON = "json"
    MARKDOWN = "markdown"
    FOOTNOTES = "footnotes"  # Markdown with a footnote at each mark
    SLIDE = "pptx"
    DRAFT = "eml"  # a message that is not sent yet
    CSL = "csl-json"  # the sources
    RIS = "ris"
    BIBTEX = "bibtex"
    CALENDAR = "ics"  # the dates ahead
    FIGURES_CSV = "csv"  # the key figures
    FIGURES_XLSX = "xlsx"
    MAIL = "mail"  # to paste into an e-mail: a JSON array of HTML and plain text


FILES = tuple(form for form in Format if form is not Format.MAIL)
"""Those that are files."""

CARRIERS = (Format.PDF, Format.ARCHIVE)
"""Those that can carry the note as data, and its sources."""

SUFFIXES = {
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".json": Format.JSON,
    ".md": Format.MARKDOWN,
    ".pptx": Format.SLIDE,
    ".eml": Format.DRAFT,
    ".ris": Format.RIS,
    ".bib": Format.BIBTEX,
    ".ics": Format.CALENDAR,
    ".csv": Format.FIGURES_CSV,
    ".xlsx": Format.FIGURES_XLSX,
}
"""The format that the ending of a file's name means."""

_ENDINGS = {
    Format.ARCHIVE: ".pdf",
    Format.ARCHIVE_2A: ".pdf",
    Format.MARKDOWN: ".md",
    Format.FOOTNOTES: ".md",
    Format.CSL: ".csl.json",
    Format.BIBTEX: ".bib",
}


def ending(form: Format) -> str:
    """The ending of the name of a file of this format."""
    return _ENDINGS.get(form, f".{form.value}")
