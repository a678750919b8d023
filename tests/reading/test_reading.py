"""Any input gives an article that covers its text, or an error that names the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.article import Article, ParagraphKind
from briefing.model.errors import ArticleTooLarge, EmptyArticle, NotText, ReadingError
from briefing.reading import MAX_BYTES, read_bytes, read_path, read_text

LINES = st.sampled_from(
    [
        "The harbour of Norlund closed on Monday after a storm, officials said.",
        "Exports fell 34.5% in May, the steepest drop in five years.",
        "What comes next",
        "By Mara Holt",
        "June 10, 2025",
        "---",
        "title: Ferries stop",
        "Leave a comment",
        "Key Point 1: Ferries stop for a week.",
        "- a point in a list",
        "Commentary",
        "",
        "   ",
        "\t",
        "<p>not <b>a</b> page</p>",
        "\ufeff",
        "\u2028",
    ]
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14).map("\n".join)


def outcome(read: Callable[[], tuple[Article, ...]]) -> tuple[Article, ...] | ReadingError:
    """The articles, or the error where it is one of ours; any other escapes."""
    try:
        return read()
    except ReadingError as error:
        return error


def assert_covers(article: Article) -> None:
    """Paragraphs and residue are in order, apart, and leave out nothing but white space."""
    spans = sorted(
        [(p.start, p.end) for p in article.paragraphs] + [(r.start, r.end) for r in article.residue]
    )
    assert list(article.paragraphs) == sorted(article.paragraphs, key=lambda p: p.start)
    assert list(article.residue) == sorted(article.residue, key=lambda r: r.start)
    at = 0
    for start, end in spans:
        assert at <= start < end <= len(article.text)
        assert not article.text[at:start].strip()
        assert article.text[start:end] == article.text[start:end].strip()
        at = end
    assert not article.text[at:].strip()
    assert all(r.reason for r in article.residue)
    assert article.paragraphs


def assert_read_or_refused(data: bytes, name: str) -> None:
    found = outcome(lambda: read_bytes(data, name))
    if isinstance(found, ReadingError):
        assert name in str(found)
    else:
        assert found
        for article in found:
            assert_covers(article)


@given(PAGES)
@settings(max_examples=300, deadline=None)
def test_any_pasted_text_is_covered_or_refused(text: str) -> None:
    found = outcome(lambda: (read_text(text),))
    if isinstance(found, ReadingError):
        assert "pasted text" in str(found)
    else:
        assert found[0].text == text.removeprefix("\ufeff")
        assert_covers(found[0])


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a"]))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_covered_or_refused(data: bytes, name: str) -> None:
    assert_read_or_refused(data, name)


@given(PAGES, st.sampled_from(["<p>", "<h1>", "<div hidden>", "<ul><li>", "<br>", "<!--"]))
@settings(max_examples=100, deadline=None)
def test_any_page_is_covered_or_refused(text: str, tag: str) -> None:
    source = "<html><body>" + tag.join(text.split("\n")) + "</body></html>"
    assert_read_or_refused(source.encode(), "page.html")


def test_the_text_is_kept_as_received_line_ends_included() -> None:
    text = "A first line that is a headline\r\n\r\nThe body has a sentence of its own here.\r\n"
    assert read_bytes(text.encode("utf-8-sig"), "a.txt")[0].text == text


def test_the_id_is_a_hash_of_the_bytes() -> None:
    one = read_bytes(b"Ferries stopped on Monday, the port said.", "a.txt")[0]
    other = read_bytes(b"Ferries stopped on Monday, the port said.", "b.txt")[0]
    assert one.id == other.id == "55f0270fa634bc67"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"*** --- ***"])
def test_nothing_to_read_says_so(data: bytes) -> None:
    with pytest.raises(EmptyArticle, match=r"empty\.txt"):
        read_bytes(data, "empty.txt")


def test_a_binary_under_a_text_name_is_refused() -> None:
    with pytest.raises(NotText, match=r"photo\.txt: this is a PNG picture"):
        read_bytes(b"\x89PNG\r\n\x1a\n\0\0\0", "photo.txt")
    with pytest.raises(NotText, match=r"blob\.txt"):
        read_bytes(bytes(range(256)) * 4, "blob.txt")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(ArticleTooLarge, match=r"huge\.txt: it has 100\.0 MB; .* 21\.0 MB at most"):
        read_path(huge)
    with pytest.raises(ArticleTooLarge, match="pasted text"):
        read_text("a" * (MAX_BYTES + 1))


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"gone\.txt: it cannot be read: No such file"):
        read_path(tmp_path / "gone.txt")


def test_headings_are_never_glued_to_sentences() -> None:
    article = read_text(
        "Ferries stop in Norlund\nThe ferries of Norlund stopped on Monday, the port said.\n"
        "Why it matters\nTwo thousand people use them each day, the port said."
    )
    kinds = [(p.kind, article.text[p.start : p.end].split()[0]) for p in article.paragraphs]
    assert kinds == [
        (ParagraphKind.HEADING, "Ferries"),
        (ParagraphKind.BODY, "The"),
        (ParagraphKind.HEADING, "Why"),
        (ParagraphKind.BODY, "Two"),
    ]
    assert article.title == "Ferries stop in Norlund"
