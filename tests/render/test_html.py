from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import tinyhtml5

from briefing.model.article import EventKind, FigureKind
from briefing.model.brief import Brief, Citation, DateLine, FigureLine, Line, Source
from briefing.model.errors import StyleError
from briefing.render.handing_on import POLICY
from briefing.render.html import emphasise, headline, to_file, to_html
from briefing.styles import format_date, load

Make = Callable[..., Path]
STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")
EVIL = "<script>alert(1)</script>&<b \"'>{{ 7 * 7 }}{% endblock %}</style><!--"


def words(html: str) -> str:
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    for style in root.iter("style"):
        style.text = ""
    return " ".join("".join(root.itertext()).split())


@pytest.mark.parametrize("name", STYLES)
def test_everything_of_the_brief_is_printed(samples: ModuleType, name: str) -> None:
    brief = dataclasses.replace(samples.brief(5), page_limit=0)
    style = load(name)
    text = words(to_html(brief, style))
    day = format_date(brief.date, style.date_format)
    lines = (*brief.bottom_line, *brief.points, *brief.people, *brief.quotes)
    dated = (*brief.figures, *brief.deadlines)
    for piece in (*(line.text for line in lines), *(line.statement for line in dated)):
        assert " ".join(piece.split()) in text
    for source in brief.sources:
        assert source.title in text
    for fact in (brief.title, brief.marking, brief.author, brief.addressee, day):
        assert fact in text


@pytest.mark.parametrize("name", STYLES)
def test_each_line_has_its_marks_and_they_lead_to_the_sources(
    samples: ModuleType, name: str
) -> None:
    brief = samples.brief(5)
    root = tinyhtml5.parse(to_html(brief, load(name)), namespace_html_elements=False)
    ids = {element.get("id") for element in root.iter()}
    lines = {e.get("data-line"): e for e in root.iter() if e.get("data-line")}
    sections = ("bottom_line", "points", "figures", "deadlines", "people", "quotes")
    expected = [line for section in sections for line in getattr(brief, section)]
    assert set(lines) == {line.id for line in expected}
    for line in expected:
        targets = [a.get("href") for a in lines[line.id].iter("a")]
        told = [f"#source-{n}" for n in (*line.marks, *line.also)]
        # what vouches for a figure's number stands beside the number, before its sentence
        assert (sorted(targets) if line in brief.figures else targets) == (
            sorted(told) if line in brief.figures else told
        )
        assert {target[1:] for target in targets} <= ids


@pytest.mark.parametrize("name", STYLES)
def test_sections_without_content_do_not_print(samples: ModuleType, name: str) -> None:
    root = tinyhtml5.parse(to_html(samples.case_none(), load(name)), namespace_html_elements=False)
    sections = [element.get("id") for element in root.iter("section")]
    assert sections == ["bottom-line", "source-statement", "sources"]


@pytest.mark.parametrize("name", STYLES)
def test_everything_is_escaped(name: str) -> None:
    span = (Citation(1, 0, 5),)
    brief = Brief(
        title=EVIL,
        date=date(2025, 6, 10),
        marking=EVIL,
        author=EVIL,
        addressee=EVIL,
        points=(Line(id=EVIL, text=EVIL, spans=span),),
        figures=(
            FigureLine(
                id="f", text=EVIL, spans=span, kind=FigureKind.MONEY, statement="x " + EVIL,
                statement_spans=(Citation(1, -2, 50),), subject=EVIL, period=EVIL, comparison=EVIL,
            ),
        ),
        deadlines=(
            DateLine(
                id="d", text=EVIL, spans=span, kind=EventKind.DEADLINE, timex=EVIL,
                statement=EVIL, statement_spans=(),
            ),
        ),
        sources=(Source(number=1, article="a", title=EVIL, outlet=EVIL, byline=(EVIL,),
                        address="javascript:alert(1)"),),
        notes=(EVIL,),
    )  # fmt: skip
    html = to_html(brief, load(name))
    root = tinyhtml5.parse(html, namespace_html_elements=False)
    assert not list(root.iter("script"))
    assert not list(root.iter("b"))
    assert "49" not in words(html)
    assert words(html).count(" ".join(EVIL.split())) >= 9
    assert all(a.get("href", "#").startswith("#") for a in root.iter("a"))


def test_control_characters_do_not_reach_the_page() -> None:
    brief = Brief(title="Har\x00bour\x1b[31m \x0bfees\x9f", date=date(2025, 6, 10))
    html = to_html(brief, load("ministry"))
    assert re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", html) is None
    assert "Harbour[31m fees" in html


