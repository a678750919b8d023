from __future__ import annotations

import dataclasses
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pypdf
import pypdfium2
import pytest

from briefing.model.brief import Brief, to_json
from briefing.model.errors import RenderError
from briefing.render.fonts import SHIPPED
from briefing.render.pdf import Rendered, to_pdf
from briefing.styles import copy, load

Make = Callable[..., Path]
STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")
FAR_APART = ("ministry", "intelligence", "letter")
"""Styles of which each has what no other has: what is slow is tried with them alone."""
CASES = ("brief", "case_none", "case_long", "case_many", "case_limited", "case_own")

_finished: dict[tuple[str, str], Rendered] = {}


def brief_for(samples: ModuleType, name: str, case: str) -> Brief:
    """A sample, with the page limit that the style chooses where it has one."""
    brief: Brief = getattr(samples, case)()
    pages = load(name).options.pages
    return dataclasses.replace(brief, page_limit=pages) if pages and brief.page_limit else brief


@pytest.fixture
def rendered(samples: ModuleType) -> Callable[[str, str], Rendered]:
    def render(name: str, case: str) -> Rendered:
        key = name, case
        if key not in _finished:
            _finished[key] = to_pdf(brief_for(samples, name, case), load(name))
        return _finished[key]

    return render


def pages(data: bytes) -> list[str]:
    """Each page's text, white space collapsed."""
    reader = pypdf.PdfReader(BytesIO(data))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def fonts_of(data: bytes) -> set[str]:
    """Names of the embedded fonts."""
    return {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in pypdf.PdfReader(BytesIO(data)).pages
        for font in page["/Resources"]["/Font"].values()
    }


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("case", CASES)
def test_every_page_is_filled_and_nothing_stands_outside_it(
    rendered: Callable[[str, str], Rendered], name: str, case: str
) -> None:
    done = rendered(name, case)
    document = pypdfium2.PdfDocument(done.data)
    assert len(document) == done.pages
    for number, page in enumerate(document, 1):
        width, height = page.get_size()
        text = page.get_textpage()
        assert len(text.get_text_bounded()) > 120
        for index in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(index)
            assert left >= 20
            assert right <= width - 20
            assert bottom >= 18
            assert top <= height - 8
        assert f"Page {number} of {done.pages}" in " ".join(text.get_text_bounded().split())
    document.close()


@pytest.mark.parametrize("limit", [0.5, 1.5])
def test_half_pages_hold(samples: ModuleType, limit: float) -> None:
    full = samples.brief(3) if limit < 1 else samples.case_many()
    brief = dataclasses.replace(full, page_limit=limit)
    done = to_pdf(brief, load("ministry"))
    assert done.left_out
    document = pypdfium2.PdfDocument(done.data)
    height = document[0].get_height()
    document.close()
    assert max(box.page for box in done.boxes) == int(limit) + 1
    last = [box for box in done.boxes if box.page == int(limit) + 1]
    assert max(box.y + box.height for box in last) <= height * 0.55
    whole = to_pdf(dataclasses.replace(brief, page_limit=int(limit) + 1), load("ministry"))
    assert set(whole.left_out) < set(done.left_out)


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("case", CASES)
def test_the_page_limit_holds(
    rendered: Callable[[str, str], Rendered], samples: ModuleType, name: str, case: str
) -> None:
    done, brief = rendered(name, case), brief_for(samples, name, case)
    # the sources and the program's remarks may stand on a page after it
    assert max(box.page for box in done.boxes) <= (brief.page_limit or 99)
    assert done.layouts <= 4
    text = squeezed(" ".join(pages(done.data)))
    assert ("furtherline" in text) == bool(done.left_out)


@pytest.mark.parametrize("name", STYLES)
def test_what_is_left_out_are_the_highest_ranks(
    rendered: Callable[[str, str], Rendered], samples: ModuleType, name: str
) -> None:
    done, brief = rendered(name, "case_limited"), samples.case_limited()
    lines = [
        line
        for section in ("points", "figures", "deadlines", "timeline", "people", "quotes")
        for line in getattr(brief, section)
    ]
    kept = [line for line in lines if line.id not in done.left_out]
    gone = [line for line in lines if line.id in done.left_out]
    if gone:
        assert min(line.rank for line in gone) >= max(line.rank for line in kept)
    assert {box.line for box in done.boxes} == {line.id for line in (*brief.bottom_line, *kept)}


@pytest.mark.parametrize("name", STYLES)
def test_the_text_can_be_read_back(
    rendered: Callable[[str, str], Rendered], samples: ModuleType, name: str
) -> None:
    done, brief = rendered(name, "case_own"), samples.case_own()
    text = squeezed(" ".join(pages(done.data)))
    lines = (*brief.bottom_line, *brief.points, *brief.people, *brief.quotes, *brief.assessment)
    for line in lines:
        assert squeezed(line.text) in text
    for line in (*brief.figures, *brief.deadlines):
        assert squeezed(line.statement) in text
    for word in ("edited", "analyst", "dateassumed", "undated", "opinion", "speakernotnamed"):
        assert word in text.lower()


