"""House styles as packs, brought in from elsewhere."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import Attack, Place

STYLE = "name: Pier\nbased-on: ministry\n"


def zipped(files: dict[str, str | bytes], mode: dict[str, int] | None = None) -> bytes:
    """A .zip of these files; ``mode`` are Unix modes of some."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (mode or {}).get(name, 0) << 16
            pack.writestr(entry, data)
    return buffer.getvalue()


def tarred(*members: tuple[str, bytes, str]) -> bytes:
    """A .tar of (name, kind, where a link leads)."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as pack:
        for name, kind, target in members:
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            data = STYLE.encode() if kind == tarfile.REGTYPE else b""
            info.size = len(data)
            pack.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


GOOD = {"pier/style.yml": STYLE}
WRITES = tuple(
    f"../data/styles/{name}"
    for name in ("pier/style.yml", "pier/a.css", "pier/A.css", "pier/brief.html", "pier/_brand.yml",
                 "Pier/style.yml", "pier/in.css/a.css", f"{'a' * 64}/style.yml")
)  # fmt: skip
"""What may come of a pack."""
FILE = tarfile.REGTYPE
PACKS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "climbs out": ("done", lambda: zipped({**GOOD, "../../escaped.css": "x"})),
    "absolute": ("done", lambda: zipped({**GOOD, "/escaped.css": "x"})),
    "climbs out with a drive": ("done", lambda: zipped({**GOOD, "C:\\escaped.css": "x"})),
    "links": (
        "done",
        lambda: zipped({**GOOD, "pier/a.css": "/etc/passwd"}, {"pier/a.css": 0o120777}),
    ),
    "a program": ("done", lambda: zipped({**GOOD, "pier/run.sh": "#!/bin/sh", "pier/x.py": "x"})),
    "names with control signs": ("done", lambda: zipped({**GOOD, "pier/\x1b[2Ja.css": "x"})),
    "a style among shipped names": ("refused", lambda: zipped({"ministry/style.yml": STYLE})),
    "the base": ("refused", lambda: zipped({"base/style.yml": STYLE})),
    "a device name": ("refused", lambda: zipped({"con/style.yml": STYLE})),
    "no style": ("refused", lambda: zipped({"pier/readme.txt": "x"})),
    "a style with a mistake": ("refused", lambda: zipped({"pier/style.yml": "pgae: x"})),
    "based on itself": ("refused", lambda: zipped({"pier/style.yml": "based-on: pier"})),
    "based on each other": (
        "refused",
        lambda: zipped({"a/style.yml": "based-on: b", "b/style.yml": "based-on: a"}),
    ),
    "two of which one is broken": (
        "refused",
        lambda: zipped({**GOOD, "quay/style.yml": "name: [", "quay/a.css": "x"}),
    ),
    "bomb": ("refused", lambda: zipped({**GOOD, "pier/a.css": bytes(60 * 2**20)})),
    "many files": (
        "refused",
        lambda: zipped({**GOOD, **{f"pier/{n}.css": "x" for n in range(900)}}),
    ),
    "many names": ("refused", lambda: zipped({f"{n}": "" for n in range(9000)})),
    "no .zip": ("refused", lambda: b"PK\3\4" + bytes(3000)),
    "cut": ("refused", lambda: zipped({**GOOD, "pier/a.css": "x" * 9000})[:-60]),
    "empty": ("refused", lambda: b""),
    "a name with a zero": ("done", lambda: zipped({**GOOD, "pier/a\0.exe.css": "x"})),
    "a name with a backslash": ("done", lambda: zipped({**GOOD, "pier\\..\\..\\a.css": "x"})),
    "a name of a share": ("done", lambda: zipped({**GOOD, "//quay-host/share/a.css": "x"})),
    "a name of stops": (
        "done",
        lambda: zipped({**GOOD, "pier/.../a.css": "x", "pier/a.css.": "x"}),
    ),
    "a name that is long": ("done", lambda: zipped({**GOOD, f"pier/{'a' * 400}.css": "x"})),
    "a name in folders": ("done", lambda: zipped({**GOOD, f"pier/{'a/' * 90}b.css": "x"})),
    "a name of a stream": ("done", lambda: zipped({**GOOD, "pier/style.yml:x.css": "x"})),
    "a name of a device inside": ("done", lambda: zipped({**GOOD, "pier/nul.css": "x"})),
    "a hidden name": ("done", lambda: zipped({**GOOD, "pier/.a.css": "x", ".b/style.yml": STYLE})),
    "names that differ by case": (
        "either",
        lambda: zipped({**GOOD, "pier/a.css": "x", "pier/A.css": "y"}),
    ),
    "styles that differ by case": ("either", lambda: zipped({**GOOD, "Pier/style.yml": STYLE})),
    "a file where a folder is": (
        "either",
        lambda: zipped({**GOOD, "pier/a.css": "x", "pier/a.css/b.css": "y"}),
    ),
    "a folder that is a link": (
        "done",
        lambda: zipped(
            {**GOOD, "pier/in.css": "../../..", "pier/in.css/a.css": "x"}, {"pier/in.css": 0o120777}
        ),
    ),
    "modes that let all": (
        "done",
        lambda: zipped({**GOOD, "pier/a.css": "x"}, {"pier/a.css": 0o106777}),
    ),
    "a device by its mode": (
        "done",
        lambda: zipped({**GOOD, "pier/a.css": "x"}, {"pier/a.css": 0o020666}),
    ),
    "a sheet that is a font": ("done", lambda: zipped({**GOOD, "pier/a.css": bytes(9000)})),
    "a template that reads": (
        "done",
        lambda: zipped({**GOOD, "pier/brief.html": "{% include '/etc/passwd' %}"}),
    ),
    "based on a folder": ("refused", lambda: zipped({"pier/style.yml": "name: x\nbased-on: /etc"})),
    "based on a share": (
        "refused",
        lambda: zipped({"pier/style.yml": "name: x\nbased-on: //quay-host/share"}),
    ),
    "a logo outside": (
        "either",
        lambda: zipped({**GOOD, "pier/_brand.yml": "logo: {path: ../../private.txt, alt: x}"}),
    ),
    "a style of a long name": ("either", lambda: zipped({f"{'a' * 64}/style.yml": STYLE})),
    "a pack of packs": ("done", lambda: zipped({**GOOD, "pier/a.zip": zipped(GOOD)})),
    "a remark of no end": ("either", lambda: zipped(GOOD)[:-2] + b"\xff\xff" + b"x" * 65_535),
    "an entry that overlaps": (
        "either",
        lambda: zipped({**GOOD, "pier/a.css": "x" * 99}).replace(b"a.css", b"../a.", 1),
    ),
    "tar of a name that climbs": (
        "either",
        lambda: tarred(("pier/style.yml", FILE, ""), ("pier/../../x.css", FILE, "")),
    ),
    "tar of itself": (
        "either",
        lambda: tarred(("pier/style.yml", FILE, ""), ("pier/a.css", tarfile.LNKTYPE, "pier/a.css")),
    ),
    "tar that is packed": ("refused", lambda: gzip.compress(tarred(("pier/style.yml", FILE, "")))),
    "tar with links": (
        "either",
        lambda: tarred(
            ("pier/style.yml", FILE, ""),
            ("pier/a.css", tarfile.SYMTYPE, "/etc/passwd"),
            ("pier/b.css", tarfile.LNKTYPE, "../../private.txt"),
            ("pier/c.css", tarfile.CHRTYPE, ""),
            ("pier/d.css", tarfile.FIFOTYPE, ""),
            ("../escaped.css", FILE, ""),
        ),
    ),
}


def attacks() -> Iterator[Attack]:
    """All of them: nothing comes but plain files in the user's styles."""
    for name, (verdict, make) in PACKS.items():
        yield Attack(
            name,
            lambda place, m=make: (place.work / "pack.zip").write_bytes(m()),  # type: ignore[misc]
            ("styles", "import", "pack.zip"),
            verdict,
            never="\x1b",
            writes=WRITES,
            check=_no_links,
        )


def _no_links(place: Place) -> str:
    styles = place.home / "data" / "styles"
    links = [path for path in styles.rglob("*") if path.is_symlink()] if styles.is_dir() else []
    return f"a link came: {links[0]}" if links else ""
