from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import copy, load
from briefing.styles.places import BASE, SHIPPED

Make = Callable[..., Path]


@pytest.mark.parametrize(
    "name", ["ministry", "newsroom", "policy", "intelligence", "large-print", "letter"]
)
def test_shipped_styles_load(name: str) -> None:
    style = load(name)
    assert style.folders == (SHIPPED / name, BASE)
    assert style.page.size == ("letter" if name == "letter" else "A4")
    assert style.brand.color("primary").startswith("#")
    assert [sheet.parent for sheet in style.stylesheets] == [BASE, SHIPPED / name]
    assert {"sources", "notes", "points"} <= {section.id for section in style.sections}


def test_only_style_yml_is_needed_and_the_rest_is_inherited(make_style: Make) -> None:
    make_style(style_yml="based-on: ministry\n")
    style, parent = load("mine"), load("ministry")
    assert (style.name, style.title) == ("mine", "mine")
    assert style.sections == parent.sections
    assert style.options == parent.options
    assert style.brand == parent.brand
    assert style.stylesheets == parent.stylesheets
    assert style.folders[1:] == parent.folders


def test_a_style_without_based_on_rests_on_the_base(make_style: Make) -> None:
    make_style(style_yml="")
    assert load("mine").folders[1:] == (BASE,)


def test_a_folder_is_loaded_and_finds_its_neighbours(tmp_path: Path) -> None:
    for name, text in (("first", "page: {size: A5}\n"), ("second", "based-on: first\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "style.yml").write_text(text)
    assert load(tmp_path / "second").page.size == "A5"
    assert load(str(tmp_path / "second")).page.size == "A5"
    assert load("second", search=(tmp_path,)).page.size == "A5"


def test_a_user_style_may_bear_the_name_of_a_shipped_one(make_style: Make) -> None:
    own = make_style("ministry", style_yml="based-on: ministry\nname: Ours\n")
    style = load("ministry")
    assert style.title == "Ours"
    assert style.folders == (own, SHIPPED / "ministry", BASE)


def test_limits_and_missing_sections_become_options(make_style: Make) -> None:
    text = "sections:\n  - {id: points, limit: 3}\n  - figures\n  - notes\n  - sources\n"
    make_style(style_yml=text + "options: {pages: 2, marking: Internal}\n")
    options = load("mine").options
    assert (options.points, options.figures, options.people) == (3, None, 0)
    assert (options.pages, options.marking) == (2, "Internal")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("10mm", (10, 10, 10, 10)),
        ("10mm 2cm", (10, 20, 10, 20)),
        ("10mm 2cm 30mm", (10, 20, 30, 20)),
        ("10mm 2cm 30mm 1in", (10, 20, 30, 25.4)),
        ("{left: 5mm}", (18, 18, 18, 5)),
    ],
)
def test_margins(make_style: Make, given: str, expected: tuple[float, ...]) -> None:
    make_style(style_yml=f"page:\n  margins: {given}\n")
    assert load("mine").page.margins == expected


def test_a_later_sheet_is_added_or_replaces(make_style: Make) -> None:
    text = "based-on: ministry\nstylesheet: "
    own = make_style("adds", style_yml=text + "add\n", style_css="p{}")
    assert load("adds").stylesheets == (*load("ministry").stylesheets, own / "style.css")
    own = make_style("replaces", style_yml=text + "replace\n", style_css="p{}")
    assert load("replaces").stylesheets == (BASE / "style.css", own / "style.css")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name: x\nsectoins: []\n", 2, "did you mean 'sections'?"),
        ("page:\n  sizes: A4\n", 2, "did you mean 'size'?"),
        ("page:\n  size: A44\n", 2, "is no page size"),
        ("page:\n  margins: 18mm wide\n", 2, "'wide' is no length"),
        ("page:\n  margins: 200mm\n", 2, "leaves no room"),
        ("page:\n  margins: 1mm 1mm 1mm 1mm 1mm\n", 2, "one to four lengths"),
        ("sections:\n  - points\n  - figurs\n", 3, "did you mean 'figures'?"),
        ("sections:\n  - points\n  - points\n", 3, "listed twice"),
        ("sections:\n  - id: points\n    limit: -1\n", 3, "sections.0.limit"),
        ("sections:\n  - id: points\n    limt: 1\n", 3, "did you mean 'limit'?"),
        ("sections:\n  - id: sources\n    limit: 1\n", 3, "takes no limit"),
        ("\nsections: [points, notes]\n", 2, "must list 'sources'"),
        ("options:\n  pages: many\n", 2, "must be a whole number, not text"),
        ("options:\n  algorithm: lexrnk\n", 2, "did you mean 'lexrank'?"),
        ("name: [a]\n", 1, "must be text, not a list"),
        ("name: 2025-06-10\n", 1, "not a date"),
        ("notes: middle\n", 1, "notes"),
        ("date: d MMMMM yyyy\n", 1, "is no date field"),
        ("file-name: '{titel}'\n", 1, "did you mean 'title'?"),
        ("language: english please\n", 1, "is no language tag"),
        ("labels:\n  als: x\n", 2, "did you mean 'also'?"),
        ("template-version: 99\n", 1, "needs template version 99"),
        ("name: x\nbased-on: minstry\n", 2, "did you mean 'ministry'?"),
        ("name: x\nbased-on: ../ministry\n", 2, "is no name of a style"),
        ("name: x\nbased-on: mine\n", 2, "no style 'mine'"),
        ("name: x\nname: y\n", 2, "already given at line 1"),
        ("name: &a x\ndescription: *a\n", 1, "anchors"),
        ("name: !!python/object/apply:os.system [id]\n", 1, "tags (!)"),
        ("name: [x\n", 2, "this is no YAML"),
        ("- a list\n", 1, "must be a group of keys"),
    ],
)
def test_a_mistake_names_file_line_and_what_is_allowed(
    make_style: Make, text: str, line: int, words: str
) -> None:
    folder = make_style(style_yml=text)
    with pytest.raises(StyleError) as caught:
        load("mine")
    assert caught.value.path == str(folder / "style.yml")
    assert caught.value.line == line
    assert words in caught.value.message


