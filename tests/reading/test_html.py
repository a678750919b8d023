"""HTML pages: visible text, body, headline, date, outlet."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.model.article import Article, Genre, ParagraphKind
from briefing.model.errors import EmptyArticle
from briefing.reading import read_bytes

BODY = (
    "The ferries of Norlund stopped on Monday after a storm, the port authority said, and the "
    "island has no other link to the coast.",
    "Two thousand people use the ferries each day, the mayor told reporters in the town hall, "
    "and the shops will be out of bread by Wednesday.",
    "The harbour master expects the first boat to leave on Thursday, if the wind turns to the "
    "north as the weather service has forecast.",
    "Nobody was hurt, but three boats sank at the quay, one of them the night ferry, which was "
    "built in 1974 and had been repaired twice this year.",
)
HEADLINE = "Ferries stop as storm hits Norlund"


def source(head: str = "", above: str = "", below: str = "") -> str:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    return (
        f"<!DOCTYPE html><html lang='en-GB'><head><title>{HEADLINE} | Courier</title>{head}</head>"
        "<body><nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
        f"<main><article><h1>{HEADLINE}</h1>{above}<div class='body'>{paragraphs}</div></article>"
        f"</main>{below}<footer><p>© 2024 The Norlund Courier</p></footer>"
        "<script>var hidden = 'words';</script><p style='display:none'>hidden</p></body></html>"
    )


def read(text: str) -> Article:
    return read_bytes(text.encode(), "page.html")[0]


def kept(article: Article) -> list[str]:
    return [
        article.text[p.start : p.end] for p in article.paragraphs if p.kind is ParagraphKind.BODY
    ]


def test_the_body_is_kept_and_the_page_around_it_is_residue() -> None:
    article = read(source())
    assert kept(article) == list(BODY)
    assert article.title == HEADLINE
    first = article.paragraphs[0]
    assert article.text[first.start : first.end] == HEADLINE
    assert {r.reason for r in article.residue} == {"page furniture"}
    assert "hidden" not in article.text
    assert "Home" in article.text, "residue stays in the text"
    assert article.language == "en"


def test_a_page_without_a_date_has_none() -> None:
    assert read(source()).published is None


@pytest.mark.parametrize(
    ("head", "above", "place"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":'
            '"2025-06-10T23:30:00+09:00","headline":"x"}</script>',
            "",
            "JSON-LD datePublished",
        ),
        (
            '<script type="application/ld+json">//<![CDATA[\n{"@graph":[{"@type":["Report"],'
            '"datePublished":"2025-06-10"}]}\n//]]></script>',
            "",
            "JSON-LD datePublished",
        ),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle",broken "datePublished": '
            '"2025-06-10"</script>',
            "",
            "JSON-LD datePublished",
        ),
        (
            "<meta property='article:published_time' content='2025-06-10T08:00Z'>",
            "",
            "meta article:published_time",
        ),
        ("", "<time class='entry-date' datetime='2025-06-10'>Tuesday</time>", "<time>"),
        ("", "<div>Published 10 June 2025, 8:15</div>", "date line"),
        ("<link rel=canonical href='https://example.org/2025/06/10/ferries'>", "", "address"),
    ],
)
def test_a_stated_date_is_found_with_its_place(head: str, above: str, place: str) -> None:
    article = read(source(head, above))
    assert article.published == date(2025, 6, 10)
    assert article.published_found_in == place


def test_the_date_of_another_article_is_not_taken() -> None:
    below = "<aside><h2>More</h2><time datetime='2019-01-02'>2 January 2019</time></aside>"
    assert read(source(below=below)).published is None


def test_outlet_authors_and_address_are_read() -> None:
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"Mara Holt"},'
        '{"name":"Ines Okafor"}],"publisher":{"name":"The Norlund Courier"}}</script>'
        "<link rel=canonical href='https://example.org/ferries'>"
    )
    article = read(source(head))
    assert article.byline == ("Mara Holt", "Ines Okafor")
    assert article.outlet == "The Norlund Courier"
    assert article.address == "https://example.org/ferries"


def test_a_site_name_is_cut_off_the_title() -> None:
    head = (
        "<meta property='og:title' content='Storm: ferries stop - Courier'>"
        "<meta property='og:site_name' content='Courier'>"
    )
    text = source(head).replace(f"<h1>{HEADLINE}</h1>", "")
    assert read(text).title == "Storm: ferries stop"


def test_a_declared_encoding_is_followed() -> None:
    text = source("<meta charset='windows-1252'>").replace("Norlund", "Nörlünd")
    article = read_bytes(text.encode("windows-1252"), "page.html")[0]
    assert article.title == HEADLINE.replace("Norlund", "Nörlünd")


def test_html_is_told_by_content_whatever_its_name() -> None:
    assert kept(read_bytes(source().encode(), "page.txt")[0]) == list(BODY)


@pytest.mark.parametrize("text", ["<html></html>", "<html><script>x()</script></html>", "<html"])
def test_a_page_that_shows_nothing_says_so(text: str) -> None:
    with pytest.raises(EmptyArticle, match=r"page\.html"):
        read(text)


def test_a_page_nested_too_deeply_is_refused() -> None:
    deep = "<html><body>" + "<div>" * 5_000 + "<p>" + BODY[0] + "</p>" + "</div>" * 5_000
    with pytest.raises(EmptyArticle, match="nested too deeply"):
        read(deep)
    flat = "<html><body>" + "<div>" * 100 + "<p>" + BODY[0] + "</p>" + "</div>" * 100
    assert BODY[0] in read(flat).text


def test_a_row_of_a_table_is_one_line() -> None:
    rows = "<tr><th>Port</th><th>Boats</th></tr><tr><td>Alda</td><td><b>12</b></td></tr>"
    article = read(source().replace("</article>", f"<table>{rows}</table></article>"))
    lines = article.text.splitlines()
    assert {"Port\tBoats", "Alda\t12"} <= set(lines)


def test_cells_that_hold_paragraphs_are_no_row() -> None:
    cells = "".join(f"<td><p>{line}</p></td>" for line in BODY)
    page = source().replace("</article>", f"<table><tr>{cells}</tr></table></article>")
    assert "\t" not in read(page).text


def test_a_page_that_the_model_does_not_know_is_judged_by_its_lines() -> None:
    line = (
        "Boats stay in port until the wind has dropped, and nobody knows when that will be, all say"
    )
    lines = [f"{line} {n}" for n in range(3)]
    items = "".join(f"<li>{line}</li>" for line in lines)
    names = "class='related links'"
    page = f"<html><body><h1>Storm</h1><div {names}><div {names}>{items}</div></div></body></html>"
    assert kept(read(page)) == lines


OPINION_BODY = (
    "<p>The salt works of Orlavik closed two of its five basins on Monday, and nobody asked the "
    "town, which has lived on salt for three centuries.</p><p>The basins hold 9,000 tonnes of "
    "brine and will be emptied before the frost, said the foreman, who has worked there since "
    "1998 and knows each of them.</p><p>The council will meet on Thursday and hear the owner, "
    "who has promised a report about the state of the remaining basins.</p>"
)


@pytest.mark.parametrize(
    ("above", "below", "genre"),
    [
        ("<a class='kicker' href='/opinion'>Opinion</a>", "", Genre.OPINION),
        ("<div class='section'>Guest essay</div>", "", Genre.OPINION),
        ("", "<p class='label'>Op-ed</p>", Genre.OPINION),
        ("", "<span>Opinion by</span> <span>Ada Holm</span>", Genre.OPINION),
        ("", "<p>Kommentar von Ada Holm</p>", Genre.OPINION),
        ("", "<button>Comments</button>", Genre.NEWS),
        ("", "<div><a href='#c'>Comment</a></div>", Genre.NEWS),
        ("", "<div><a href='#c'>12 Comments</a></div>", Genre.NEWS),
        ("<nav><a href='/o'>Opinion</a></nav>", "", Genre.NEWS),
        ("<ul><li><a href='/n'>Town</a></li><li><a href='/o'>Opinion</a></li></ul>", "",
         Genre.NEWS),
        ("<div><a href='/n'>Town</a></div><div><a href='/o'>Opinion</a></div>"
         "<div><a href='/s'>Sport</a></div>", "", Genre.NEWS),
    ],
)  # fmt: skip
def test_only_a_label_at_the_headline_makes_an_article_opinion(
    above: str, below: str, genre: Genre
) -> None:
    page = (
        "<html lang=en><head><title>Salt for sale</title></head><body>"
        f"{above}<article><h1>Salt for sale at Orlavik</h1>{below}{OPINION_BODY}</article></body>"
    )
    assert read_bytes(page.encode(), "a.html")[0].genre is genre


def test_a_page_with_a_very_long_picture_in_it_is_read_to_its_end() -> None:
    long = f'<p><img src="data:image/png;base64,{"A" * 10_500_000}"></p>'
    assert BODY[0] in read(source().replace("<article>", f"<article>{long}")).text


@pytest.mark.parametrize(
    ("stated", "printed", "day"),
    [
        ("2026-02-10T23:30:00Z", "11 February 2026", date(2026, 2, 11)),
        ("2026-02-11T03:30:00+00:00", "February 10, 2026", date(2026, 2, 10)),
        ("2026-02-10T12:00:00Z", "12 February 2026", date(2026, 2, 10)),
        ("2026-02-10T23:30:00-05:00", "11 February 2026", date(2026, 2, 10)),
    ],
)
def test_a_time_in_utc_is_placed_by_the_day_that_the_page_prints(
    stated: str, printed: str, day: date
) -> None:
    head = f"<meta property='article:published_time' content='{stated}'>"
    page = (
        f"<html lang=en><head><title>Salt for sale at Orlavik</title>{head}</head><body><article>"
        f"<h1>Salt for sale at Orlavik</h1><p class=date>{printed}</p>{OPINION_BODY}</article>"
    )
    assert read_bytes(page.encode(), "a.html")[0].published == day


def test_text_in_an_aside_or_for_readers_without_scripts_is_read() -> None:
    head = "<html lang=en><head><title>Salt for sale at Orlavik</title></head><body>"
    nav = "<nav><ul><li><a href='/n'>Town</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
    for tag in ("aside", "noscript"):
        page = f"{head}{nav}<{tag}><h1>Salt for sale at Orlavik</h1>{OPINION_BODY}</{tag}></body>"
        article = read_bytes(page.encode(), "a.html")[0]
        body = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY]
        assert len(body) == 3, tag


def test_a_raised_mark_is_no_digit_and_struck_words_are_not_read() -> None:
    lead = (
        "<p>The works sold 12,000<sup>3</sup> tonnes in 2025<sup><a href='#4'>4</a></sup> and "
        "<del>closed</del> <ins>opened</ins> a basin of 40 m<sup>2</sup> on the 1<sup>st</sup> "
        "of March, <s>he lied</s> the foreman said.</p>"
    )
    page = f"<html lang=en><body><article><h1>Salt for sale</h1>{lead}{OPINION_BODY}</article>"
    assert (
        "The works sold 12,000³ tonnes in 2025⁴ and opened a basin of 40 m² on the 1st of March, "
        "the foreman said."
    ) in read_bytes(page.encode(), "a.html")[0].text


def test_a_lead_in_a_div_is_text_as_the_paragraphs_after_it() -> None:
    lead = (
        "The owner of the salt works at Orlavik will close two of the five basins before the "
        "frost, he told the council on Monday."
    )
    page = (
        "<html lang=en><head><title>Salt for sale at Orlavik</title></head><body><article>"
        f"<h1>Salt for sale at Orlavik</h1><div>{lead}</div>{OPINION_BODY}</article></body>"
    )
    article = read_bytes(page.encode(), "a.html")[0]
    body = [p for p in article.paragraphs if p.kind is ParagraphKind.BODY]
    assert article.text[body[0].start : body[0].end] == lead


QUAYS = (
    "The ferry company of Marlow Sound has given up two of its five quays this spring.",
    "The company said on Monday that the quays had cost more than they brought in.",
    "Its director, Ines Halvard, told the harbour council that no crew would lose its work.",
    "Traders near the old quay fear for their custom, as most buyers come off the morning boat.",
)


@pytest.mark.parametrize("before", [1, 2, 3])
def test_the_last_paragraph_stays_where_teasers_cut_it_off(before: int) -> None:
    teasers = (
        '<div class="more"><a href="/n1">Quay traders ask for help</a></div>'
        '<div class="more"><a href="/n2">Bridge toll to rise again in June</a></div>'
        "<figure><aside><p>Letters from the Sound, our weekly post.</p><form><label>Your address"
        "</label><button>Sign up</button></form></aside></figure>"
    )
    shown, last = QUAYS[:before], QUAYS[-1]
    body = "".join(f'<p class="text leading">{line}</p>' for line in shown)
    article = read(
        "<html><head><title>Ferry company gives up two quays</title></head><body><main><article>"
        f'<h1>Ferry company gives up two quays</h1><div>{body}{teasers}<p class="text leading">'
        f"{last}</p><div>Sources used</div><ul><li>Own reporting</li></ul></div></article></main>"
    )
    assert kept(article) == [*shown, last]


@pytest.mark.parametrize(
    "above",
    [
        "<span>Marlow Sound</span>",
        '<span class="head__topline">Marlow Sound</span> ',
        '<span class="dachzeile">Marlow Sound<span class="visually-hidden">:</span></span> ',
    ],
)
def test_a_line_above_the_headline_in_its_element_is_no_part_of_it(above: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in QUAYS)
    article = read(
        "<html><head><title>Marlow Sound: Ferry company gives up two quays</title></head><body>"
        f"<article><h1>{above}<span>Ferry company gives up two quays</span></h1>{body}</article>"
    )
    assert article.title == "Ferry company gives up two quays"
    assert kept(article) == list(QUAYS)


@pytest.mark.parametrize(
    "headline",
    [
        "<span>Ferry</span> company gives up two quays",
        "<em>Ferry company</em> gives up two quays",
        "<span>Ferry company gives up two quays</span>",
        "Ferry <span>company</span> gives up two quays",
    ],
)
def test_a_word_set_apart_in_a_headline_stays_in_it(headline: str) -> None:
    body = "".join(f"<p>{line}</p>" for line in QUAYS)
    article = read(
        "<html><head><title>Ferry company gives up two quays</title></head><body><article>"
        f"<h1>{headline}</h1>{body}</article>"
    )
    assert article.title == "Ferry company gives up two quays"


@pytest.mark.parametrize(
    "line",
    [
        "Mo 04.05.26 | 14:07 Uhr | Von Ines Ohm und Bela Rast",
        "4 May 2026 · By Ines Ohm and Bela Rast",
        "Publié le 4 mai 2026 • Par Ines Ohm et Bela Rast",
    ],
)
def test_a_byline_behind_the_date_is_read(line: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in QUAYS)
    article = read(
        "<html><head><title>Ferry company gives up two quays</title></head><body><article>"
        f"<h1>Ferry company gives up two quays</h1><div class='info'>{line}</div>{body}</article>"
    )
    assert article.byline == ("Ines Ohm", "Bela Rast")


def test_the_day_of_an_earlier_version_is_not_the_pages() -> None:
    body = "".join(f"<p>{text}</p>" for text in QUAYS)
    article = read(
        "<html><head><title>Ferry company gives up two quays</title>"
        "<meta property='article:published_time' content='2026-05-05T10:32:24+00:00'></head>"
        "<body><article><h1>Ferry company gives up two quays</h1><p>First published on 4 May 2026, "
        f"06:00.</p><p>5 May 2026, 12:32</p>{body}</article>"
    )
    assert str(article.published) == "2026-05-05"


@pytest.mark.parametrize(
    "name", ["twitter-tweet", "instagram-media", "bluesky-embed", "wide tiktok-embed"]
)
def test_a_post_of_a_network_is_no_report_of_the_page(name: str) -> None:
    words = "The minister is a fool and everybody on the quay has known it for years, I say."
    body = "".join(f"<p>{line}</p>" for line in ARTICLE)
    post = f"<blockquote class='{name}'><p>{words}</p>Oda (@oda) 3 June 2026</blockquote>"
    source = f"<html><article><h1>Salt works shut</h1>{body}{post}{body}</article></html>"
    article = read_bytes(source.encode(), "a.html")[0]
    told = {article.text[p.start : p.end]: p.kind for p in article.paragraphs}
    assert {told[line] for line in ARTICLE} == {ParagraphKind.BODY}
    assert told[words] is ParagraphKind.COMMENTARY
    body_lines = [line for line, kind in told.items() if kind is ParagraphKind.BODY]
    assert not [line for line in body_lines if "fool" in line or "@oda" in line]


def test_a_page_of_posts_alone_is_kept() -> None:
    posts = "".join(
        f"<blockquote class='twitter-tweet'><p>{line}</p></blockquote>" for line in ARTICLE
    )
    source = f"<html><article><h1>Salt works shut</h1>{posts}</article></html>"
    article = read_bytes(source.encode(), "a.html")[0]
    kept = [article.text[p.start : p.end] for p in article.paragraphs]
    assert set(ARTICLE) <= set(kept)


ARTICLE = (
    "The salt works of Orlavik closed two of its five basins on Monday, the foreman told them.",
    "The basins hold 9,000 tonnes of brine and will be emptied before the first frost, he said.",
    "The council is to vote on the money for two new basins on 14 June, said mayor Tessa Quill.",
)