def test_a_style_sheet_cannot_end_its_element(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(style_css="p::after { content: '</style><script>alert(1)</script>' }")
    root = tinyhtml5.parse(to_html(samples.brief(), load(folder)), namespace_html_elements=False)
    assert not list(root.iter("script"))


def test_a_block_of_ones_own(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(
        brief_html='{% extends "ministry/brief.html" %}\n'
        "{% block quotes %}<p>{{ brief.quotes[0].speaker }} spoke</p>{% endblock %}\n"
    )
    text = words(to_html(samples.brief(), load(folder)))
    assert "Teodor Wiik spoke" in text
    assert samples.QUOTES[0][0] not in text
    assert samples.POINTS[1] in text


def test_pieces_of_ones_own(samples: ModuleType, make_style: Make) -> None:
    base = (Path(load("ministry").folders[-1]) / "part.html").read_text()
    folder = make_style(part_html=base.replace("[{{ numbers", "see {{ numbers"))
    assert "see 1" in words(to_html(samples.brief(), load(folder)))


@pytest.mark.parametrize(
    ("block", "line", "message"),
    [
        ("{% if %}{% endif %}", 3, "Expected an expression"),
        ("{% for x in y %}", 4, "endfor"),
        ("{{ brief.quots }}", 3, "no field 'quots' in a Brief; did you mean 'quotes'?"),
        ("{{ brief.points[0].txt }}", 3, "no field 'txt' in a Line; did you mean 'text'?"),
        ("{{ nothing }}", 3, "'nothing' is undefined"),
        ("\n{{ 1 / 0 }}", 4, "division by zero"),
        ("{{ brief.title.__class__ }}", 3, "unsafe"),
        ("{{ ''.__class__.__mro__ }}", 3, "unsafe"),
        ("{{ brief.title | nofilter }}", 3, "No filter named 'nofilter'"),
        ("{{ label('edted') }}", 3, "there is no label 'edted'; did you mean 'edited'?"),
        ("{{ range(10000000) | list }}", 3, "Range too big"),
        ("{% include 'no.html' %}", 3, "no.html"),
        ("{% include '../../secret.html' %}", 3, "secret.html"),
        ("{% include '/etc/passwd' %}", 3, "etc/passwd"),
        ("{% include '0:/etc/passwd' %}", 3, "etc/passwd"),
        ("{{ self.quotes() }}", 3, "calls itself"),
        ("{{ brief.points.append(1) }}", 3, "append"),
        ("{{ lipsum() }}", 3, "'lipsum' is undefined"),
    ],
)
def test_a_mistake_in_a_template_names_file_and_line(
    samples: ModuleType, make_style: Make, block: str, line: int, message: str
) -> None:
    text = '{% extends "base/brief.html" %}\n{% block quotes %}\n' + block + "\n{% endblock %}"
    folder = make_style(brief_html=text)
    with pytest.raises(StyleError) as caught:
        to_html(samples.brief(), load(folder))
    assert caught.value.path == str(folder / "brief.html")
    assert caught.value.line == line
    assert message in caught.value.message


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('{% extends "base/brief.html" %}\n{% block quots %}x{% endblock %}', 2, "'quotes'?"),
        ('{% extends "ministry/brief.html" %}\n\n{% block peple %}{% endblock %}', 3, "'people'?"),
        ('{% extends "base/brief.html" %}\n{% block zzzz %}{% endblock %}', 2, "allowed are"),
    ],
)
def test_a_block_that_nothing_prints_is_a_mistake(
    samples: ModuleType, make_style: Make, text: str, line: int, message: str
) -> None:
    folder = make_style(brief_html=text)
    with pytest.raises(StyleError, match="nothing prints a block") as caught:
        to_html(samples.brief(), load(folder))
    assert (caught.value.path, caught.value.line) == (str(folder / "brief.html"), line)
    assert message in caught.value.message


def test_a_block_inside_a_block_is_ones_own(samples: ModuleType, make_style: Make) -> None:
    text = '{% extends "base/brief.html" %}{% block quotes %}{% block said %}<p>Said</p>'
    folder = make_style(brief_html=text + "{% endblock %}{% endblock %}")
    assert "Said" in words(to_html(samples.brief(), load(folder)))


def test_a_mistake_is_seen_and_its_repair_too(samples: ModuleType, make_style: Make) -> None:
    start = '{% extends "base/brief.html" %}{% block quotes %}'
    folder = make_style(brief_html=start + "{{ oops }}{% endblock %}")
    style = load(folder)
    with pytest.raises(StyleError):
        to_html(samples.brief(), style)
    (folder / "brief.html").write_text(start + "<p>Repaired</p>{% endblock %}")
    assert "Repaired" in to_html(samples.brief(), style)


