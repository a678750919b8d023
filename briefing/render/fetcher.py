"""The closed fetcher: files of the style by their made-up address, ``data:`` pictures, no more."""

from __future__ import annotations

import base64
import binascii
import urllib.parse
from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

from briefing.render import assets
from briefing.render.pictures import check_picture

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

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The file or picture of an address; raises :class:`Refused` for any other."""
        if url[:5].lower() == "data:":
            return _picture(url)
        path = assets.resolve(url, self._folders)
        if path is None and url.startswith(assets.BASE_URL):
            raise Refused(f"the style has no file {url.removeprefix(assets.BASE_URL)[:200]}")
        if path is None:
            raise Refused(f"only files in the style's own folder can be used, not {url[:200]}")
        if path.stat().st_size > assets.MAX_ASSET_BYTES:
            raise Refused(f"{path.name} is larger than {assets.MAX_ASSET_BYTES // 2**20} MB")
        kind = assets.media_type(path)
        data = path.read_bytes()
        if kind.startswith("image/"):
            check_picture(data)
        return URLFetcherResponse(url, data, {"Content-Type": kind})


def _picture(url: str) -> URLFetcherResponse:
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
    check_picture(data)
    return URLFetcherResponse("data:picture", data, {"Content-Type": kind})
