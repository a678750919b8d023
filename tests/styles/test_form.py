"""A style as a form shows it, and each change of the form as a small change of the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.styles import Section, load, own, user_folder
from briefing.styles import form as forms
from briefing.styles.yaml_edit import read


@pytest.fixture
def folder(data_folder: Path) -> Path:
    user_folder().mkdir(parents=True)
    return own.make("policy", "Harbour note")


def style_text(folder: Path) -> str:
    return (folder / "style.yml").read_text(encoding="utf-8")


def brand_text(folder: Path) -> str:
    return (folder / "_brand.yml").read_text(encoding="utf-8")


def test_values_are_what_prints(folder: Path) -> None:
    (folder / "_brand.yml").write_text("color:\n  primary: '#aa0000'\n")
    values = forms.form_values(folder, families=("Source Sans 3",))
    assert (values.title, values.based_on, values.size) == ("Harbour note", "policy", "A4")
    assert values.margins == (19.0, 22.0, 19.0, 22.0)
    assert values.color("primary") == "#aa0000"
    assert values.color("secondary") == load("policy").brand.color("secondary")
    assert "color.primary" in values.own
    assert "color.secondary" not in values.own
    assert values.faces[0] == forms.FormFace("Source Serif 4", "10pt")
    assert values.sections == load("policy").sections
    assert forms.decode(forms.encode(values)) == values


def test_a_margin_is_written_as_the_file_writes_margins(folder: Path) -> None:
    text = style_text(folder)
    changed = forms.with_margin(text, 1, 30, (19, 22, 19, 22))
    assert read(changed)["page"]["margins"] == "19mm 30mm 19mm 22mm"
    group = "page:\n  margins:\n    top: 1cm\n    left: 2cm # here\n"
    assert forms.with_margin(group, 3, 25, (10, 20, 20, 20)) == group.replace("2cm", "25mm")
    assert read(forms.with_margin("name: x\n", 0, 5, (1, 2, 3, 4)))["page"] == {
        "margins": "5mm 2mm 3mm 4mm"
    }


def test_sections_move_come_and_go(folder: Path) -> None:
    text, sections = style_text(folder), load(folder).sections

    def ids(text: str) -> list[str]:
        return [one if isinstance(one, str) else one["id"] for one in read(text)["sections"]]

    moved = forms.with_section_moved(text, sections, "bottom_line", 2)
    assert ids(moved)[:3] == ["points", "figures", "bottom_line"]
    gone = forms.without_section(text, sections, "bottom_line")
    assert "bottom_line" not in ids(gone)
    assert ids(forms.with_section(gone, sections[1:], "bottom_line", 0)) == ids(text)
    assert forms.left_out(sections[1:]) == ("bottom_line",)
    titled = forms.with_section_title(text, sections, "points", "News: today")
    assert read(titled)["sections"][1]["title"] == "News: today"
    limited = forms.with_section_limit(titled, sections, "points", 4)
    assert read(limited)["sections"][1]["limit"] == 4
    unlimited = forms.with_section_limit(limited, sections, "points", None)
    assert "limit" not in read(unlimited)["sections"][1]
    assert read(moved)["page"] == read(text)["page"]


def test_inherited_sections_are_written_out_when_one_changes() -> None:
    sections = (Section("points", "News", 5), Section("notes", "Notes"), Section("sources", "From"))
    text = "name: Mine  # ours\n"
    moved = forms.with_section_moved(text, sections, "notes", 0)
    assert moved.startswith(text)
    assert read(moved)["sections"] == [
        {"id": "notes", "title": "Notes"},
        {"id": "points", "title": "News", "limit": 5},
        {"id": "sources", "title": "From"},
    ]


def test_colours_are_the_palettes_or_a_roles_own(folder: Path) -> None:
    text = brand_text(folder)
    values = forms.form_values(folder)
    assert dict(values.palette)["pine"] == "#0f4c3f"
    assert dict(values.named)["primary"] == "pine"
    assert "background" not in dict(values.named)
    changed = forms.with_palette(text, "pine", "#123456")
    (folder / "_brand.yml").write_text(changed)
    values = forms.form_values(folder)
    assert (values.color("primary"), values.color("link")) == ("#123456", "#123456")
    (folder / "_brand.yml").write_text(forms.with_color(changed, "link", "ink"))
    assert forms.form_values(folder).color("link") == "#1d2220"
    assert read(forms.with_color("", "primary", "#123456")) == {"color": {"primary": "#123456"}}


def test_fonts_names_and_logo() -> None:
    short = "typography:\n  headings: Source Sans 3\nmeta:\n  name: Harbour\n"
    text = forms.with_face(short, "headings", "family", "IBM Plex Sans")
    text = forms.with_face(text, "base", "size", "11pt")
    assert read(text)["typography"] == {"headings": "IBM Plex Sans", "base": {"size": "11pt"}}
    text = forms.with_face(text, "headings", "size", "12pt")
    assert read(text)["typography"]["headings"] == {"family": "IBM Plex Sans", "size": "12pt"}
    text = forms.with_house(text, "full", "Harbour Office")
    assert read(text)["meta"] == {"name": "Harbour Office"}
    text = forms.with_house(text, "short", "HO")
    assert read(text)["meta"]["name"] == {"full": "Harbour Office", "short": "HO"}
    text = forms.with_house(text, "full", "Office")
    assert read(text)["meta"]["name"] == {"full": "Office", "short": "HO"}
    text = forms.with_logo(text, "logo.svg", "Arms")
    assert read(text)["logo"] == {"path": "logo.svg", "alt": "Arms"}
    text = forms.with_logo(text, "new.svg", "Arms")
    assert read(text)["logo"] == {"path": "new.svg", "alt": "Arms"}
    assert "logo" not in read(forms.with_logo(text, "", ""))
    sized = "logo:\n  images: {a: {path: a.png, alt: A}}\n  medium: a\n"
    assert read(forms.with_logo(sized, "b.png", "B")) == {"logo": {"path": "b.png", "alt": "B"}}
