"""House styles made to harm when a note is laid out: templates, pictures, fonts, sheets."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.attacks.case import BUILD, Attack, Place, article

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
_PAGE = '{{% extends "ministry/brief.html" %}}{{% block head %}}{}{{% endblock %}}'
_LOGO = "meta:\n  name: Venn\nlogo:\n  path: logo.svg\n  alt: Venn\n"


def style(place: Place, **files: str | bytes) -> None:
    """A style in the work folder; ``__`` in a name is a full stop, ``fonts_`` a folder."""
    folder = place.work / "st"
    folder.mkdir()
    (folder / "style.yml").write_text("name: Venn\nbased-on: ministry\n")
    for name, data in files.items():
        path = Path(folder, name.replace("__", ".").replace("fonts_", "fonts/"))
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    article(place)


def _used(times: int) -> str:
    made = '<rect id="g0" width="1" height="1"/>' + "".join(
        f'<g id="g{n}"><use href="#g{n - 1}"/><use href="#g{n - 1}"/></g>' for n in range(1, times)
    )
    return _SVG.format(f'{made}<use href="#g{times - 1}"/>')


_MARKED = (
    "<marker id='m'>"
    + "<path d='M0 0h9'/>" * 90
    + "</marker>{}<path {} d='M0 0"
    + (" L3 4 L9 1" * 900 + "'/>")
)
_PAINTED = (
    "<{0} id='p'>"
    + "<rect width='1' height='1'/>" * 900
    + "</{0}>"
    + ("<rect width='9' height='9' {1}='url(#p)'/>" * 900)
)
PICTURES: dict[str, Callable[[], bytes]] = {
    "uses of uses": lambda: _used(28).encode(),
    "uses in UTF-16": lambda: _used(28).encode("utf-16"),
    "uses after a long remark": lambda: f"<!--{'x' * 9_000}-->{_used(28)}".encode(),
    "markers": lambda: _SVG.format(_MARKED.format("", 'marker-mid="url(#m)"')).encode(),
    "markers by style": lambda: _SVG.format(_MARKED.format("", 'style="marker:url(#m)"')).encode(),
    "markers by sheet": lambda: _SVG.format(
        _MARKED.format("<style>path{marker:url(#m)}</style>", "")
    ).encode(),
    "patterns": lambda: _SVG.format(_PAINTED.format("pattern", "fill")).encode(),
    "masks": lambda: _SVG.format(_PAINTED.format("mask", "mask")).encode(),
    "clips": lambda: _SVG.format(_PAINTED.format("clipPath", "clip-path")).encode(),
    "letters": lambda: _SVG.format(f"<text>{'weir ' * 400_000}</text>").encode(),
    "corners": lambda: _SVG.format(f'<path d="M0 0 {"L1 2 " * 1_500_000}"/>').encode(),
    "many": lambda: _SVG.format("<rect/>" * 300_000).encode(),
    "deep": lambda: _SVG.format("<g>" * 50_000).encode(),
    "itself": lambda: _SVG.format('<g id="a"><use href="#a"/></g>').encode(),
    "pattern of itself": lambda: _SVG.format(
        '<pattern id="a"><rect fill="url(#a)"/></pattern><rect fill="url(#a)"/>'
    ).encode(),
    "entities": lambda: (
        '<!DOCTYPE svg [<!ENTITY a "haha">]>' + _SVG.format("<text>&a;</text>")
    ).encode(),
    "a file by entity": lambda: (
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
        + _SVG.format("<text>&a;</text>")
    ).encode(),
    "a picture by file": lambda: _SVG.format('<image href="file:///etc/hostname"/>').encode(),
    "a picture by web": lambda: _SVG.format('<image href="http://127.0.0.1:9/a.png"/>').encode(),
    "a sheet by web": lambda: _SVG.format(
        "<style>@import url(http://127.0.0.1:9/a.css);</style>"
    ).encode(),
    "many names not there": lambda: _SVG.format(
        "".join(f'<use href="#x{n}"/>' for n in range(19_000))
    ).encode(),
    "no picture": lambda: b"<svg",
    "noise": lambda: random.Random(1).randbytes(90_000),
}
HEADS = {
    "constant that is slow": "{{ [[1]] * 99999 |sum(start=[]) }}",
    "rounding": "{{ 7|round(4000000) }}",
    "loops": "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
    "open tags": "{{ '<b>'|safe }}" + "<b>" * 150_000,
    "many open tags": "<b>" * 500_000,
    "tags that multiply": "".join(f"<b id='{n}'>" for n in range(9_000)) + "<p>x" * 9_000,
    "footnotes": "<style>.n{float:footnote}</style>" + "<p>a<i class=n>b</i>" * 20_000,
    "nested": "<div>" * 20_000,
    "a wide cell": "<table><tr><td colspan=99999999 rowspan=99999999>x</table>",
    "a grid": "<style>main{display:grid;grid-template-columns:repeat(99999,1px)}</style>",
    "letters of a metre": "<style>p{font-size:99999999px}</style>",
    "a page a word": "<style>b{display:block;break-before:page}</style>" + "<b>x</b>" * 3_000,
    "an address of brackets": '<img src="http://[weir]/a.png"><a href="http://[weir]/">x</a>',
    "a file": '<img src="file:///etc/hostname"><link rel=attachment href="file:///etc/hostname">',
    "the web": '<img src="http://127.0.0.1:9/a.png"><link rel=stylesheet href="http://127.0.0.1:9/">',
    "Python": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "Python by format": "{{ '{0.__class__.__mro__}'.format(brief) }}",
    "a long text": "{{ 'x' * 999999999 }}",
    "a wide text": "{{ 'x'|center(999999999) }}",
    "itself": "{% include 'brief.html' %}",
    "out of the folder": "{% include '../../private.txt' %}",
    "many pictures": '<img src="logo.svg">' * 5_000,
}
LEADING = (
    '<meta http-equiv="&#114;efresh" content="0;url=https://venn.example">',
    "<link rel=preconnect href=https://venn.example>", "<base href=https://venn.example>",
    "<form action=https://venn.example><input name=x><button>x</button></form>",
    "<script>go()</script>", "<svg><style>&lt;script&gt;go()</style></svg>",
    "<noscript><p title='</noscript><script>go()</script>'></noscript>",
)  # fmt: skip
_LEADS = r"refresh|preconnect|<base|<form|<script|<noscript"


def _fonts() -> dict[str, bytes]:
    chance = random.Random(2)
    noise = chance.randbytes(40_000)
    return {
        "noise.woff2": b"wOF2\0\1\0\0" + noise,
        "noise.woff": b"wOFF\0\1\0\0" + noise,
        "noise.ttf": b"\0\1\0\0\0\x14" + noise,
        "noise.otf": b"OTTO\0\x0c" + noise,
        "empty.ttf": b"",
        "words.woff2": b"no font",
    }


def attacks() -> Iterator[Attack]:
    """The attacks."""
    build = ("build", "a.txt", "--style", "./st", *BUILD)
    for name, make in PICTURES.items():
        yield Attack(
            f"picture: {name}",
            lambda place, make=make: style(place, _brand__yml=_LOGO, logo__svg=make()),
            (*build, "-o", "out.pdf"),
            "done",
        )
    for name, head in HEADS.items():
        yield Attack(
            f"template: {name}",
            lambda place, head=head: style(
                place, brief__html=_PAGE.format(head), logo__svg=_SVG.format("<rect/>" * 9_000)
            ),
            (*build, "-o", "out.pdf"),
            "either",
        )
    for number, head in enumerate(LEADING):
        yield Attack(
            f"exported page {number}",
            lambda place, head=head: style(place, brief__html=_PAGE.format(head)),
            (*build, "-o", "out.html"),
            "done",
            never=_LEADS,
        )
    for name, data in _fonts().items():
        rule = f"@font-face{{font-family:V;src:url(fonts/{name})}}h1{{font-family:V}}"
        key = f"fonts_{name.replace('.', '__')}"
        yield Attack(
            f"font: {name}",
            lambda place, key=key, data=data, rule=rule: style(
                place, style__css=rule, **{key: data}
            ),
            (*build[:-3], *BUILD[1:], "-o", "out.pdf"),
            "done",
            said=rf"{name} is no font that can be read",
        )
