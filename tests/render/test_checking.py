from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.render import finished
from briefing.render.checking import check_all, check_folder
from briefing.render.pdf import lay_out
from briefing.styles import load
from briefing.styles.finding import Finding
from briefing.worker.asking import ask
from briefing.worker.launch import Kind
from briefing.worker.messages import CheckStyle, StyleChecked

Make = Callable[..., Path]
STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


def told(folder: Path, kind: str) -> list[Finding]:
    return [finding for finding in check_all(load(folder)) if finding.check == kind]


@pytest.mark.parametrize("name", STYLES)
def test_the_shipped_styles_have_nothing_to_mend(name: str) -> None:
    assert check_all(load(name)) == ()


def test_contrast_is_that_of_the_real_ground(make_style: Make) -> None:
    folder = make_style(
        style_css=".bottom-line { background: #333 }\n"
        ".bottom-line h2 { color: #fff }\n.said { color: #aaa }\n"
    )
    found = told(folder, "contrast")
    words = " ".join(finding.message for finding in found)
    assert "on #333333" in words
    assert "#aaaaaa on #ffffff" in words
    assert "#ffffff on" not in words
    assert (str(folder / "style.css"), 3) in {(f.path, f.line) for f in found}


def test_fonts_that_are_not_here(make_style: Make) -> None:
    folder = make_style(
        _brand_yml="typography:\n  base: Source Sans 3\n  headings: Sauce Serif 4\n",
        style_css="p { font-family: 'Harbour Grotesk', serif }\nb { font-family: serif }\n",
    )
    found = told(folder, "fonts")
    assert {(Path(f.path).name, f.line) for f in found} == {("_brand.yml", 3), ("style.css", 1)}
    assert any("did you mean 'Source Serif 4'?" in f.message for f in found)


def test_letters_that_no_font_has(make_style: Make) -> None:
    folder = make_style(style_yml="based-on: ministry\nlabels: {date: 日付}\n")
    assert [f.check for f in check_all(load(folder))] == ["glyphs"]


def test_the_finished_file_is_looked_at(make_style: Make) -> None:
    block = '<h5>Low</h5><img src="dot.svg"><p class="out">far away words</p>'
    folder = make_style(
        brief_html='{% extends "ministry/brief.html" %}{% block quotes %}'
        + block
        + "{% endblock %}",
        dot_svg='<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        style_css=".out { position: absolute; left: -200pt }",
    )
    found = " ".join(f.message for f in check_all(load(folder)))
    assert "“far away words” stands outside the page" in found
    assert "has no text alternative" in found
    assert "a level is skipped" in found


def test_missing_language_title_and_pages() -> None:
    folders = load("ministry").folders
    data = lay_out("<p>Words.</p><p style='break-before: page'></p>", folders).write()
    said = " ".join(finished.faults(data))
    assert "does not say its language" in said
    assert "has no title" in said
    assert finished.misprints(data) == ("page 2 is empty",)


def test_words_on_words_are_seen() -> None:
    text = "<p>First words here.</p><p style='margin-top: -2.6em'>Second words there.</p>"
    data = lay_out(text, load("ministry").folders).write()
    assert "is printed over other text" in finished.misprints(data)[0]
    data = lay_out(text.replace("-2.6em", "0"), load("ministry").folders).write()
    assert finished.misprints(data) == ()


def test_a_sheet_that_multiplies_the_pages(make_style: Make) -> None:
    folder = make_style(
        style_yml="based-on: ministry\nnotes: foot\n",
        style_css="@page { @footnote { border-top: 2pt solid; padding-top: 2pt } }",
    )
    assert {f.check for f in check_all(load(folder))} >= {"footnotes"}


def test_a_style_that_does_not_print_is_a_finding(make_style: Make) -> None:
    folder = make_style(brief_html='{% extends "ministry/brief.html" %}\n{% block quotes %}{{ x }}')
    (found,) = check_folder(folder)
    assert found.line >= 2


def test_the_check_worker(make_style: Make) -> None:
    style = load(make_style(style_css="p { colour: red }"))
    folders = tuple(map(str, style.folders))
    reply, _ = ask(Kind.CHECK, CheckStyle(1, folders[0], folders))
    assert isinstance(reply, StyleChecked)
    assert [finding.check for finding in reply.findings] == ["css"]
