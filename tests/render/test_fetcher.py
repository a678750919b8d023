from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefing.render.assets import BASE_URL, MAX_ASSET_BYTES, find, resolve
from briefing.render.fetcher import Refused, StyleFetcher


def _png() -> bytes:
    buffer = BytesIO()
    Image.new("1", (3, 2)).save(buffer, "PNG")
    return buffer.getvalue()


PNG = f"data:image/png;base64,{b64encode(_png()).decode()}"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A style with a picture, and the style it is based on with another."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    own, parent = tmp_path / "own", tmp_path / "parent"
    for folder, names in ((own, ["a.css"]), (parent, ["a.css", "b c.css"])):
        (folder / "sub").mkdir(parents=True)
        for name in names:
            (folder / name).write_text(folder.name)
    (own / "link.txt").symlink_to(secret)
    (own / "linked").symlink_to(tmp_path)
    (own / "sub" / "d.css").write_text("deep")
    return own, parent


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.css", "own"), ("b%20c.css", "parent"), ("sub/d.css", "deep"), ("a.css?v=1#x", "own"),
     ("sub/./d.css", "deep")],
)  # fmt: skip
def test_files_of_the_style_are_served(folders: tuple[Path, Path], name: str, content: str) -> None:
    response = StyleFetcher(folders).fetch(BASE_URL + name)
    assert response.read() == content.encode()
    assert response.content_type == "text/css"


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
    assert find("a.css", folders) == folders[0] / "a.css"
    for name in ("../own/a.css", str(folders[0] / "a.css"), "link.txt", "sub"):
        assert find(name, folders) is None
    assert resolve("https://style.invalid", folders) is None


@pytest.mark.parametrize("name", ["logo.svg", "logo.png", "logo", "logo.css", "logo.ttf"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_whatever_its_name_a_picture_that_draws_too_much_is_refused(
    folders: tuple[Path, Path], name: str, encoding: str
) -> None:
    head = f'<?xml version="1.0" encoding="{encoding[:6]}"?>' if "be" in encoding else ""
    text = f"{head}<!--{'x' * 6000}--><svg xmlns='http://www.w3.org/2000/svg'>"
    text += "<path/>" * 20_001 + "</svg>"
    (folders[0] / name).write_bytes(text.encode(encoding))
    with pytest.raises(Refused, match=r"draws too many|is no font"):
        StyleFetcher(folders).fetch(BASE_URL + name)


@pytest.mark.parametrize("data", [b"", b"noise", b"<svg", _png()[:20]])
def test_what_is_no_picture_is_not_served_as_one(folders: tuple[Path, Path], data: bytes) -> None:
    (folders[0] / "logo.svg").write_bytes(data)
    fetcher = StyleFetcher(folders)
    with pytest.raises(Refused, match="no picture"):
        fetcher.fetch(BASE_URL + "logo.svg")
    assert fetcher.draws(BASE_URL + "logo.svg") == 0
