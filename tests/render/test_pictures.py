from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from briefing.render.drawn import MAX_DEPTH, TooLarge
from briefing.render.pictures import check_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


MARKED = (
    "<marker id='m'>"
    + "<path d='M0 0'/>" * 30
    + "</marker><path {} d='M0 0"
    + (" L3 4" * 400 + "'/>")
)
PAINTED = "<{0} id='p'>" + "<rect/>" * 200 + "</{0}>" + "<rect {1}='url(#p)'/>" * 110


def png(width: int, height: int) -> bytes:
    buffer = BytesIO()
    Image.new("1", (width, height)).save(buffer, "PNG")
    return buffer.getvalue()


def doubled(times: int, href: str = "href") -> bytes:
    groups = "".join(
        f'<g id="g{n}"><use {href}="#g{n - 1}"/><use {href}="#g{n - 1}"/></g>'
        for n in range(1, times + 1)
    )
    return SVG.format(f'<rect id="g0"/>{groups}<use href="#g{times}"/>').encode()


@pytest.mark.parametrize(
    "data",
    [
        png(64, 64),
        png(64, 64)[:40],
        png(5000, 7000),
        b"no picture",
        b"",
        b"<broken",
        doubled(5),
        SVG.format('<use href="#nowhere"/>').encode(),
        SVG.format(MARKED.format("")).encode(),
        SVG.format("<defs>" + "<rect/>" * 900 + "</defs>").encode("utf-16"),
        SVG.format('<image href="data:image/png;base64,iVBORw0KGgo="/>').encode(),
        SVG.format(
            '<linearGradient id="g"><stop/></linearGradient>' + '<rect fill="url(#g)"/>' * 2_000
        ).encode(),
    ],
)
def test_what_may_be_drawn(data: bytes) -> None:
    check_picture(data)


@pytest.mark.parametrize(
    "data",
    [
        png(13_000, 13_000),
        png(20_000, 20_000),
        doubled(20),
        doubled(28, "xlink:href"),
        SVG.format('<g id="a"><use href="#a"/></g>').encode(),
        SVG.format("<g>" * (MAX_DEPTH + 5) + "</g>" * (MAX_DEPTH + 5)).encode(),
        b'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("&x;").encode(),
        SVG.format("<rect/>" * 20_001).encode(),
        SVG.format("<rect/>" * 20_001).encode("utf-16"),
        (f"<!-- {'x' * 9000} -->" + SVG.format("<rect/>" * 20_001)).encode(),
        SVG.format(MARKED.format('marker-mid="url(#m)"')).encode(),
        SVG.format(MARKED.format('style="marker: url(#m)"')).encode(),
        SVG.format("<style>path { marker: url(#m) }</style>" + MARKED.format("")).encode(),
        SVG.format(f"<g marker-start='url(#m)'>{MARKED.format('')}</g>").encode(),
        SVG.format("<style>@import url(a.css);</style><rect/>").encode(),
        SVG.format(PAINTED.format("pattern", "fill")).encode(),
        SVG.format(PAINTED.format("mask", "mask")).encode(),
        SVG.format(PAINTED.format("clipPath", "clip-path")).encode(),
        SVG.format('<pattern id="a" fill="url(#a)"><rect fill="url(#a)"/></pattern>').encode(),
        SVG.format("<text>" + "abcde " * 4_100 + "</text>").encode(),
        SVG.format('<path d="M0 0 ' + "L1 2 " * 210_000 + '"/>').encode(),
        SVG.format('<image href="data:image/svg+xml,%3Csvg/%3E"/>').encode(),
        SVG.format('<image xlink:href="other.svg"/>').encode(),
        SVG.format('<use href="#nowhere"/>' * 6_000).encode(),
    ],
)
def test_what_would_take_too_much(data: bytes) -> None:
    with pytest.raises(TooLarge):
        check_picture(data)
