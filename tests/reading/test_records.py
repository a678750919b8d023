"""Exports of reference managers and reading lists, and subtitles."""

from __future__ import annotations

import json
from datetime import date

import pytest

from briefing.model.article import Article, ParagraphKind
from briefing.model.errors import EmptyArticle, NotText
from briefing.reading import read_bytes

TEXT = "The salt works of Orlavik closed two of its five basins on Monday, the foreman said."
PAGE = "https://herald.example/salt"


def read(source: str, name: str) -> tuple[Article, ...]:
    return read_bytes(source.encode(), name)


def kept(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


CSL = json.dumps([{
    "id": "holm26", "type": "article-newspaper", "title": "Basins closed",
    "container-title": "Orlavik Herald", "issued": {"date-parts": [[2026, 2, 10]]},
    "author": [{"family": "Holm", "given": "Ada"}], "URL": PAGE, "abstract": TEXT,
}])  # fmt: skip
RIS = (
    f"TY  - NEWS\nTI  - Basins closed\nAU  - Holm, Ada\nT2  - Orlavik Herald\nDA  - 2026/02/10/\n"
    f"UR  - {PAGE}\nAB  - {TEXT}\nER  - \n"
)
BIBTEX = (
    f"@article{{holm26,\n  title = {{{{Basins}} closed}},\n  author = {{Holm, Ada}},\n"
    f"  journal = \"Orlavik Herald\",\n  date = {{2026-02-10}},\n  url = {{{PAGE}}},\n"
    f"  abstract = {{{TEXT}}}\n}}\n"
)  # fmt: skip
TABLE = f'title,url,author,date,source,excerpt\nBasins closed,{PAGE},Ada Holm,2026-02-10,' \
        f'Orlavik Herald,"{TEXT}"\n'  # fmt: skip
LINES = json.dumps({"headline": "Basins closed", "url": PAGE, "authors": ["Ada Holm"],
                    "date_publish": "x", "date": "2026-02-10T07:12:00Z",
                    "site_name": "Orlavik Herald", "maintext": TEXT})  # fmt: skip


@pytest.mark.parametrize(
    ("source", "name"),
    [(CSL, "a.json"), (RIS, "a.ris"), (BIBTEX, "a.bib"), (TABLE, "a.csv"), (LINES, "a.jsonl"),
     (CSL, "export.txt"), (RIS, "export.txt"), (TABLE, "export.txt")],
)  # fmt: skip
def test_a_record_with_a_text_is_an_article(source: str, name: str) -> None:
    (article,) = read(source, name)
    assert kept(article) == [TEXT]
    assert (article.title, article.outlet) == ("Basins closed", "Orlavik Herald")
    assert (article.byline, article.published) == (("Ada Holm",), date(2026, 2, 10))
    assert article.address == PAGE


def test_two_records_are_two_articles() -> None:
    first, second = read(RIS + RIS.replace("Basins", "Ovens"), "a.ris")
    assert (first.title, second.title) == ("Basins closed", "Ovens closed")
    assert first.id != second.id


@pytest.mark.parametrize(
    ("source", "name", "error"),
    [
        ("<?xml version='1.0'?><opml version='2.0'><body><outline xmlUrl='x'/></body></opml>",
         "feeds.opml", NotText),
        ('{"settings": {"a": 1}, "list": [1, 2]}', "a.json", NotText),
        ('[{"x": 1}, {"x": 2}]', "data.txt", NotText),
        (f"title,url,folder\nBasins closed,{PAGE},Salt\n", "links.csv", EmptyArticle),
        (f"TY  - NEWS\nTI  - Basins closed\nUR  - {PAGE}\nER  - \n", "a.ris", EmptyArticle),
    ],
)  # fmt: skip
def test_what_holds_no_text_is_refused_in_words(source: str, name: str, error: type) -> None:
    with pytest.raises(error, match=name.replace(".", r"\.")):
        read(source, name)


@pytest.mark.parametrize(
    "text",
    [
        "{Editor's note} The basins of Orlavik are closed, said the foreman of the works.",
        "[Orlavik] The basins of the salt works are closed, said the foreman on Monday.",
        "Title, date and place of the fair are known, said the foreman of the salt works.",
    ],
)
def test_prose_that_begins_so_is_prose(text: str) -> None:
    (article,) = read(text, "a.txt")
    assert text in article.text


VTT = (
    "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada Holm>The basins are closed,\n\n"
    "00:04.000 --> 00:06.500\n<v Ada Holm>and the brine goes to sea.\n\n"
    "00:07.000 --> 00:09.000\n<v Karl Ost>Who decided that?\n"
)
SRT = (
    "1\n00:00:01,000 --> 00:00:04,000\nADA HOLM: The basins are closed,\n\n"
    "2\n00:00:04,000 --> 00:00:06,500\nand the <i>brine</i> goes to sea.\n\n"
    "3\n00:00:06,600 --> 00:00:06,900\n[applause]\n\n"
    "4\n00:00:07,000 --> 00:00:09,000\nKARL OST: Who decided that?\n"
)


@pytest.mark.parametrize(
    ("source", "name", "speakers"),
    [(VTT, "a.vtt", ("Ada Holm", "Karl Ost")), (SRT, "a.srt", ("ADA HOLM", "KARL OST"))],
)
def test_subtitles_are_what_each_speaker_says(
    source: str, name: str, speakers: tuple[str, str]
) -> None:
    (article,) = read(source, name)
    assert article.text.splitlines() == [
        f"{speakers[0]}: The basins are closed, and the brine goes to sea.",
        f"{speakers[1]}: Who decided that?",
    ]
    assert [turn.speaker for turn in article.turns] == list(speakers)


def test_the_properties_of_a_clipping_are_read() -> None:
    source = (
        f"---\ntitle: Basins closed\nsource: {PAGE}\nauthor:\n  - \"[[Ada Holm]]\"\n"
        f"published: 2026-02-10\ncreated: 2026-02-11\n---\n{TEXT}\n"
    )  # fmt: skip
    (article,) = read(source, "a.md")
    assert (article.address, article.byline) == (PAGE, ("Ada Holm",))
    assert (article.outlet, article.published) == ("", date(2026, 2, 10))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (
            '{"version": "https://jsonfeed.org/version/1.1", "title": "Orlavik Herald", "items": '
            '[{"id": "1", "title": "Basins shut", "content_html": "<p>Two basins are shut for the '
            'winter.</p>", "date_published": "2026-06-03T08:00:00+02:00"}]}',
            "feed.json",
        ),
        (
            '{"status": "ok", "articles": [{"source": {"id": null, "name": "Orlavik Herald"}, '
            '"title": "Basins shut", "publishedAt": "2026-06-03T08:00:00Z", "content": "Two basins '
            'are shut for the winter."}]}',
            "answer.json",
        ),
        (
            '{"title": "Basins shut", "text": "Two basins are shut for the winter.", "date": '
            '1780470000, "outlet": "Orlavik Herald"}\n',
            "list.jsonl",
        ),
    ],
)
def test_outlet_and_day_of_feeds_and_lists_in_json(source: str, name: str) -> None:
    (article,) = read(source, name)
    assert (article.title, article.outlet) == ("Basins shut", "Orlavik Herald")
    assert article.published == date(2026, 6, 3)
    assert kept(article) == ["Two basins are shut for the winter."]
