"""What a page may hold before it is laid out."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.errors import RenderError
from briefing.render import taming
from briefing.render.pdf import lay_out

PAGE = '<!doctype html><html lang="en"><title>t</title>{}'


@pytest.mark.parametrize(
    "target",
    [
        "http://[harbour]/landing", "https://[::1", "http://[fe80::1%25site]:port/", "https://",
        "javascript:alert(1)", "file:///etc/passwd", "http://a:99999999/", "//elsewhere", "x\x00y:",
    ],
)  # fmt: skip
def test_links_that_lead_nowhere_good(target: str) -> None:
    assert not taming.may_lead(target)


@pytest.mark.parametrize(
    "target", ["https://ostby.example/a?b=1#c", "http://[2001:db8::1]/", "mailto:a@b.example"]
)
def test_links_that_may_be_followed(target: str) -> None:
    assert taming.may_lead(target)


def test_a_link_that_cannot_be_taken_costs_only_the_link(tmp_path: Path) -> None:
    body = '<a href="http://[harbour]/x">one</a> <a href="https://a.example/">two</a>'
    data = lay_out(PAGE.format(body), (tmp_path,)).write()
    assert b"harbour" not in data


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<b>" * 300_000, "tags"),
        ("<div>" * 900 + "x", "nested too deeply"),
        ("<style>.n { float: footnote }</style>" + "<p>a<i class=n>b</i>" * 3_000, "footnotes"),
        ('<p>a<i style="float:footnote">b</i>' * 3_000, "footnotes"),
        ("<style>@media print{i{FLOAT:FootNote}}</style>" + "<p>a<i>b</i>" * 3_000, "footnotes"),
    ],
)
def test_a_page_of_far_too_much_is_refused(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(RenderError, match=said):
        lay_out(PAGE.format(body), (tmp_path,))


def test_mistakes_that_multiply_elements_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = "".join(f'<b id="{n}">' for n in range(3_000))
    with pytest.raises(RenderError):
        lay_out(PAGE.format(opened + "<p>x" * 3_000), (tmp_path,))


def test_many_pictures_are_as_bounded_as_one(tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg">' + "<rect/>" * 15_000 + "</svg>"
    (tmp_path / "a.svg").write_text(drawing)
    body = "<p>Text.</p>" + '<img src="a.svg" alt="x">' * 400 + drawing * 3
    assert len(lay_out(PAGE.format(body), (tmp_path,)).document.pages) == 1