def test_a_circle_is_an_error(make_style: Make) -> None:
    make_style("one", style_yml="based-on: two\n")
    make_style("two", style_yml="\nbased-on: one\n")
    with pytest.raises(StyleError, match="leads back") as caught:
        load("one")
    assert caught.value.line == 2


def test_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="did you mean 'newsroom'"):
        load("newsrom")
    with pytest.raises(StyleError, match="no such folder"):
        load(tmp_path / "nowhere")
    with pytest.raises(StyleError, match=r"holds no style\.yml"):
        load(tmp_path)


def test_a_link_out_of_the_style_is_refused(make_style: Make, tmp_path: Path) -> None:
    folder = make_style()
    outside = tmp_path / "outside.css"
    outside.write_text("p {}")
    (folder / "style.css").symlink_to(outside)
    with pytest.raises(StyleError, match="own folder"):
        load("mine")


def test_size_and_depth_are_limited(make_style: Make) -> None:
    make_style("big", style_yml="#" * 300_000)
    with pytest.raises(StyleError, match="larger than"):
        load("big")
    make_style("deep", style_yml="name: " + "[" * 5000)
    with pytest.raises(StyleError, match="nest"):
        load("deep")


def test_not_utf8(make_style: Make) -> None:
    folder = make_style()
    (folder / "style.yml").write_bytes(b"name: x\ndescription: \xff\n")
    with pytest.raises(StyleError, match="not UTF-8") as caught:
        load("mine")
    assert caught.value.line == 2


def test_a_style_in_another_language(make_style: Make) -> None:
    style = load(make_style(style_yml="based-on: newsroom\nlanguage: de-CH\n"))
    titles = {section.id: section.title for section in style.sections}
    assert titles["sources"] == "Quellen"
    assert titles["points"] == "Was geschehen ist"
    assert style.label("page") == "Seite {page} von {pages}"
    assert style.date_format == "EEEE, d. MMMM yyyy"
    assert style.options.language == "de-CH"


def test_a_copy_may_change_its_language(make_style: Make, data_folder: Path) -> None:
    copy("letter", "brief")
    sheet = data_folder / "styles" / "brief" / "style.yml"
    text = sheet.read_text(encoding="utf-8").replace("language: en-US", "language: fr")
    sheet.write_text(text.replace('title: "Background"', 'title: "Contexte"'), encoding="utf-8")
    style = load("brief")
    titles = {section.id: section.title for section in style.sections}
    assert (titles["points"], titles["figures"]) == ("Contexte", "Chiffres clés")
    assert style.date_format == "d MMMM yyyy"


def test_a_title_for_each_language(make_style: Make) -> None:
    text = "sections:\n  - id: points\n    title: {en: Facts, de: Fakten}\n  - notes\n  - sources\n"
    parent = make_style("parent", style_yml=text)
    assert load(parent).sections[0].title == "Facts"
    child = load(make_style("child", style_yml="based-on: parent\nlanguage: de\n"))
    assert child.sections[0].title == "Fakten"
    other = load(make_style("other", style_yml="based-on: parent\nlanguage: es\n"))
    assert other.sections[0].title == "Qué ha ocurrido"
    wrong = make_style("wrong", style_yml=text.replace("de:", "dee:"))
    with pytest.raises(StyleError, match=r"line 3.*'dee'.*did you mean 'de'"):
        load(wrong)


def test_an_unknown_language_is_printed_in_english(make_style: Make) -> None:
    style = load(make_style(style_yml="language: sv\n"))
    assert style.language == "sv"
    assert style.label("to") == "To"


def test_an_annex_is_chosen_by_a_style(make_style: Make, data_folder: Path) -> None:
    style = load(make_style(style_yml="based-on: ministry\nannex: true\n"))
    assert style.options.annex is True
    assert load("ministry").options.annex is None
    copy("mine", "yours")
    assert load("yours").options.annex is True
    text = (data_folder / "styles" / "yours" / "style.yml").read_text(encoding="utf-8")
    assert "\nannex: true" in text
    off = load(make_style("off", style_yml="based-on: mine\nannex: false\n"))
    assert off.options.annex is False
