"""House styles: what a brief looks like, in a folder that a non-programmer can edit.

A style is a folder with ``style.yml`` and, if wanted, ``_brand.yml`` (brand.yml convention),
``style.css``, ``brief.html`` and ``fonts/``. What it leaves out comes from the style it is based
on, and in the end from ``templates/base``. Every mistake is a
:class:`briefing.model.errors.StyleError` with the file, the line, what is wrong and what is
allowed.

Nothing heavy is imported here: the window's process uses these functions.
"""

from __future__ import annotations

from briefing.styles.library import available, copy
from briefing.styles.load import load
from briefing.styles.model import (
    Brand,
    HouseStyle,
    Logo,
    Page,
    Section,
    StyleEntry,
    Typeface,
)
from briefing.styles.naming import file_name
from briefing.styles.places import user_folder
from briefing.wording.dates import format_date

__all__ = [
    "Brand",
    "HouseStyle",
    "Logo",
    "Page",
    "Section",
    "StyleEntry",
    "Typeface",
    "available",
    "copy",
    "file_name",
    "format_date",
    "load",
    "user_folder",
]