@pytest.mark.parametrize("name", STYLES)
def test_the_file_is_tagged_titled_and_bookmarked(
    rendered: Callable[[str, str], Rendered], samples: ModuleType, name: str
) -> None:
    reader = pypdf.PdfReader(BytesIO(rendered(name, "brief").data))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == load(name).language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert (
        b"pdfuaid:part" in root["/Metadata"].get_data()
        or b"part>1<" in root["/Metadata"].get_data()
    )
    assert reader.metadata is not None
    assert reader.metadata.title == samples.TITLE
    assert reader.metadata["/CreationDate"] == "D:20250610"
    titles = [
        item.title
        for part in reader.outline
        for item in (part if isinstance(part, list) else [part])
    ]
    assert titles[0].replace("\u00a0", " ") == samples.TITLE
    assert load(name).sections[0].title in titles
    assert "/EmbeddedFiles" not in root.get("/Names", {})


@pytest.mark.parametrize("name", STYLES)
def test_only_shipped_fonts_are_embedded(
    rendered: Callable[[str, str], Rendered], name: str
) -> None:
    fonts = fonts_of(rendered(name, "brief").data)
    families = ("Source-Serif-4", "Source-Sans-3", "IBM-Plex-Sans")
    assert fonts
    assert all(font.startswith(families) for font in fonts)
    assert SHIPPED.is_dir()


@pytest.mark.parametrize("name", STYLES)
def test_marks_are_links_to_the_sources(
    rendered: Callable[[str, str], Rendered], name: str
) -> None:
    reader = pypdf.PdfReader(BytesIO(rendered(name, "brief").data))
    targets = {
        str(annotation.get_object().get("/Dest", ""))
        for page in reader.pages
        for annotation in page.get("/Annots", ())
    }
    assert {"source-1", "source-2", "source-3"} <= targets
    assert {"source-1", "source-2", "source-3"} <= set(reader.named_destinations)


@pytest.mark.parametrize("name", STYLES)
def test_boxes_lead_from_the_page_to_the_line(
    rendered: Callable[[str, str], Rendered], samples: ModuleType, name: str
) -> None:
    done, brief = rendered(name, "case_own"), samples.case_own()
    document = pypdfium2.PdfDocument(done.data)
    for line in (*brief.points, *brief.people, *brief.quotes):
        found = ""
        for box in (box for box in done.boxes if box.line == line.id):
            page = document[box.page - 1]
            top = page.get_height() - box.y
            found += page.get_textpage().get_text_bounded(
                box.x - 1, top - box.height - 1, box.x + box.width + 1, top + 1
            )
        assert squeezed(line.text) in squeezed(found)
    document.close()


def test_a_copy_prints_the_same_bytes(
    samples: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_DESK_DATA", str(tmp_path))
    for name in FAR_APART:
        copy(name, f"my-{name}")
        copy(f"my-{name}", f"our-{name}")
        first, copied = (to_pdf(samples.brief(), load(one)) for one in (name, f"our-{name}"))
        assert pages(copied.data) == pages(first.data)


PRINT = """
import os, sys
from pathlib import Path
from briefing.render.fonts import fontconfig_environment
os.environ.update(fontconfig_environment(Path(sys.argv[1])))
from briefing.model.brief import from_json
from briefing.render.pdf import to_pdf
from briefing.styles import load
brief = from_json(Path(sys.argv[2]).read_bytes())
for name in sys.argv[4:]:
    Path(sys.argv[3], f"{name}.pdf").write_bytes(to_pdf(brief, load(name)).data)
"""


def test_two_processes_write_the_same_bytes(samples: ModuleType, tmp_path: Path) -> None:
    brief = tmp_path / "brief.json"
    brief.write_bytes(to_json(samples.brief(5)))
    for number, (seed, zone, locale) in enumerate(
        (("1", "UTC", "C"), ("2", "Asia/Tokyo", "tr_TR.UTF-8"))
    ):
        out = tmp_path / str(number)
        out.mkdir()
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        arguments = [str(tmp_path / f"cache{number}"), str(brief), str(out), *FAR_APART]
        subprocess.run([sys.executable, "-c", PRINT, *arguments], env=environment, check=True)
    for name in FAR_APART:
        made = [(tmp_path / number / f"{name}.pdf").read_bytes() for number in "01"]
        assert made[0] == made[1]
        assert made[0] == to_pdf(samples.brief(5), load(name)).data


# --- what a style may not do ----------------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine, and the requests that it got."""
    requests: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            requests.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{made.server_port}", requests
        made.shutdown()
        thread.join()


def test_no_address_is_fetched_and_no_file_read(
    samples: ModuleType, make_style: Make, tmp_path: Path, server: tuple[str, list[str]]
) -> None:
    address, requests = server
    secret = tmp_path / "secret.svg"
    secret.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">'
        '<text y="15">hidden words</text></svg>'
    )
    inner = (
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
        f"<title>x</title><image href='{address}/svg.png'/><use href='{secret.as_uri()}#a'/></svg>"
    )
    head = (
        f'<base href="{address}/"><link rel="stylesheet" href="{address}/a.css">'
        f'<link rel="attachment" href="{secret.as_uri()}">'
        '<link rel="attachment" href="data:image/png,x">'
    )
    block = (
        f'<img alt="x" src="{address}/i.png"><img alt="x" src="{secret.as_uri()}">'
        f'<img alt="x" src="../secret.svg"><object data="{secret.as_uri()}"></object>'
        f'<embed src="{address}/e.png">{inner}<a rel="attachment" href="{secret.as_uri()}">a</a>'
        f'<a href="{secret.as_uri()}">b</a><a href="javascript:x()">c</a><p style="background: '
        f'url({address}/bg.png); content: url({secret.as_uri()})">d</p>'
    )
    folder = make_style(
        style_css=f'@import "{address}/b.css"; @font-face {{ font-family: X; src: '
        f"url({address}/f.ttf) }} p::before {{ content: url({address}/c.png) }}",
        brief_html='{% extends "base/brief.html" %}{% block head %}' + head + "{% endblock %}"
        "{% block quotes %}" + block + "{% endblock %}",
    )
    done = to_pdf(samples.brief(), load(folder))
    assert requests == []
    assert "hidden words" not in " ".join(pages(done.data))
    reader = pypdf.PdfReader(BytesIO(done.data))
    assert list(reader.attachments) == []
    assert b"secret.svg" not in done.data
    links = [
        str(annotation.get_object()["/A"].get("/URI"))
        for page in reader.pages
        for annotation in page.get("/Annots", ())
        if "/A" in annotation.get_object()
    ]
    assert all(link.startswith("https://example.org/") for link in links)
    assert any("only files in the style's own folder" in warning for warning in done.warnings)


