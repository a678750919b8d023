"""The house style in a dossier, and the files that a PDF carried, on another machine."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.dossier.style import own_pack, place_of
from briefing.dossier.unpacking import unpack
from briefing.model.errors import DossierError
from briefing.model.origins import SourceFile
from briefing.styles import load

YML = "name: Harbour\nbased-on: ministry\n"


def make(data_folder: Path, name: str = "harbour", yml: str = YML) -> Path:
    folder = data_folder / "styles" / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.yml").write_text(yml)
    return folder


def zipped(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as pack:
        for name, text in files.items():
            pack.writestr(name.replace("__", "/").replace("_yml", ".yml"), text)
    return buffer.getvalue()


def test_a_style_that_ships_needs_no_pack(tmp_path: Path) -> None:
    assert own_pack(load("ministry")) == b""
    assert place_of("ministry", None, tmp_path) == place_of("ministry", b"", tmp_path) == "ministry"
    assert list(tmp_path.iterdir()) == []


def test_the_users_own_style_is_used_where_it_is_the_same(
    data_folder: Path, tmp_path: Path
) -> None:
    make(data_folder)
    pack = own_pack(load("harbour"))
    assert place_of("harbour", pack, tmp_path) == "harbour"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("here", [None, "name: Another\n", "name: [\n"])
def test_the_dossiers_own_style_is_used_where_the_users_differs(
    data_folder: Path, tmp_path: Path, here: str | None
) -> None:
    folder = make(data_folder)
    pack = own_pack(load("harbour"))
    if here is None:
        (folder / "style.yml").unlink()
        folder.rmdir()
    else:
        (folder / "style.yml").write_text(here)
    place = place_of("harbour", pack, tmp_path)
    assert Path(place).is_relative_to(tmp_path)
    assert load(place).title == "Harbour"
    assert place_of("harbour", pack, tmp_path) == place
    assert len(list(tmp_path.iterdir())) == 1
    if here is not None:
        assert (folder / "style.yml").read_text() == here


def test_by_default_it_is_unpacked_among_the_programs_data(data_folder: Path) -> None:
    place = place_of("harbour", zipped(harbour__style_yml=YML))
    assert Path(place).parent.parent == data_folder / "dossier-styles"


def test_a_style_comes_with_the_one_that_it_is_based_on(data_folder: Path, tmp_path: Path) -> None:
    make(data_folder, "parent", "name: Parent\nbased-on: ministry\n")
    folder = make(data_folder, yml="name: Harbour\nbased-on: parent\n")
    pack = own_pack(load("harbour"))
    folder.rename(data_folder / "away")
    (data_folder / "styles" / "parent" / "style.yml").write_text("name: Theirs\n")
    style = load(place_of("harbour", pack, tmp_path))
    assert [one.name for one in style.folders[:2]] == ["harbour", "parent"]
    assert style.folders[1].is_relative_to(tmp_path)


@pytest.mark.parametrize(
    ("key", "pack"),
    [
        ("harbour", b"no pack"),
        ("harbour", zipped(other__style_yml=YML)),
        ("harbour", zipped(harbour__style_yml="name: [")),
        ("harbour", zipped(harbour__style_yml="based-on: nowhere")),
        ("harbour", zipped()),
        ("..", zipped(style_yml=YML)),
        ("", zipped(style_yml=YML)),
        ("a/b", zipped(a__b__style_yml=YML)),
    ],
)
def test_a_pack_that_is_none_is_as_if_there_were_none(
    tmp_path: Path, key: str, pack: bytes
) -> None:
    styles = tmp_path / "styles"
    for _ in range(2):
        assert place_of(key, pack, styles) == key
    assert {path.name for path in tmp_path.iterdir()} <= {"styles"}


def test_a_pack_writes_nothing_outside_its_folder(tmp_path: Path) -> None:
    pack = zipped(**{"harbour__style_yml": YML, "..__..__made_yml": YML, "/made_yml": YML})
    place = place_of("harbour", pack, tmp_path / "in" / "styles")
    assert load(place).title == "Harbour"
    assert not list(tmp_path.rglob("made*"))


def test_where_nothing_can_be_written_the_users_own_style_prints(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert place_of("harbour", zipped(harbour__style_yml=YML), tmp_path / "file") == "harbour"


# --- what a PDF carried -------------------------------------------------------------------------


def source(name: str, data: bytes = b"x") -> SourceFile:
    return SourceFile(name, data)


def test_files_come_back_by_their_own_names(data_folder: Path) -> None:
    files = [source("1 Fähre.html", b"one"), source("2 Fähre.html", b"two"), source("plain.txt")]
    paths = unpack(files)
    assert [Path(path).name for path in paths] == ["Fähre.html", "Fähre.html", "plain.txt"]
    assert [Path(path).read_bytes() for path in paths] == [b"one", b"two", b"x"]
    assert unpack(files) == paths
    assert unpack(files[:2])[0] != paths[0]
    assert unpack([]) == ()
    assert all(Path(path).is_relative_to(data_folder / "carried") for path in paths)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(max_size=300),
        st.sampled_from(["../../a", "/etc/x", "C:\\x", "1 ..", "1 con", "1  ", ".", "é" * 200]),
    )
)
def test_no_name_leads_out_of_its_folder(data_folder: Path, name: str) -> None:
    (path,) = unpack([source(name)])
    place = Path(path)
    assert place.resolve() == place
    assert place.parent.name == "001"
    assert place.parent.parent.parent == data_folder / "carried"
    assert place.read_bytes() == b"x"


def test_what_cannot_be_kept_is_told(data_folder: Path) -> None:
    (data_folder / "carried").write_text("in the way")
    with pytest.raises(DossierError, match="cannot be kept"):
        unpack([source("a.txt")])
