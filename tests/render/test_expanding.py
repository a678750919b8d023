from __future__ import annotations

import time
from pathlib import Path

import pytest

from briefing.model.errors import BriefingError, RenderError, StyleError
from briefing.render import expanding, pdf
from briefing.render.expanding import expand
from briefing.render.pdf import lay_out

PAGE = '<!doctype html><html lang="en"><title>t</title><body>{}</body></html>'


def run(folder: Path, text: str, **values: object) -> str:
    (folder / "page.html").write_text(text, encoding="utf-8")
    return expand((folder,), "page.html", values)


def test_values_are_escaped(tmp_path: Path) -> None:
    assert run(tmp_path, "{{ a }}", a="<b>\x00\ud800\ufffe\ue000") == "&lt;b&gt;\ufffd\ufffd"


def test_a_template_that_never_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expanding, "MAX_SECONDS", 0.2)
    loops = "{% for i in range(99999) %}" * 2 + "{% endfor %}" * 2
    start = time.monotonic()
    with pytest.raises(StyleError, match="longer than") as caught:
        run(tmp_path, "\n" + loops)
    assert time.monotonic() - start < 5
    assert (caught.value.path, caught.value.line) == (str(tmp_path / "page.html"), 2)


@pytest.mark.parametrize(
    "step",
    [
        "{{ 7|round(10000000) }}",
        "{% set a = (1.5)|round(10000000) %}",
        "{{ [[1]]|sum(start=[])|length }}{{ 7|round(9999999) }}{% for i in range(99999) %}"
        "{% for j in range(99999) %}{% endfor %}{% endfor %}",
    ],
)
def test_a_slow_step_that_never_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def slow(value: object, *_: object) -> object:
        end = time.monotonic() + 30
        while time.monotonic() < end:
            pass
        return value

    monkeypatch.setattr(expanding, "MAX_SECONDS", 0.3)
    sandbox = expanding.environment((tmp_path,))
    monkeypatch.setitem(sandbox.filters, "round", slow)
    start = time.monotonic()
    with pytest.raises(StyleError, match="longer than"):
        run(tmp_path, step)
    assert time.monotonic() - start < 8


def test_a_template_that_writes_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expanding, "MAX_CHARACTERS", 1000)
    with pytest.raises(RenderError, match="more than 1,000 characters"):
        run(tmp_path, "{% for i in range(500) %}abc{% endfor %}")


@pytest.mark.parametrize(
    "text",
    [
        "{{ 9 ** (9 ** 9) }}",
        "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}",
        "{% include 'page.html' %}",
        "{% for x in %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ ('{0.__class__}' | attr('format'))(1) }}",
    ],
)
def test_what_a_template_may_not_do(tmp_path: Path, text: str) -> None:
    with pytest.raises(StyleError) as caught:
        run(tmp_path, text)
    assert caught.value.path == str(tmp_path / "page.html")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 3000 + "x",
        "<style>b { display: block; break-before: page }</style>" + "<b>x</b>" * 9,
    ],
)
def test_what_cannot_be_laid_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 8)
    with pytest.raises(BriefingError):
        lay_out(PAGE.format(body), (tmp_path,))


def test_spans_and_drawings_are_bounded(tmp_path: Path) -> None:
    uses = "".join(
        f'<g id="{n}"><use href="#{n - 1}"/><use href="#{n - 1}"/></g>' for n in range(1, 30)
    )
    body = f'<table><tr><td colspan="1000000">x</table><svg><rect id="0"/>{uses}</svg>'
    assert len(lay_out(PAGE.format(body), (tmp_path,)).document.pages) == 1
