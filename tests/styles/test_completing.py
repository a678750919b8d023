"""What may be written next, in each kind of file."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from briefing.model.brief import Brief, QuoteLine
from briefing.render import html
from briefing.styles import load
from briefing.styles.completing import HOUSE, NAMES, Known, complete
from briefing.styles.form import form_values
from briefing.styles.hard_sample import hard_sample
from briefing.styles.places import SHIPPED


def known() -> Known:
    values = form_values(SHIPPED / "policy", families=("IBM Plex Sans", "Source Serif 4"))
    return Known(values, ("ministry", "policy"))


def names(file: str, text: str) -> tuple[str, ...]:
    return complete(file, text, known()).names


def test_the_names_are_those_that_a_template_sees() -> None:
    assert tuple(field.name for field in fields(html.House)) == HOUSE
    context = html._context(hard_sample(), load("ministry"), paged=True)
    assert set(NAMES) == {*context, "part"} - {"styles", "content", "kinds"}


def test_fields_follow_the_type_of_what_stands_before_the_dot() -> None:
    assert set(names("brief.html", "{{ brief.")) >= {field.name for field in fields(Brief)}
    loop = "{% for quote in brief.quotes %}\n<li>{{ quote."
    assert set(names("brief.html", loop)) >= {field.name for field in fields(QuoteLine)}
    assert names("brief.html", loop + "spea") == ("speaker", "speaker_spans")
    nested = "{% for person in brief.people %}{% for role in person.roles %}{{ role."
    assert names("brief.html", nested) == ("text", "spans")
    assert "first" in names("brief.html", "{{ brief.source_statement.f")
    assert names("brief.html", "{{ nobody.") == ()
    assert names("brief.html", "{% for a in a %}{{ a.") == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{% block qu", ("quotes",)),
        ("{% block mast", ("masthead",)),
        ("{% endf", ("endfor",)),
        ('{% extends "pol', ("policy/brief.html",)),
        ('{{ label("als', ("also",)),
        ("{{ part.mar", ("marks",)),
        ("{{ house.sh", ("short_name",)),
        ("{{ head", ("headline",)),
        ("{% for quote in brief.quotes %}{{ quo", ("quote",)),
        ("{% for quote in brief.quotes %}{% if loop.fi", ("first",)),
        ("{{ brief.title }} brief.", ()),
        ("plain", ()),
        ('{{ "brief.', ()),
    ],
)
def test_in_a_template(text: str, wanted: tuple[str, ...]) -> None:
    assert names("brief.html", text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("h2 { color: var(--color-pri", ("--color-primary",)),
        ("h2 { color: var(--brand-pi", ("--brand-pine",)),
        (".bottom", ("bottom-line",)),
        ("h1, .quo", ("quotes",)),
        ("h2 { margin: .5", ()),
    ],
)
def test_in_a_style_sheet(text: str, wanted: tuple[str, ...]) -> None:
    assert names("style.css", text) == wanted


@pytest.mark.parametrize(
    ("file", "text", "wanted"),
    [
        ("style.yml", "lang", ("language",)),
        ("style.yml", "page:\n  si", ("size",)),
        ("style.yml", "page:\n  margins:\n    to", ("top",)),
        ("style.yml", "page:\n  size: A", ("A3", "A4", "A5")),
        ("style.yml", "page:\n  size: A4\nno", ("notes",)),
        ("style.yml", "notes: f", ("foot",)),
        ("style.yml", "based-on: mi", ("ministry",)),
        ("style.yml", "sections:\n  - id: points\n  - qu", ("quotes",)),
        ("style.yml", "sections:\n  - id: qu", ("quotes",)),
        ("style.yml", "sections:\n  - id: quotes\n    li", ("limit",)),
        ("style.yml", 'file-name: "{date} {ti', ("title",)),
        ("style.yml", "labels:\n  al", ("also",)),
        ("style.yml", "# no", ()),
        ("_brand.yml", "color:\n  prim", ("primary",)),
        ("_brand.yml", "color:\n  primary: pi", ("pine",)),
        ("_brand.yml", "typography:\n  headings:\n    family: IBM", ("IBM Plex Sans",)),
        ("_brand.yml", "typography:\n  head", ("headings",)),
        ("notes.txt", "brief.", ()),
    ],
)
def test_in_yaml(file: str, text: str, wanted: tuple[str, ...]) -> None:
    assert names(file, text) == wanted


def test_nothing_is_known_of_a_broken_style(tmp_path: Path) -> None:
    assert complete("_brand.yml", "color:\n  primary: p", Known()).names == ()
    assert complete("style.css", "a { color: var(--font", Known()).names