def test_a_template_that_extends_itself(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(brief_html='{% extends "mine/brief.html" %}')
    with pytest.raises(StyleError, match="itself"):
        to_html(samples.brief(), load(folder))


def test_templates_are_limited_and_utf8(samples: ModuleType, make_style: Make) -> None:
    with pytest.raises(StyleError, match="larger than"):
        to_html(samples.brief(), load(make_style("big", brief_html=" " * 600_000)))
    with pytest.raises(StyleError, match="not UTF-8") as caught:
        to_html(samples.brief(), load(make_style("latin", style_css=b"\n/* \xe9 */")))
    assert caught.value.line == 2


def test_a_template_linked_from_outside_is_not_there(
    samples: ModuleType, make_style: Make, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text("secret")
    folder = make_style(
        brief_html='{% extends "base/brief.html" %}{% block head %}{% include "o.html" %}'
        "{% endblock %}"
    )
    (folder / "o.html").symlink_to(outside)
    with pytest.raises(StyleError, match=r"o\.html"):
        to_html(samples.brief(), load(folder))


def test_the_logo_is_inside_the_page(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(_brand_yml="logo: {path: l.svg, alt: A lamp & a ship}")
    (folder / "l.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    html = to_html(samples.brief(), load(folder))
    assert '<img src="data:image/svg+xml;base64,' in html
    assert 'alt="A lamp &amp; a ship"' in html


def test_words_of_a_figure_are_marked_where_they_stand() -> None:
    def line(text: str, start: int) -> Line:
        return Line(id="x", text=text, spans=(Citation(1, start, start + len(text)),))

    sentence = "Fees rose 3% and 3% again."
    at: tuple[Any, ...] = (Citation(1, 100, 126),)
    assert emphasise(line("3%", 117), sentence, at) == (
        "Fees rose 3% and<strong> 3%</strong> again."
    )
    # of another source, or not where it says: the sentence stays as it is
    assert emphasise(line("3%", 90), sentence, at) == sentence
    assert emphasise(line("3%", 111), sentence, at) == sentence


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Harbour fees", "Harbour fees"),
        ("Harbour fees to rise by a third", "a third"),
        ("Fees < 5 & rising in all ports", "all ports"),
    ],
)
def test_headlines_end_on_more_than_one_word(title: str, expected: str) -> None:
    made = headline(title)
    assert words(made).replace("\u00a0", " ") == title
    if "\u00a0" in made:
        assert made.endswith(expected.replace(" ", "\u00a0"))


def test_sources_at_the_foot_of_the_page(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(style_yml="based-on: ministry\nnotes: foot\n")
    brief, style = samples.brief(5), load(folder)
    root = tinyhtml5.parse(to_html(brief, style, paged=True), namespace_html_elements=False)
    notes = [e for e in root.iter("span") if e.get("class") == "foot"]
    assert sorted(note.get("id") for note in notes) == [f"source-{n}" for n in range(1, 6)]
    assert not [e for e in root.iter("section") if e.get("id") == "sources"]
    screen = tinyhtml5.parse(to_html(brief, style), namespace_html_elements=False)
    assert not [e for e in screen.iter("span") if e.get("class") == "foot"]
    assert [e for e in screen.iter("section") if e.get("id") == "sources"]


def test_deadlines_are_told_from_other_dates(samples: ModuleType) -> None:
    root = tinyhtml5.parse(
        to_html(samples.brief(), load("ministry")), namespace_html_elements=False
    )
    rows = {e.get("data-line"): "".join(e.itertext()) for e in root.iter("tr")}
    said = {line.id: "deadline" in rows[line.id] for line in samples.brief().deadlines}
    assert said == {line.id: line.kind is EventKind.DEADLINE for line in samples.brief().deadlines}


@pytest.mark.parametrize("name", ["newsroom", "intelligence"])
def test_who_gives_a_figure_and_who_is_silent(samples: ModuleType, name: str) -> None:
    brief = samples.brief(5)
    figure = dataclasses.replace(
        brief.figures[0],
        spans=(Citation(1, 0, 5),),
        support=(Citation(2, 5, 9), Citation(3, 0, 4)),
        trends=(Citation(3, 0, 4),),
        differing=(Citation(4, 7, 9),),
        silent=(5,),
    )
    text = words(to_html(dataclasses.replace(brief, figures=(figure,)), load(name)))
    told = "number in 1, 2; tendency without a number in 3; another number in 4; nothing in 5."
    assert told.capitalize() in text
    alone = dataclasses.replace(brief, figures=(figure,), sources=brief.sources[:1])
    assert "nothing in" not in words(to_html(alone, load(name)))


@pytest.mark.parametrize(
    "template",
    [
        '{% extends "ministry/brief.html" %}{% block head %}<script>x()</script>{% endblock %}',
        "<script>x()</script>{{ brief.title }}",
        '<html><script>x()</script><head><meta charset="utf-8"></head></html>',
        '<!doctype html><html lang="en" onload="x()"><head><meta charset="utf-8"></head></html>',
    ],
)
def test_a_file_to_hand_on_runs_nothing(
    samples: ModuleType, make_style: Callable[..., Path], template: str
) -> None:
    text = to_file(samples.brief(), load(make_style(brief_html=template)))
    policy = text.index("Content-Security-Policy")
    assert POLICY in text
    for dangerous in ("<script", "onload"):
        assert policy < text.find(dangerous) or dangerous not in text
    assert re.match(r"<!doctype html>", text.strip(), re.IGNORECASE)


def test_marks_that_turn_letters_about_are_not_printed(samples: ModuleType) -> None:
    brief = dataclasses.replace(samples.brief(), title="Up \u202e5.43%\u202c \u2067x\u2069")
    text = to_html(brief, load("ministry"))
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(text)
    assert "Up 5.43% x" in text
