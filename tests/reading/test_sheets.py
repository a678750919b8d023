"""What style sheets inside a page hide from its readers, and what they only seem to."""

from __future__ import annotations

import time

import pytest

from briefing import reading
from briefing.reading.unseen import HIDDEN, STRUCK

PAGE = (
    "<html><head><title>Lock gates open</title><style>{}</style>{}</head><body>"
    "<h1>Lock gates open</h1><p>The keepers of Varn lock <i class='q r' id=z data-k='v'>{}</i>"
    " open their gates on Monday, the guild of the town said.</p><p>Boats of more than nine metres"
    " must wait for the morning, its master told reporters.</p></body></html>"
)


def read(sheet: str, head: str = "", words: str = "will not") -> tuple[str, dict[str, str]]:
    """The text of the body, and what is set aside with its reason."""
    (article,) = reading.read_bytes(PAGE.format(sheet, head, words).encode(), "a.html")
    body = " ".join(article.text[one.start : one.end] for one in article.paragraphs)
    aside = {article.text[one.start : one.end]: one.reason for one in article.residue}
    return " ".join(body.split()), aside


@pytest.mark.parametrize(
    ("sheet", "reason"),
    [
        (".q{opacity:0}", HIDDEN),
        ("#z{font-size:0}", HIDDEN),
        ("[data-k=v]{color:transparent}", HIDDEN),
        ("p .r{position:absolute;left:-9999px}", HIDDEN),
        (".q.r{color:#fff}", HIDDEN),
        (".q{text-decoration:line-through}", STRUCK),
        ("i{opacity:1}.q{opacity:0}", HIDDEN),
        (".q{opacity:0!important}p i.q.r{opacity:1}", HIDDEN),
        ("@media screen{.q{opacity:0}}", HIDDEN),
        ("@supports (color:red){.a,.q{opacity:0}}", HIDDEN),
        ("p{color:#111;.q{opacity:0}}", HIDDEN),
        ("p{i&{opacity:1}& .q{opacity:0}}", HIDDEN),
        ("/* } */.a::before{content:'}'}.q{opacity:0}", HIDDEN),
        ("}}.q{opacity:0", ""),
    ],
)
def test_what_a_sheet_hides_is_set_aside(sheet: str, reason: str) -> None:
    body, aside = read(sheet)
    assert aside.get("will not", "") == reason
    assert ("lock open their gates" in body) is bool(reason)


@pytest.mark.parametrize("sheet", [".q{display:none}", "#z{visibility:hidden}"])
def test_what_a_sheet_takes_out_is_no_part_of_the_page(sheet: str) -> None:
    (article,) = reading.read_bytes(PAGE.format(sheet, "", "will not").encode(), "a.html")
    assert "will not" not in article.text


@pytest.mark.parametrize(
    "sheet",
    [
        ".other{display:none}",
        ".q{display:none}i.q.r{display:inline}",
        "@media print{.q{display:none}}",
        "@media (max-width:9px){.q{display:none}}",
        "@media (prefers-color-scheme:dark){.q{color:#fff}}",
        "@keyframes q{from{opacity:0}to{opacity:1}}",
        "@font-face{font-family:q;font-size:0}",
        ".q:hover{display:none}.q::before{font-size:0}",
        "p{background:#036}.q{color:#fff}",
        "p{background-image:url(a.png)}.q{color:#fff}",
        ".q:nonsense(x){display:none}",
        ".q" + ":not(.a" * 900 + "{display:none}",
    ],
)
def test_what_is_seen_stays(sheet: str) -> None:
    body, aside = read(sheet)
    assert "will not open" in body
    assert HIDDEN not in aside.values()


@pytest.mark.parametrize(
    "more",
    [
        "<link rel=stylesheet href=a.css>",
        "<link rel=preload as=style href=a.css>",
        "<script src=a.js></script>",
    ],
)
def test_a_colour_is_not_judged_where_the_ground_may_come_from_elsewhere(more: str) -> None:
    body, _ = read(".q{color:#fff}", more)
    assert "will not open" in body


def test_what_a_script_will_show_is_read() -> None:
    sheet, words = "p{opacity:0}", "will at last"
    assert "lock" not in read(sheet)[0]
    body, _ = read(sheet, "<script>show()</script>", words)
    assert "will at last open" in body


def test_a_sheet_of_any_length_takes_no_long_time() -> None:
    began = time.process_time()
    many = "".join(f".q :not(#a{n}) > i{{display:none}}" for n in range(20_000))
    body, _ = read(many)
    read("{" * 200_000)
    read(".q{" + "color:red;" * 60_000 + "}")
    read(".q{" + "a:(" * 60_000 + "}")
    assert time.process_time() - began < 5
    assert "will not open" in body
