"""Word, OpenDocument, rich text, feeds and archives: what is read and what is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from briefing.model.article import Article, ParagraphKind
from briefing.model.errors import EmptyArticle, NotText, PartlyRead, ReadingError
from briefing.reading import read_bytes

FIRST = "The ferries of Norlund stopped on Monday after a storm, the port authority said."
SECOND = "Two thousand people use them each day, and the island has no other link to the coast."


def zipped(**files: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return made.getvalue()


def word(body: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    kinds = "http://schemas.openxmlformats.org/package/2006/content-types"
    relation = "http://schemas.openxmlformats.org/package/2006/relationships"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    return zipped(
        **{
            "[Content_Types].xml": f'<Types xmlns="{kinds}"><Default Extension="xml" '
            'ContentType="application/xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{relation}"><Relationship Id="r1" '
            f'Type="{office}" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body>'
            "</w:document>",
        }
    )


def open_text(body: str) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    return zipped(
        mimetype="application/vnd.oasis.opendocument.text",
        **{
            "content.xml": f'<office:document-content xmlns:office="{names}:office:1.0" '
            f'xmlns:text="{names}:text:1.0"><office:body><office:text>{body}</office:text>'
            "</office:body></office:document-content>"
        },
    )


def lines(article: Article, *kinds: ParagraphKind) -> list[str]:
    wanted = kinds or tuple(ParagraphKind)
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind in wanted]


def test_word_keeps_insertions_and_tables_and_drops_what_was_deleted() -> None:
    def run(text: str) -> str:
        return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"

    body = (
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" + run("Ferries stop") + "</w:p>"
        f"<w:p>{run('The ferries of Norlund ')}<w:ins>{run('stopped on Monday ')}</w:ins>"
        "<w:del><w:r><w:delText>ran as ever </w:delText></w:r></w:del>"
        + run("after a storm, the port authority said.")
        + "</w:p><w:tbl><w:tr><w:tc><w:p>"
        + run(SECOND)
        + "</w:p></w:tc></w:tr></w:tbl>"
    )
    article = read_bytes(word(body), "ferries.docx")[0]
    assert lines(article, ParagraphKind.BODY) == [FIRST, SECOND]
    assert article.title == "Ferries stop", "a marked heading may be short"


def test_markdown_shows_its_words_and_its_first_heading_is_the_title() -> None:
    source = f"# Ferries *stop*\n\n{FIRST}\n\n> [{SECOND}](https://example.org)\n\n- a\n- b\n"
    article = read_bytes(source.encode(), "a.md")[0]
    assert article.title == "Ferries stop"
    assert lines(article) == ["Ferries stop", FIRST, SECOND, "a", "b"]


def test_open_document_text() -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h text:outline-level="1">Ferries stop in Norlund</text:h>'
        f"<text:p>{FIRST[:12]}<text:span>{FIRST[12:]}</text:span></text:p>"
        f"<text:list><text:list-item><text:p>{SECOND}</text:p></text:list-item></text:list>"
    )
    article = read_bytes(open_text(body), "ferries.odt")[0]
    assert article.title == "Ferries stop in Norlund"
    assert lines(article) == ["Ferries stop in Norlund", FIRST, SECOND]


def test_rich_text() -> None:
    source = r"{\rtf1\ansi Ferries stop in Norlund\par " + FIRST + r"\par Caf\'e9 owners wait.\par}"
    article = read_bytes(source.encode(), "ferries.rtf")[0]
    assert article.title == "Ferries stop in Norlund"
    assert "Café owners wait." in article.text


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word("<w:p/>"), "empty.docx"),
        (open_text("<text:p/>"), "empty.odt"),
        (rb"{\rtf1\ansi \par}", "empty.rtf"),
        (zipped(), "empty.zip"),
        (zipped(**{"picture.png": b"x"}), "pictures.zip"),
        (b"<rss version='2.0'><channel><title>A</title></channel></rss>", "empty.rss"),
    ],
)
def test_a_document_without_text_says_so(data: bytes, name: str) -> None:
    with pytest.raises(EmptyArticle, match=name):
        read_bytes(data, name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (word("<w:p>"), "bad.docx"),
        (open_text("<text:p>"), "bad.odt"),
        (word("<w:p/>")[:-40], "cut.docx"),
        (b"PK\x03\x04" + b"x" * 100, "cut.zip"),
        (b"<rss><channel><item>", "cut.rss"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.doc"),
    ],
)
def test_a_damaged_document_says_so(data: bytes, name: str) -> None:
    with pytest.raises(ReadingError, match=name):
        read_bytes(data, name)


RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Norlund Courier</title>
<language>en-gb</language>
<item><title>Ferries stop</title><link>https://example.org/1</link>
<author>x@y.z (Mara Holt)</author>
<pubDate>Tue, 10 Jun 2025 08:00:00 GMT</pubDate>
<description>&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</description></item>
<item><title>No date here, and a longer title</title><description>{SECOND}</description></item>
</channel></rss>"""


def test_each_entry_of_a_feed_is_an_article() -> None:
    first, second = read_bytes(RSS.encode(), "courier.rss")
    assert (first.title, first.outlet) == ("Ferries stop", "The Norlund Courier")
    assert first.published == date(2025, 6, 10)
    assert first.published_found_in == "feed entry, published"
    assert first.address == "https://example.org/1"
    assert lines(first) == ["Ferries stop", FIRST, SECOND]
    assert second.published is None
    assert first.id != second.id


def test_a_feed_with_entities_is_refused() -> None:
    bomb = RSS.replace("<rss", "<!DOCTYPE a [<!ENTITY b 'c'>]><rss", 1)
    with pytest.raises(ReadingError, match="courier"):
        read_bytes(bomb.encode(), "courier.rss")


def test_an_archive_gives_its_articles_in_order() -> None:
    data = zipped(**{"b/two.txt": SECOND, "a.md": FIRST, "__MACOSX/a.md": "x", "c.png": "x"})
    articles = read_bytes(data, "all.zip", path="/in/all.zip")
    assert [(one.name, one.path) for one in articles] == [
        ("a.md", "/in/all.zip/a.md"),
        ("two.txt", "/in/all.zip/b/two.txt"),
    ]


def test_equal_files_of_an_archive_are_two_articles() -> None:
    one, two = read_bytes(zipped(**{"a.txt": FIRST, "b.txt": FIRST}), "all.zip")
    assert one.id != two.id


def test_what_can_be_read_of_an_archive_comes_with_the_errors() -> None:
    data = zipped(**{"a.txt": FIRST, "b.txt": b"\0\1\2", "c.zip": zipped(**{"d.txt": SECOND})})
    with pytest.raises(PartlyRead) as caught:
        read_bytes(data, "all.zip")
    assert [one.name for one in caught.value.articles] == ["a.txt"]
    assert "all.zip/b.txt: this is no text" in str(caught.value)
    assert "all.zip/c.zip: an archive inside an archive is not opened" in str(caught.value)


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    with pytest.raises(ReadingError, match=r"bomb\.zip: the archive unpacks to 300 MB"):
        read_bytes(zipped(**{"a.txt": b"\0" * 300_000_000}), "bomb.zip")
    many = zipped(**{f"{n}.txt": b"" for n in range(2_001)})
    with pytest.raises(ReadingError, match=r"many\.zip: it has 2,001 files"):
        read_bytes(many, "many.zip")


def test_spreadsheets_are_named_as_such() -> None:
    with pytest.raises(NotText, match="spreadsheet"):
        read_bytes(zipped(**{"xl/workbook.xml": "<x/>"}), "a.xlsx")
