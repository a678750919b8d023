"""House styles made to harm when a note is laid out: templates, pictures, fonts, sheets."""

from __future__ import annotations

import base64
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


def _pictures_in(levels: int) -> bytes:
    """A picture that holds two of a picture that holds two."""
    made = _SVG.format("<rect width='9' height='9'/>").encode()
    for _ in range(levels):
        inner = base64.b64encode(made).decode()
        made = _SVG.format(f'<image href="data:image/svg+xml;base64,{inner}"/>' * 2).encode()
    return made


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
    "a page inside": lambda: _SVG.format(
        '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/>'
        "</foreignObject>"
    ).encode(),
    "a picture inside": lambda: _SVG.format(
        '<image xlink:href="data:image/svg+xml;base64,'
        + base64.b64encode(_used(28).encode()).decode()
        + '"/>'
    ).encode(),
    "pictures in pictures": lambda: _pictures_in(9),
    "a use of another file": lambda: _SVG.format('<use xlink:href="logo.svg#a"/>').encode(),
    "a use of the web": lambda: _SVG.format('<use href="http://127.0.0.1:9/a.svg#a"/>').encode(),
    "a file by its sheet": lambda: (
        b'<?xml-stylesheet href="file:///etc/passwd"?>' + _SVG.format("<rect/>").encode()
    ),
    "a file by inclusion": lambda: _SVG.format(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
    ).encode(),
    "a script": lambda: _SVG.format("<script>go()</script>").encode(),
    "moving": lambda: _SVG.format(
        '<rect id="a"><animate attributeName="x" repeatCount="99999999"/></rect>' * 5_000
    ).encode(),
    "filters": lambda: _SVG.format(
        '<filter id="f">'
        + "<feTurbulence numOctaves='99999999'/>" * 900
        + '</filter><rect width="9" height="9" filter="url(#f)"/>'
    ).encode(),
    "gradients of gradients": lambda: _SVG.format(
        "".join(f'<linearGradient id="g{n}" href="#g{n + 1}"/>' for n in range(9_000))
        + '<linearGradient id="g9000" href="#g0"/><rect fill="url(#g0)" width="9" height="9"/>'
    ).encode(),
    "text along a path": lambda: _SVG.format(
        f'<path id="p" d="M0 0{"l1 1" * 9_000}"/><text><textPath href="#p">{"w" * 9_000}'
        "</textPath></text>"
    ).encode(),
    "dashes": lambda: _SVG.format(
        '<path d="M0 0H9e9" stroke="red" stroke-dasharray="0.0000001"/>'
    ).encode(),
    "huge": lambda: _SVG.format('<rect width="1e300" height="1e300"/>').encode(),
    "of no end": lambda: (
        _SVG.replace("<svg ", '<svg width="9e99" height="9e99" ').format("<rect/>").encode()
    ),
    "of no number": lambda: (
        _SVG.replace("<svg ", '<svg viewBox="nan nan 0 -1" ')
        .format('<rect width="nan" transform="scale(1e999) rotate(nan)"/>')
        .encode()
    ),
    "letters beyond": lambda: _SVG.format("<text font-size='9e9'>weir</text>").encode(),
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
    "Python by a filter": "{{ ''|attr('__class__')|attr('__mro__') }}",
    "Python by cycler": "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "Python by lipsum": "{{ lipsum.__globals__['os'].environ }}",
    "Python by a namespace": "{{ namespace.__init__.__globals__ }}",
    "Python by a joiner": "{{ joiner.__init__.__globals__ }}",
    "Python by itself": "{{ self.__init__.__globals__ }}{{ self._TemplateReference__context }}",
    "Python by a loop": "{% for i in [1] %}{{ loop.__class__.__mro__ }}{% endfor %}",
    "Python by a macro": (
        "{% macro m() %}{% endmacro %}{{ m.__globals__ }}{{ m._func.__globals__ }}"
    ),
    "Python by mapping": "{{ ['x']|map(attribute='__class__.__mro__')|list }}",
    "Python by mapping a format": (
        "{{ ['{0.__class__.__init__.__globals__}']|map('format', brief)|list }}"
    ),
    "Python by a stored format": "{% set f = '{0.__class__}'.format %}{{ f(brief) }}",
    "Python by format_map": "{{ '{a.__class__}'.format_map({'a': brief}) }}",
    "Python by a percent": "{{ '%s'|format(brief.__class__) }}{{ '%(a)999999999s' % {'a': 1} }}",
    "Python by a string of parts": "{{ ''['__cl' ~ 'ass__'] }}{{ ''|attr('\\x5f_class__') }}",
    "Python by grouping": "{{ [brief]|groupby('__class__')|list }}",
    "Python by sorting": "{{ [brief]|sort(attribute='__class__.__name__') }}",
    "Python by sums": "{{ [brief]|sum(attribute='__class__.__len__') }}",
    "Python by a generator": "{{ ([]|map('x')).gi_frame.f_globals }}",
    "Python by an import": "{% import 'os' as os %}{{ os.system }}",
    "a file by an import": "{% import '/etc/passwd' as x %}{{ x }}",
    "a file by from": "{% from '../../private.txt' import x %}",
    "a file by extending": "{% include ['/etc/passwd', '../private.txt'] %}",
    "a file by a variable": "{% set p = '/etc/' ~ 'passwd' %}{% include p %}",
    "words that never end": (
        "{{ 'a'|indent(999999999) }}{{ 'x y'|wordwrap(1, wrapstring='z' * 9**9) }}"
    ),
    "filling": "{{ 'x'.ljust(10**10) }}{{ '%0999999999d' % 1 }}{{ 'x'.zfill(10**10) }}",
    "tabs": "{{ ('\t' * 4000000).expandtabs(4000000) }}",
    "replacing": "{{ ('a' * 4000000).replace('a', 'b' * 4000000) }}",
    "joining": "{{ (['a' * 4000000] * 4000000)|join('b' * 4000000) }}",
    "powers": "{{ 9**9**9 }}",
    "ranges": "{{ range(10**9)|list|length }}",
    "batches": "{{ [1]|batch(10**9, 'x')|list|length }}",
    "slices": "{{ [1]|slice(10**9)|list|length }}",
    "calls of itself": "{% macro m(n) %}{{ m(n + 1) }}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
    "a file by a picture": (
        "<img src='../../private.txt'><img src='/etc/passwd'><img srcset='/etc/x 2x'>"
    ),
    "a file by an object": "<object data='file:///etc/passwd'></object><embed src='/etc/passwd'>",
    "a file by a frame": "<iframe src='file:///etc/passwd'></iframe>",
    "a file by a sheet": (
        "<style>@import 'file:///etc/passwd'; @import url(/etc/passwd) print;</style>"
    ),
    "a file by a face": "<style>@font-face{font-family:x;src:url(/etc/passwd),local('x')}</style>",
    "a file by a set": (
        "<style>p{background:image-set('/etc/passwd' 1x);content:url(/etc/passwd)}</style>"
    ),
    "a file by an attribute": (
        "<p data-a=/etc/passwd></p><style>p{content:attr(data-a url)}</style>"
    ),
    "a file by a cursor": "<style>p{cursor:url(/etc/passwd);list-style:url(file:///etc/x)}</style>",
    "a file by a target": "<style>a::after{content:target-text(url(file:///etc/passwd))}</style>",
    "a page of data": "<iframe src='data:text/html,<script>go()</script>'></iframe>",
    "names of counters": (
        "<style>p::before{counter-increment:a"
        " 999999999;content:counter(a,roman)}</style>" + "<p>x" * 900
    ),
    "a counter of symbols": (
        "<style>@counter-style s{system:extends s}p::before{content:counter(a,s)}</style><p>x"
    ),
    "strings that double": "<style>p{string-set:a content() content() content()}"
    "@page{@top-left{content:string(a)}}</style>" + "<p>" + "x" * 900_000,
    "variables that double": "<style>p{"
    + "".join(f"--v{n}:var(--v{n + 1})var(--v{n + 1});" for n in range(40))
    + "--v40:x;content:var(--v0)}</style><p>x",
    "variables that go round": "<style>p{--a:var(--b);--b:var(--a);color:var(--a)}</style><p>x",
    "sums of sums": "<style>p{width:" + "calc(" * 9_000 + "1px" + ")" * 9_000 + "}</style><p>x",
    "selectors": "<style>" + ":not(" * 3_000 + "p" + ")" * 3_000 + "{color:red}</style><p>x",
    "selectors of many": "<style>" + "p " * 900 + "b{color:red}</style>" + "<p>" * 900 + "<b>x",
    "rules of many": "<style>" + "p{color:red}" * 60_000 + "</style>" + "<p>x" * 900,
    "columns": "<style>main{columns:99999;column-gap:0}</style>",
    "a table of many": "<table>" + "<tr>" + "<td>x" * 3_000 + "</table>",
    "flexible in flexible": "<div style=display:flex>" * 60 + "x",
    "floats": "<i style=float:left>x</i>" * 20_000,
    "letters of many": "<p>" + "\u0301" * 300_000,
    "a language": "<p lang='" + "x-" * 90_000 + "'>x",
    "bookmarks": "<style>p{bookmark-level:1;bookmark-label:content()}</style>" + "<p>x" * 9_000,
    "links of many": "".join(f"<a href='#{n}' id='{n}'>x</a>" for n in range(20_000)),
    "forms": "<style>input{appearance:auto}</style>" + "<input value=x>" * 20_000,
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
_LEADS = r"refresh|preconnect|<(?:base|form|script|noscript)[\s/>]"


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
