"""What a PDF carries, on request: its note as data and its sources; and reading them back."""

from __future__ import annotations

import dataclasses
from io import BytesIO
from pathlib import Path
from types import ModuleType

import page
import pypdf
import pytest

import seeds
from briefing import reading
from briefing.compose.order import compose, in_order
from briefing.model.article import Article
from briefing.model.brief import Brief
from briefing.model.errors import BriefingError, ReadingError, RenderError
from briefing.model.options import Options
from briefing.model.origins import SourceFile
from briefing.render.attaching import BRIEF_NAME, printed, source_files
from briefing.render.carried import read_carried
from briefing.render.pdf import Variant, to_pdf
from briefing.styles import load

# WeasyPrint leaves its colour profile open
pytestmark = [
    pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


def made() -> tuple[Brief, tuple[Article, ...]]:
    articles = tuple(a for path in seeds.paths() for a in reading.read_path(path))
    return compose(articles, Options(date=seeds.DATE)), in_order(articles)


def embedded(data: bytes) -> list[str]:
    """The names in /EmbeddedFiles, as the file has them."""
    catalog = pypdf.PdfReader(BytesIO(data)).trailer["/Root"]
    files = catalog.get("/Names", {}).get("/EmbeddedFiles", {})
    return [str(name) for name in files.get("/Names", [])[::2]]


def as_read(article: Article) -> bytes | None:
    """The bytes of a sample."""
    return Path(article.path).read_bytes() if Path(article.path).is_file() else None


def test_nothing_is_carried_unasked(samples: ModuleType) -> None:
    for variant in Variant:
        data = to_pdf(samples.brief(), load("ministry"), variant=variant).data
        assert embedded(data) == []
        assert b"/EmbeddedFile" not in data
        assert b"/Filespec" not in data


@pytest.mark.parametrize("variant", [Variant.ACCESSIBLE, Variant.ARCHIVE])
def test_the_note_and_its_sources_come_back(variant: Variant) -> None:
    brief, articles = made()
    style = load("ministry")
    files = source_files(brief, articles, as_read)
    done = to_pdf(brief, style, variant=variant, attach_brief=True, sources=files)
    assert len(embedded(done.data)) == 1 + len(files) == 7
    back = read_carried(done.data)
    gone = set(done.left_out)
    assert [line.id for line in back.brief.points] == [
        line.id for line in brief.points if line.id not in gone
    ]
    assert back.brief.left_out == len(gone)
    assert back.sources == files
    assert {file.data for file in files} == {path.read_bytes() for path in seeds.paths()}
    profiles = [page.ValidationProfile.PDF_UA_1]
    profiles += [page.ValidationProfile.PDF_A_3A] if variant is Variant.ARCHIVE else []
    for profile in profiles:
        report = page.validate_pdf_bytes(done.data, profile=profile)
        assert [failure.message for failure in report.failures] == []
    again = to_pdf(brief, style, variant=variant, attach_brief=True, sources=files)
    assert again.data == done.data


def test_pdf_a_2a_carries_nothing(samples: ModuleType) -> None:
    style = load("ministry")
    with pytest.raises(RenderError, match="PDF/A-2a may carry no files"):
        to_pdf(samples.brief(), style, variant=Variant.ARCHIVE_2A, attach_brief=True)
    data = to_pdf(samples.case_own(), style, variant=Variant.ARCHIVE_2A).data
    assert embedded(data) == []
    for profile in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf_bytes(data, profile=profile)
        assert [failure.message for failure in report.failures] == []


def test_only_what_is_printed_and_no_path() -> None:
    brief, articles = made()
    sources = (
        dataclasses.replace(brief.sources[0], name="/home/ada/cases/a.txt", address="file:///x/a"),
        dataclasses.replace(brief.sources[1], name="C:\\Users\\ada\\b.txt"),
        *brief.sources[2:],
    )
    edited = dataclasses.replace(brief.points[0], original="what it said before")
    brief = dataclasses.replace(brief, sources=sources, points=(edited, *brief.points[1:]))
    style = dataclasses.replace(
        load("ministry"),
        sections=tuple(s for s in load("ministry").sections if s.id not in ("quotes", "people")),
    )
    kept = printed(brief, style)
    assert (kept.quotes, kept.people) == ((), ())
    assert [source.name for source in kept.sources[:2]] == ["a.txt", "b.txt"]
    assert kept.sources[0].address == ""
    files = source_files(brief, articles, as_read)
    data = to_pdf(brief, style, attach_brief=True, sources=files).data
    reader = pypdf.PdfReader(BytesIO(data))
    carried = b"".join(reader.attachments[BRIEF_NAME])
    folder = str(seeds.paths()[0].parent).encode()
    for secret in (b"/home/ada", b"Users", b"what it said before", folder):
        assert secret not in carried
        assert secret not in data
    assert all("/" not in name and "\\" not in name for name in embedded(data))


def test_an_article_without_a_file_is_carried_as_text() -> None:
    brief, articles = made()
    pasted = dataclasses.replace(articles[0], path="", name="../../etc/pasted text")
    gone = dataclasses.replace(articles[1], path="/nowhere/at/all.pdf")
    files = source_files(brief, [pasted, gone, *articles[2:]], as_read)
    assert files[0] == SourceFile("01 pasted text.txt", pasted.text.encode())
    assert files[1].data == gone.text.encode()


@pytest.mark.parametrize("data", [b"", b"no PDF", b"%PDF-1.7\n"])
def test_what_is_no_pdf(data: bytes) -> None:
    with pytest.raises(ReadingError, match="no PDF"):
        read_carried(data, "a.pdf")


def test_a_pdf_without_a_note_and_one_with_a_broken_one(samples: ModuleType) -> None:
    data = to_pdf(samples.brief(), load("ministry")).data
    with pytest.raises(ReadingError, match="--attach"):
        read_carried(data, "a.pdf")
    writer = pypdf.PdfWriter(BytesIO(data))
    writer.add_attachment(BRIEF_NAME, b'{"title": 5}')
    broken = BytesIO()
    writer.write(broken)
    with pytest.raises(BriefingError):
        read_carried(broken.getvalue())
