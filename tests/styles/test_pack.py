from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.model.errors import StyleError
from briefing.styles import copy, load
from briefing.styles.pack import MAX_ENTRIES, export_style, import_style, unpack

Make = Callable[..., Path]
YML = "name: Packed\n"


def zipped(path: Path, **files: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in files.items():
            pack.writestr(name, data)
    return path


def test_a_style_travels(make_style: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_style("travelling", style_css="h1 { color: red }", style_yml="based-on: parent")
    make_style("parent", style_yml="name: Parent\nbased-on: ministry\n")
    (folder / "fonts").mkdir()
    (folder / "fonts" / "face.woff2").write_bytes(b"font")
    pack = export_style("travelling", tmp_path / "pack.zip")
    again = export_style("travelling", tmp_path / "again.zip")
    assert pack.read_bytes() == again.read_bytes()

    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path / "elsewhere"))
    done = import_style(pack)
    assert (done.names, done.left_out) == (("parent", "travelling"), ())
    style = load("travelling")
    assert [one.name for one in style.folders] == ["travelling", "parent", "ministry", "base"]
    assert (style.folder / "fonts" / "face.woff2").read_bytes() == b"font"
    with pytest.raises(StyleError, match="already"):
        import_style(pack)


def test_a_copy_travels_and_prints_the_same(tmp_path: Path, data_folder: Path) -> None:
    made = copy("newsroom", "our-digest")
    pack = export_style("our-digest", tmp_path / "p.zip")
    before = {p.name: p.read_bytes() for p in made.iterdir()}
    made.rename(tmp_path / "away")
    import_style(pack)
    assert {p.name: p.read_bytes() for p in made.iterdir()} == before


def test_files_that_stand_alone_take_the_name_of_the_pack(tmp_path: Path) -> None:
    pack = zipped(tmp_path / "harbour.zip", **{"style.yml": YML, "fonts/a.ttf": b"x"})
    assert import_style(pack).names == ("harbour",)
    assert (load("harbour").folder / "fonts" / "a.ttf").is_file()


EVIL = (
    "../out.css", "a/../../out.css", "/etc/out.css", "C:\\out.css", "c:out.css", "..\\out.css",
    "sub/CON.css", "nul.css", "trailing. ", ".hidden.css", "new\nline.css", "run.py", "a.css/",
    "sitecustomize.py", "x" * 250 + ".css", "brand.yml\0.css", "a/b/c/d/e/f/g.css", "program.exe",
)  # fmt: skip


@pytest.mark.parametrize("name", EVIL)
def test_what_is_no_file_of_a_style_is_left_out(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in" / "deep"
    folder.mkdir(parents=True)
    before = set(tmp_path.rglob("*"))
    unpack(zipped(tmp_path / "p.zip", **{name: "x", "style.yml": YML}), folder)
    made = set(tmp_path.rglob("*")) - before - {tmp_path / "p.zip"}
    assert {path.name for path in made} <= {"style.yml", "brand.yml"}


def test_links_and_devices_are_left_out(tmp_path: Path) -> None:
    pack = tmp_path / "p.zip"
    with zipfile.ZipFile(pack, "w") as archive:
        link = zipfile.ZipInfo("logo.svg")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert unpack(pack, tmp_path) == ("logo.svg",)
    tar = tmp_path / "p.tar"
    with tarfile.open(tar, "w") as archive_:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("style.css")
            info.type, info.linkname = kind, "/etc/passwd"
            archive_.addfile(info)
        info = tarfile.TarInfo("../style.css")
        info.size = 1
        archive_.addfile(info, io.BytesIO(b"x"))
    folder = tmp_path / "in"
    folder.mkdir()
    assert len(unpack(tar, folder)) == 4
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"style.yml": YML, "style.css": b" " * (40 << 20)},
            "'style.css' .* too large",
        ),
        ({"style.yml": YML, "logo.png": b"\0" * (3 << 20)}, "'logo.png' .* too large"),
        ({f"{n}.css": "" for n in range(401)}, "more than 400 files"),
        ({f"{n}.exe": "" for n in range(MAX_ENTRIES + 1)}, "too many files"),
        ({"read.txt": "x"}, "no style.yml"),
        ({"style.yml": "nme: x"}, "did you mean 'name'"),
        ({"ministry/style.yml": YML}, "already"),
    ],
)
def test_packs_that_are_refused(
    tmp_path: Path, data_folder: Path, files: dict[str, str], message: str
) -> None:
    with pytest.raises(StyleError, match=message):
        import_style(zipped(tmp_path / "p.zip", **files))
    assert list((data_folder / "styles").iterdir()) == []


@pytest.mark.parametrize("data", [b"", b"text", b"PK\x05\x06" + b"\0" * 10, b"PK\x03\x04broken"])
def test_what_is_no_pack(tmp_path: Path, data: bytes) -> None:
    pack = tmp_path / "p.zip"
    pack.write_bytes(data)
    with pytest.raises(StyleError):
        import_style(pack)


def test_a_size_that_lies(tmp_path: Path) -> None:
    pack = zipped(tmp_path / "p.zip", **{"style.css": b" " * (5 << 20)})
    data = pack.read_bytes().replace((5 << 20).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    pack.write_bytes(data)
    folder = tmp_path / "in"
    folder.mkdir()
    with pytest.raises(StyleError):
        unpack(pack, folder)
