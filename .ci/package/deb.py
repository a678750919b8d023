"""Make a .deb of the frozen program: python .ci/package/deb.py FROZEN_FOLDER OUTPUT_FOLDER.

The program lies in /opt/briefing-desk with its Python, Qt and Pango; its two commands are links in
/usr/bin. What Qt expects of a desktop is recommended and not required, as `briefing build` needs
none of it.
"""

from __future__ import annotations

import gzip
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from briefing import version
from briefing.system import desktop_entry, libraries

ROOT = Path(__file__).resolve().parents[2]
_CONTROL = """Package: briefing-desk
Version: {version}
Architecture: {architecture}
Maintainer: The Briefing Desk authors <authors@briefing-desk.invalid>
Installed-Size: {size}
Depends: libc6 (>= {libc})
Recommends: {recommended}
Section: editors
Priority: optional
Description: turn news articles into a short, correct, traceable briefing note
 Every printed line leads to the exact words of an article. Works without a
 network, an account or a model service.
"""


def lay_out(frozen: Path, root: Path) -> None:
    """The files of the package below ``root``."""
    shutil.copytree(frozen, root / "opt/briefing-desk", symlinks=True)
    commands = root / "usr/bin"
    commands.mkdir(parents=True)
    for name in ("briefing", "briefing-desk"):
        (commands / name).symlink_to(f"/opt/briefing-desk/{name}")
    for name, data in desktop_entry.files("/usr/bin/briefing-desk").items():
        _write(root / "usr/share" / name, data)
    page = (ROOT / "docs/briefing.1").read_bytes()
    _write(root / "usr/share/man/man1/briefing.1.gz", gzip.compress(page, mtime=0))
    about = root / "usr/share/doc/briefing-desk"
    _write(about / "copyright", (ROOT / "LICENSE").read_bytes())
    log = (ROOT / "CHANGELOG.md").read_bytes()
    _write(about / "changelog.gz", gzip.compress(log, mtime=0))
    completion = subprocess.run(
        [frozen / "briefing", "completion", "bash"], capture_output=True, check=True
    )
    _write(root / "usr/share/bash-completion/completions/briefing", completion.stdout)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def control(root: Path) -> str:
    """The package's own description."""
    size = sum(p.stat().st_size for p in root.rglob("*") if p.is_file() and not p.is_symlink())
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    recommended = sorted({*libraries.QT.values(), *libraries.DISPLAY.values()})
    return _CONTROL.format(
        version=version(),
        architecture=machine,
        size=size // 1024,
        libc=platform.libc_ver()[1],
        recommended=", ".join(recommended),
    )


def main() -> None:
    """Make the package and print where it is."""
    frozen, output = Path(sys.argv[1]), Path(sys.argv[2])
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        root.mkdir(mode=0o755)
        lay_out(frozen, root)
        _write(root / "DEBIAN/control", control(root).encode())
        target = output / f"briefing-desk_{version()}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
        subprocess.run(command, check=True)
    print(target)


if __name__ == "__main__":
    main()
