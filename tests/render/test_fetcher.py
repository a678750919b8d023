from __future__ import annotations

from pathlib import Path

import pytest

from briefing.render.assets import BASE_URL, MAX_ASSET_BYTES, find, resolve
from briefing.render.fetcher import Refused, StyleFetcher

PNG = "data:image/png;base64,iVBORw0KGgo="


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A style with a picture, and the style it is based on with another."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    own, parent = tmp_path / "own", tmp_path / "parent"
    for folder, names in ((own, ["a.png"]), (parent, ["a.png", "b c.png"])):
        (folder / "sub").mkdir(parents=True)
        for name in names:
            (folder / name).write_text(folder.name)
    (own / "link.txt").symlink_to(secret)
    (own / "linked").symlink_to(tmp_path)
    (own / "sub" / "d.png").write_text("deep")
    return own, parent


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.png", "own"), ("b%20c.png", "parent"), ("sub/d.png", "deep"), ("a.png?v=1#x", "own"),
     ("sub/./d.png", "deep")],
)  # fmt: skip
def test_files_of_the_style_are_served(folders: tuple[Path, Path], name: str, content: str) -> None:
    response = StyleFetcher(folders).fetch(BASE_URL + name)
    assert response.read() == content.encode()
    assert response.content_type == "image/png"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/x.png",
        "https://example.org/x.png",
        "https://style.invalid.example.org/a.png",
        "https://user@style.invalid/a.png",
        "http://style.invalid/a.png",
        "ftp://example.org/x",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "file:a.png",
        "/etc/passwd",
        "a.png",
        BASE_URL,
        BASE_URL + "nothing.png",
        BASE_URL + "link.txt",
        BASE_URL + "linked/secret.txt",
        BASE_URL + "../secret.txt",
        BASE_URL + "%2e%2e/secret.txt",
        BASE_URL + "sub/..%2f..%2fsecret.txt",
        BASE_URL + "..%5csecret.txt",
        BASE_URL + "/etc/passwd",
        BASE_URL + "%2fetc%2fpasswd",
        BASE_URL + "a.png%00.txt",
        BASE_URL + "C:/windows/win.ini",
        BASE_URL + "sub",
        "data:text/html,<p>x",
        "data:text/css,p{}",
        "data:application/pdf;base64,AAAA",
        "data:image/png",
        "data:,",
        "DATA:text/html,x",
    ],
)
def test_nothing_else_is_served(folders: tuple[Path, Path], url: str) -> None:
    fetcher = StyleFetcher(folders)
    with pytest.raises(Refused):
        fetcher.fetch(url)
    with pytest.raises(Refused):
        fetcher(url)
    with pytest.raises(Refused):
        fetcher.open(url)


def test_pictures_as_data_are_served(folders: tuple[Path, Path]) -> None:
    fetcher = StyleFetcher(folders)
    assert fetcher.fetch(PNG).read().startswith(b"\x89PNG")
    assert fetcher.fetch("data:image/svg+xml,%3Csvg/%3E").read() == b"<svg/>"
    assert fetcher.fetch("data:image/svg+xml;charset=utf-8,<svg/>").content_type == "image/svg+xml"


def test_sizes_are_limited(folders: tuple[Path, Path]) -> None:
    (folders[0] / "big.png").write_bytes(b"")
    with (folders[0] / "big.png").open("wb") as file:
        file.truncate(MAX_ASSET_BYTES + 1)
    with pytest.raises(Refused, match="larger"):
        StyleFetcher(folders).fetch(BASE_URL + "big.png")
    with pytest.raises(Refused, match="too large"):
        StyleFetcher(folders).fetch("data:image/png," + "x" * 13_000_000)


def test_names_never_leave_their_folder(folders: tuple[Path, Path]) -> None:
    assert find("a.png", folders) == folders[0] / "a.png"
    for name in ("../own/a.png", str(folders[0] / "a.png"), "link.txt", "sub"):
        assert find(name, folders) is None
    assert resolve("https://style.invalid", folders) is None