def test_pictures_and_fonts_of_the_style_print(samples: ModuleType, make_style: Make) -> None:
    font = (SHIPPED / "ibm-plex-sans" / "IBMPlexSansCondensed-Bold.ttf").read_bytes()
    folder = make_style(
        _brand_yml="logo: {path: logo.svg, alt: A lamp}\n"
        "typography: {headings: IBM Plex Sans Condensed}\n",
        logo_svg='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" '
        'height="9"/></svg>',
        style_css="h1 { background: url(logo.svg) }",
    )
    (folder / "fonts").mkdir()
    (folder / "fonts" / "heading.ttf").write_bytes(font)
    done = to_pdf(samples.brief(), load(folder))
    assert done.warnings == ()
    assert any("IBM-Plex-Sans-Condensed" in font for font in fonts_of(done.data))


def test_sources_at_the_foot_keep_the_number_of_pages(
    samples: ModuleType, make_style: Make
) -> None:
    for name in FAR_APART:
        folder = make_style(f"foot-{name}", style_yml=f"based-on: {name}\nnotes: foot\n")
        brief = dataclasses.replace(samples.brief(5), page_limit=6)
        end, foot = (to_pdf(brief, load(style)) for style in (name, folder))
        assert foot.pages == end.pages
        assert all(
            source.title in " ".join(pages(foot.data)) for source in samples.brief(5).sources
        )


def test_mistakes_in_a_sheet_are_told(samples: ModuleType, make_style: Make) -> None:
    folder = make_style(style_css="p {\n  colour: red;\n}\n")
    done = to_pdf(samples.brief(), load(folder))
    place = f"{folder / 'style.css'}, line 2: "
    assert any("colour" in w and w.startswith(place) for w in done.warnings), done.warnings


def test_an_empty_brief_prints() -> None:
    assert to_pdf(Brief(title="", date=date(2025, 6, 10)), load("ministry")).pages == 1


@pytest.mark.parametrize("css", ["p { font-size: .00001px }", "a {" * 5000])
def test_what_the_layout_engine_stumbles_over_is_told(
    samples: ModuleType, make_style: Make, css: str
) -> None:
    with pytest.raises(RenderError, match=r"cannot be laid out|nested too deeply"):
        to_pdf(samples.brief(), load(make_style(style_css=css)))


def test_what_fitted_before_takes_one_layout_and_makes_the_same_pages(
    samples: ModuleType,
) -> None:
    brief, style = dataclasses.replace(samples.case_many(), page_limit=1), load("ministry")
    found = to_pdf(brief, style)
    assert found.left_out
    assert found.layouts > 1
    assert not found.begun
    again = to_pdf(brief, style, begin=found.left_out)
    assert (again.layouts, again.begun, again.left_out) == (1, True, found.left_out)
    assert again.data == found.data
    # where they are too few, or others would go, the search begins from the beginning
    for begin in (found.left_out[:1], tuple(reversed(found.left_out))):
        other = to_pdf(brief, style, begin=begin)
        assert not other.begun
        assert other.data == found.data
