"""The closed fetcher: files of the style by their made-up address, ``data:`` pictures, no more."""

from __future__ import annotations

import base64
import binascii
import urllib.parse
from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefing.render import assets
from briefing.render.drawn import TooLarge
from briefing.render.fonts import face_of
from briefing.render.pictures import NoPicture, check_picture

MAX_DATA_URL = 12 * 1024 * 1024
"""Longest ``data:`` address in characters."""

_DATA_TYPES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml")


class Refused(ValueError):
    """An address that a style may not use. WeasyPrint reports it and prints without it."""


class StyleFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
    """Serves the files in a style's folders and pictures in ``data:`` addresses."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        super().__init__(allowed_protocols=("data", "https"), allow_redirects=False)
        self._folders = folders
        self._drawn: dict[str, int] = {}

    def draws(self, url: str) -> int:
        """How much the picture at an address draws; 0 where there is none to be drawn."""
        if url not in self._drawn:
            try:
                kind, data = self._found(url)
                self._drawn[url] = _check(data, kind, url[:200])
            except (Refused, OSError):
                self._drawn[url] = 0
        return self._drawn[url]

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file or picture of an address; raises :class:`Refused` for any other."""
        kind, data = self._found(url)
        if url[:5].lower() == "data:":
            _check(data, kind, "a picture in the text")
            return URLFetcherResponse("data:picture", data, {"Content-Type": kind})
        _check(data, kind, url.rpartition("/")[2][:80])
        return URLFetcherResponse(url, data, {"Content-Type": kind})

    def _found(self, url: str) -> tuple[str, bytes]:
        """Media type and bytes of an address; raises :class:`Refused`."""
        if url[:5].lower() == "data:":
            return _given(url)
        path = assets.resolve(url, self._folders)
        if path is None and url.startswith(assets.BASE_URL):
            raise Refused(f"the style has no file {url.removeprefix(assets.BASE_URL)[:200]}")
        if path is None:
            raise Refused(f"only files in the style's own folder can be used, not {url[:200]}")
        if path.stat().st_size > assets.MAX_ASSET_BYTES:
            raise Refused(f"{path.name} is larger than {assets.MAX_ASSET_BYTES // 2**20} MB")
        kind = assets.media_type(path)
        if kind.startswith("font/") and face_of(path, path.name) is None:
            raise Refused(f"{path.name} is no font that can be read; left out")
        return kind, path.read_bytes()


def _check(data: bytes, kind: str, name: str) -> int:
    """How much a file draws, whatever its ending: any may be given as a picture."""
    try:
        return check_picture(data, kind)
    except (TooLarge, NoPicture) as error:
        raise Refused(f"{name}: {error}") from error


def _given(url: str) -> tuple[str, bytes]:
    """Media type and bytes of a ``data:`` address."""
    if len(url) > MAX_DATA_URL:
        raise Refused("a picture in the text is too large")
    head, comma, body = url[5:].partition(",")
    kind, *parameters = [part.strip().lower() for part in head.split(";")]
    if not comma or kind not in _DATA_TYPES:
        raise Refused(f"only pictures can be given as data, not {kind[:40] or 'text'}")
    data = urllib.parse.unquote_to_bytes(body)
    if "base64" in parameters:
        try:
            data = base64.b64decode(data, validate=False)
        except binascii.Error as error:
            raise Refused("a picture in the text is damaged") from error
    return kind, data
