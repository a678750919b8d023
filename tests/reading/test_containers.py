"""What holds articles, or looks as if it did: archives, mailboxes, kinds of bytes; and line rules.

Mailboxes and archives made to do harm are told apart from those that are only damaged.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.errors import ArticleTooLarge, EmptyArticle, NotText, PartlyRead, ReadingError
from briefing.reading import archive, live, mailbox, read_bytes, rules
from briefing.reading.kinds import Kind, kind_of, looks_like_html
from briefing.reading.page import Block

TEXT = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast."
)


def zipped(**files: str | bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return made.getvalue()


def protected(data: bytes) -> bytes:
    """An archive whose first entry says that it is encrypted, in both of its places."""
    changed = bytearray(data)
    changed[data.index(b"PK\x03\x04") + 6] |= 1
    changed[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


# --- archives -------------------------------------------------------------------------------


def test_a_file_with_a_password_says_so_by_its_name() -> None:
    with pytest.raises(ReadingError, match=r"x\.zip/a\.txt.*password"):
        read_bytes(protected(zipped(**{"a.txt": TEXT})), "x.zip")


def test_a_file_with_a_password_leaves_the_others() -> None:
    with pytest.raises(PartlyRead) as caught:
        read_bytes(protected(zipped(**{"a.txt": TEXT, "b.txt": TEXT})), "x.zip")
    assert [article.name for article in caught.value.articles] == ["b.txt"]
    assert "password" in str(caught.value.errors[0])


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"map.png": "x"}, "no article"),
        ({"__MACOSX/a.txt": TEXT, ".kept/b.txt": TEXT}, "no article"),
        ({"a.txt": " \n"}, "empty"),
        ({"in.zip": zipped(**{"a.txt": TEXT})}, "inside an archive"),
        ({"map.txt": b"\x89PNG\r\n"}, "PNG picture"),
    ],
)
def test_an_archive_without_an_article_says_why(files: dict[str, str | bytes], says: str) -> None:
    with pytest.raises(ReadingError, match=says):
        read_bytes(zipped(**files), "x.zip")


def test_an_archive_that_is_cut_off_is_damaged() -> None:
    with pytest.raises(ReadingError, match="damaged"):
        read_bytes(zipped(**{"a.txt": TEXT})[:-30], "x.zip")


def test_a_part_that_is_missing_or_larger_than_allowed_is_named() -> None:
    with archive.opened(zipped(**{"a.txt": TEXT}), "x.zip") as file:
        assert archive.member(file, "a.txt", "x.zip/a.txt", len(TEXT)) == TEXT.encode()
        with pytest.raises(ReadingError, match=r"too large: a\.txt"):
            archive.member(file, "a.txt", "x.zip/a.txt", len(TEXT) - 1)
        with pytest.raises(ReadingError, match=r"missing: b\.txt"):
            archive.member(file, "b.txt", "x.zip/b.txt", 10)


def test_a_part_whose_bytes_were_changed_is_damaged() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as stored:
        stored.writestr("a.txt", TEXT)
    data = made.getvalue().replace(b"Norlund", b"Norlumd", 1)
    with archive.opened(data, "x.zip") as file, pytest.raises(ReadingError, match="damaged"):
        archive.member(file, "a.txt", "x.zip/a.txt", 1_000)


def test_an_archive_of_far_too_many_files_is_refused() -> None:
    with pytest.raises(ArticleTooLarge, match="files"):
        archive.opened(zipped(**{f"{n}.txt": "" for n in range(2_001)}), "x.zip")


# --- kinds ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"junk of a server\n%PDF-1.7", "a.txt", Kind.PDF),
        (b" \n{\\rtf1 Tolvik}", "a.doc", Kind.RTF),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.txt", Kind.OUTLOOK),
        (b"<?xml version='1.0'?><!-- made by hand --><html><p>x", "a.txt", Kind.HTML),
        ("<!DOCTYPE html><p>Łódź".encode("utf-16"), "a.txt", Kind.HTML),
        (b"<p>A piece", "a.htm", Kind.HTML),
        (b"<p>A piece", "a.txt", Kind.PLAIN),
        (b"# Ferries", "A.MD", Kind.MARKDOWN),
        (b"# Ferries", "a", Kind.PLAIN),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nStop", "a.txt", Kind.SUBTITLES),
        (b"TY  - NEWS\nTI  - Ferries stop\nER  - \n", "a.ris", Kind.RECORDS),
        (b"\xef\xbb\xbf<rss version='2.0'><channel/></rss>", "a.xml", Kind.FEED),
        (zipped(**{"a.txt": TEXT}), "a.docx", Kind.ZIP),
        (zipped(**{"word/document.xml": "x"}), "a.zip", Kind.DOCX),
        (zipped(**{"mimetype": "x", "content.xml": "x"}), "a.zip", Kind.ODT),
    ],
)
def test_a_kind_is_told_by_content_before_the_name(data: bytes, name: str, kind: Kind) -> None:
    assert kind_of(data, name, name) is kind


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        b"\x7fELF\x02",
        b"\x1f\x8b\x08",
        b"Rar!\x1a",
        zipped(**{"xl/workbook.xml": "x"}),
        zipped(**{"ppt/presentation.xml": "x"}),
    ],
)
def test_what_is_known_and_no_article_is_refused_by_its_name(data: bytes) -> None:
    with pytest.raises(NotText, match="this is a"):
        kind_of(data, "a.txt", "the ferry.txt")


def test_a_mention_of_a_tag_makes_no_page() -> None:
    assert not looks_like_html("The <html> tag is old, the mayor of Tolvik said.")
    assert not looks_like_html("a < b", ".html")
    assert looks_like_html("  <BODY class=x>")


# --- mailboxes ------------------------------------------------------------------------------


def letters(*bodies: str, end: str = "\n") -> bytes:
    made = (
        f"From ada@tolvik.example Tue Jun 10 09:00:00 2025\nFrom: Ada Holm <ada@tolvik.example>\n"
        f"Subject: Ferries {n}\nDate: Tue, 10 Jun 2025 09:00:00 +0000\n\n{body}\n\n"
        for n, body in enumerate(bodies, 1)
    )
    return "".join(made).replace("\n", end).encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_each_message_of_a_mailbox_is_an_article(end: str) -> None:
    found = read_bytes(letters(TEXT, TEXT, end=end), "a.mbox")
    assert [article.title for article in found] == ["Ferries 1", "Ferries 2"]
    assert len({article.id for article in found}) == 2, "though their words are equal"


def test_a_line_that_begins_with_from_begins_no_message() -> None:
    body = f"{TEXT}\n\nFrom here to Tolvik nobody sails.\n\n>From then on >From two.\n>>From three."
    pieces = mailbox.split(letters(body, TEXT))
    assert len(pieces) == 2
    assert b"\nFrom here to Tolvik" in pieces[0]
    assert b"\nFrom then on >From two.\n>From three." in pieces[0], "one mark less"


def test_a_message_of_a_mailbox_without_text_leaves_the_others() -> None:
    with pytest.raises(PartlyRead) as caught:
        read_bytes(letters(TEXT, "", TEXT), "a.mbox")
    assert [article.title for article in caught.value.articles] == ["Ferries 1", "Ferries 3"]
    assert isinstance(caught.value.errors[0], EmptyArticle)
    assert "a.mbox/2" in str(caught.value.errors[0])


@given(st.lists(st.text(st.sampled_from("From :>\nab@"), max_size=30), min_size=1, max_size=4))
def test_a_mailbox_keeps_every_letter_of_its_messages(bodies: list[str]) -> None:
    pieces = mailbox.split(letters(*bodies))
    kept = b"".join(pieces).replace(b">", b"")
    assert all(f"Subject: Ferries {n}".encode() in kept for n in range(1, len(bodies) + 1))
    assert kept.count(b"a") >= sum(body.count("a") for body in bodies)


# --- rules of lines, hours of entries -------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de", "", "xx", "../../etc"])
def test_a_language_without_rules_of_its_own_has_the_english_ones(language: str) -> None:
    assert rules.rules(language) == rules.rules("en")
    assert rules.reason_for("Leave a comment", language) == "comment form"


def test_a_line_is_residue_by_its_words_only_as_a_whole_and_while_it_is_short() -> None:
    assert rules.reason_for("LEAVE A REPLY") == "comment form"
    assert rules.reason_for("Share") == "share bar"
    assert rules.reason_for("They leave a comment on every ferry.") == ""
    assert rules.reason_for("Leave a comment " + "and so on " * 200) == ""
    assert rules.reason_for("Leave a comment " + "please " * 40) == "", "too many words"


def of_hours(*lines: str, day: date | None = date(2025, 6, 10)) -> list[tuple[datetime, str]]:
    text, blocks = "", []
    for line in lines:
        blocks.append(Block(len(text), len(text) + len(line)))
        text += f"{line}\n"
    found = live.of_hours(text, blocks, day)
    return [(post.time, text[post.start : post.end]) for post in found]


@pytest.mark.parametrize(
    "hours",
    [
        ("9:05", "12:00", "15:30"),
        ("3.30 pm", "12 : 00 p.m.", "9:05 am"),
        ("9h05", "12h00", "15h30"),
        ("09:05 Uhr", "12.00 Uhr", "15.30 Uhr"),
        ("9:05 | Boats", "12:00 – Ada Holm", "15:30 Bo Lind"),
        ("vor 3 Stunden 9:05", "il y a 5 minutes 12h00", "2 min ago 15:30"),
    ],
)
def test_an_entry_goes_from_its_hour_to_the_next(hours: tuple[str, str, str]) -> None:
    found = of_hours("Before", hours[0], "One", "two", hours[1], "Three", hours[2], "Four")
    times = [datetime(2025, 6, 10, *at) for at in ((9, 5), (12, 0), (15, 30))]
    assert sorted(time for time, _ in found) == times
    assert [said for _, said in found] == [
        f"{hours[0]}\nOne\ntwo",
        f"{hours[1]}\nThree",
        f"{hours[2]}\nFour",
    ]


@pytest.mark.parametrize(
    "hours",
    [
        ("9:05", "12:00"),
        ("9:05", "15:30", "12:00"),
        ("13:00 pm", "0:30 am", "14:00 pm"),
        ("24:00", "25:10", "26:20"),
        ("9:60", "9:75", "9:99"),
        ("9:05 the ferry left for Tolvik and came back", "12:00", "15:30"),
    ],
)
def test_hours_that_tell_no_order_or_are_none_make_no_entries(hours: tuple[str, ...]) -> None:
    assert of_hours(*hours) == []


def test_twelve_at_night_is_the_first_hour_and_no_day_makes_no_entry() -> None:
    lines = ("12:05 a.m.", "1:00 a.m.", "12:10 p.m.")
    assert [time.hour for time, _ in of_hours(*lines)] == [0, 1, 12]
    assert of_hours(*lines, day=None) == []
