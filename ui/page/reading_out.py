"""What a screen reader says of a line on the pages: its words, its sources, what to look at."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import QCoreApplication

from briefing.model.brief import Brief, Line, Origin
from ui.look.dates import written
from ui.note.rows import parts


def _tr(words: str) -> str:
    return QCoreApplication.translate("ReadingOut", words)


def line_of(brief: Brief, key: str) -> Line | None:
    """The line of a brief with this id."""
    # any section: one that the style does not print may be asked for from the list
    for field in fields(brief):
        section = getattr(brief, field.name)
        for line in section if isinstance(section, tuple) else ():
            if isinstance(line, Line) and line.id == key:
                return line
    return None


def spoken(brief: Brief, key: str, remark: str) -> str:
    """The line in words, "" where there is none; ``remark`` is what there is to look at."""
    line = line_of(brief, key)
    if line is None:
        return ""
    words = [one for one in parts(line) if one]
    if line.origin is Origin.OWN:
        words.append(_tr("Your own words, no source"))
    words += [_tr("Source {}").format(_source(brief, number)) for number in line.marks]
    words += [_tr("Also in source {}").format(_source(brief, number)) for number in line.also]
    if remark:
        words.append(_tr("To look at: {}").format(remark))
    # sentences bring their dot along
    return ". ".join(one.rstrip(".") for one in words)


def _source(brief: Brief, number: int) -> str:
    found = next((one for one in brief.sources if one.number == number), None)
    if found is None:
        return str(number)
    day = written(found.date) if found.date else ""
    return ", ".join(filter(None, (str(number), found.outlet or found.title, day)))
