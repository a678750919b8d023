"""Every shipped style times every awkward brief, as PDF/UA-1 and in the archive form.

    python benchmarks/style_matrix.py [--style NAME] [--case NAME] [--pictures FOLDER] [--processes]

For each it is seen to that no page is empty, that nothing stands outside a page or over other
text, that the page limit holds, and that an independent validator finds nothing against PDF/UA-1,
and PDF/A-3a in the archive form. A brief with letters that no font here has is first refused, then
printed with boxes. ``--pictures`` writes a PNG of each page (needs pdftoppm). ``--processes``
prints each brief in two processes with different hash seeds and locales, and compares the bytes.
Ends with 1 where something fell short.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import os
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page

from briefing.model.brief import Brief, to_json
from briefing.model.errors import BriefingError, MissingGlyphs
from briefing.render.fonts import fontconfig_environment

ROOT = Path(__file__).resolve().parent.parent
STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")
UA, A3A = page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A
_PRINT = """
import os, sys
from pathlib import Path
from briefing.render.fonts import fontconfig_environment
os.environ.update(fontconfig_environment(Path(sys.argv[1])))
from briefing.model.brief import from_json
from briefing.render.pdf import Variant, to_pdf
from briefing.styles import load
for brief in sorted(Path(sys.argv[2]).glob("*.json")):
    for style in sys.argv[4:]:
        for variant in (Variant.ACCESSIBLE, Variant.ARCHIVE):
            made = to_pdf(from_json(brief.read_bytes()), load(style), variant=variant,
                          allow_missing=True, attach_brief=True)
            name = f"{style}-{brief.stem}-{variant.name}.pdf"
            Path(sys.argv[3], name).write_bytes(made.data)
"""


def samples() -> Any:
    """The module of sample briefs that the tests use."""
    spec = importlib.util.spec_from_file_location("samples", ROOT / "tests/render/samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def with_limit(brief: Brief, style: Any) -> Brief:
    """The brief with the page limit that the style chooses, where it chooses one."""
    limit = style.options.pages or brief.page_limit
    return dataclasses.replace(brief, page_limit=limit)


def faults(brief: Brief, style: Any, *, archive: bool, pictures: Path | None) -> Iterator[str]:
    """What falls short in one brief printed in one style."""
    from briefing.render import finished
    from briefing.render.pdf import Variant, to_pdf

    variant = Variant.ARCHIVE if archive else Variant.ACCESSIBLE
    try:
        done = to_pdf(brief, style, variant=variant)
    except MissingGlyphs as error:
        if "briefing styles add-font" not in str(error):
            yield "the refusal does not say what to do"
        done = to_pdf(brief, style, variant=variant, allow_missing=True)
    # the sources and the program's remarks stand outside the limit
    last = max((box.page for box in done.boxes), default=1)
    if brief.page_limit and last > brief.page_limit:
        yield f"lines on page {last}, over the limit of {brief.page_limit}"
    yield from done.warnings
    yield from finished.misprints(done.data)
    yield from finished.faults(done.data)
    for profile in (UA, A3A) if archive else (UA,):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            report = page.validate_pdf_bytes(done.data, profile=profile)
        yield from (f"{profile.name}: {failure.message}" for failure in report.failures)
    if pictures is not None and not archive:
        target = pictures / f"{style.name}.pdf"
        target.write_bytes(done.data)


def in_two_processes(briefs: dict[str, Brief], styles: tuple[str, ...]) -> list[str]:
    """The names of the files that two processes write differently."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder, "briefs")
        data.mkdir()
        for name, brief in briefs.items():
            (data / f"{name}.json").write_bytes(to_json(brief))
        outs = []
        for seed, locale in (("1", "C"), ("4242", "tr_TR.UTF-8")):
            out = Path(folder, f"out-{seed}")
            out.mkdir()
            environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "LANG": locale}
            environment["TZ"] = "UTC" if seed == "1" else "Asia/Tokyo"
            arguments = [str(Path(folder, f"cache-{seed}")), str(data), str(out), *styles]
            subprocess.run([sys.executable, "-c", _PRINT, *arguments], env=environment, check=True)
            outs.append(out)
        names = sorted(path.name for path in outs[0].iterdir())
        print(f"{len(names)} files written by each of two processes")
        return [n for n in names if (outs[0] / n).read_bytes() != (outs[1] / n).read_bytes()]


def main() -> int:
    """Print a line for each style and brief; 1 where one fell short."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--case", action="append", help="a brief by name; may be given again")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--processes", action="store_true")
    chosen = parser.parse_args()
    styles = (chosen.style,) if chosen.style else STYLES
    briefs: dict[str, Brief] = samples().matrix()
    briefs = {name: one for name, one in briefs.items() if name in (chosen.case or briefs)}
    if chosen.processes:
        differing = in_two_processes(briefs, styles)
        print("\n".join(differing) or "all of them the same, byte for byte")
        return 1 if differing else 0
    os.environ.update(fontconfig_environment(Path(tempfile.mkdtemp())))
    from briefing.styles import load

    short = 0
    for name in styles:
        style = load(name)
        for case, brief in briefs.items():
            folder = None
            if chosen.pictures:
                folder = chosen.pictures / case.replace(" ", "-")
                folder.mkdir(parents=True, exist_ok=True)
            found: list[str] = []
            try:
                for archive in (False, True):
                    limited = with_limit(brief, style)
                    found += faults(limited, style, archive=archive, pictures=folder)
            except BriefingError as error:
                found.append(str(error))
            short += bool(found)
            print(f"{name:<13} {case:<24} {'; '.join(found) or 'ok'}", flush=True)
    print(f"{len(styles) * len(briefs)} combinations, {short} fell short")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
