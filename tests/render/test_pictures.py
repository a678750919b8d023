from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from briefing.render.pictures import MAX_DEPTH, TooLarge, check_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


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
    ],
)
def test_what_would_take_too_much(data: bytes) -> None:
    with pytest.raises(TooLarge):
        check_picture(data)
