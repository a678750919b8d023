"""What the analyst changed says so in every format."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from io import BytesIO

import docx
import pytest

import seeds
from briefing import reading
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.edits.retell import retold
from briefing.model.brief import SECTIONS, Brief, DifferenceLine, Origin, Telling, lines_of
from briefing.model.options import Options
from briefing.render.docx import to_docx
from briefing.render.html import to_html
from briefing.render.mail import to_mail
from briefing.render.markdown import to_markdown
from briefing.styles import load


@cache
def made() -> Brief:
    """A brief with an own line in every section, a line struck, one reworded, one corrected."""
    articles = [a for path in seeds.paths() for a in reading.read_path(path)]
    options = Options(date=seeds.DATE)
    base = compose(articles, options)
    desk = Desk()
    for number, section in enumerate(SECTIONS, 1):
        desk = desk.with_own(f"own-{number}", section, f"Our line number {number}.")
    first, second = base.points[:2]
    middle = second.text.index(" ", 30)
    desk = desk.with_reworded(first.id, "The analyst put it so.")
    desk = desk.with_struck(second.id, ((middle, middle + 12),))
    desk = desk.with_corrected(base.figures[0].id, "text", "35.4%")
    brief = compose(articles, options, desk.edits)
    told = Telling(
        text="34%", spans=first.spans, statement="They say 34%.", statement_spans=first.spans
    )
    line = DifferenceLine(
        id="difference-a-0-1", text="34%", spans=first.spans, tellings=(told, told)
    )
    edits = Desk().with_reworded(line.id, "They do not agree on the fall.").edits
    changed = retold(line, edits, None, seeds.DATE)  # type: ignore[arg-type]
    return replace(brief, differences=(changed, *brief.differences))


def _text_of(form: str) -> str:
    style = load("ministry")
    match form:
        case "html":
            return to_html(made(), style)
        case "markdown":
            return to_markdown(made(), style)
        case "mail":
            return to_mail(made(), style)[1]
    document = docx.Document(BytesIO(to_docx(made(), style)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("form", ["html", "markdown", "mail", "docx"])
def test_edited_and_own_lines_say_so(form: str) -> None:
    text = " ".join(_text_of(form).split()).replace("\\", "")
    own = [one for one in lines_of(made()).values() if one.origin is Origin.OWN]
    edited = [one for one in lines_of(made()).values() if one.origin is Origin.EDITED]
    assert len(own) == len(SECTIONS)
    assert len(edited) == 3
    for line in own:
        assert line.text in text
    said = text.lower()
    assert "35.4%" in text
    assert "They do not agree on the fall." in text
    assert "[…]" in text
    assert said.count("analyst") >= len(own)
    assert said.count("edited") >= len(edited)
