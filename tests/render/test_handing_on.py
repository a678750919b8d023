"""A page to hand on: what its template may not bring along, however it is written."""

from __future__ import annotations

import pytest
import tinyhtml5

from briefing.render.handing_on import POLICY, safe

PAGE = (
    '<!doctype html>\n<html lang="en">\n<head>\n  <meta charset="utf-8">\n  {}<title>Tides</title>'
    "</head><body><p>The lock at Varn <b>opens</b>.</p>{}</body></html>"
)
DANGEROUS = [
    '<meta http-equiv="refresh" content="0;url=https://a.example">',
    "<META HTTP-EQUIV = 'Refresh' content=0>",
    '<meta http-equiv="&#114;efre&#x73;h" content="0;url=https://a.example">',
    "<meta/http-equiv=refresh/content=0>",
    '<link rel="preconnect" href="https://a.example">',
    '<link rel="dns-prefetch" href="//a.example">',
    '<base href="https://a.example/">',
    "<script>go()</script>",
    "<noscript><p title=\"</noscript><meta http-equiv='refresh' content='0'>\"></noscript>",
    '<form action="https://a.example"><input name="x"><button formaction="//a.example">',
    '<iframe srcdoc="<script>go()</script>"></iframe>',
    '<a href="javascript:go()">x</a>',
    '<a href="https://a.example" ping="https://b.example">x</a>',
    '<img src="data:," onerror="go()">',
    "<svg><a xlink:href='javascript:go()'><text>x</text></a></svg>",
    "<svg><style>&lt;meta http-equiv=refresh content=0&gt;</style></svg>",
    "<svg><foreignObject><meta http-equiv=refresh content=0></foreignObject></svg>",
    "<svg><set attributeName=href to=javascript:go() /></svg>",
    '<object data="https://a.example/x"></object><embed src="//a.example">',
    "<math><mtext><table><mglyph><style><img src onerror=go()>",
    "<template><meta http-equiv=refresh></template>",
    "<xmp><meta http-equiv=refresh content=0></xmp>",
]


def elements(text: str) -> list[tuple[str, dict[str, str]]]:
    root = tinyhtml5.parse(text, namespace_html_elements=False)
    return [
        (str(one.tag).rpartition("}")[2].lower(), dict(one.attrib))
        for one in root.iter()
        if isinstance(one.tag, str)
    ]


@pytest.mark.parametrize("piece", DANGEROUS)
@pytest.mark.parametrize("place", ["head", "body"])
def test_what_loads_runs_or_leads_away_is_gone(piece: str, place: str) -> None:
    text = safe(PAGE.format(piece, "") if place == "head" else PAGE.format("", piece))
    found = elements(text)
    names = {name for name, _ in found}
    policies = [values for name, values in found if "http-equiv" in values]
    assert policies == [{"http-equiv": "Content-Security-Policy", "content": POLICY}]
    assert not names & {"script", "link", "base", "form", "iframe", "object", "embed", "noscript"}
    for _, values in found:
        assert not [key for key in values if key.startswith("on") or key in ("ping", "action")]
        for key, value in values.items():
            assert not key.endswith("href") or value.startswith(("#", "https://"))
    assert "The lock at Varn" in text
    assert "<img src onerror" not in text


def test_a_page_that_brings_nothing_stays_as_it_is_written() -> None:
    page = PAGE.format(
        "<style>p > b { color: red }</style>", '<a href="#x">x</a><img src="data:,">'
    )
    text = safe(page)
    assert text.replace(text[text.index("<meta http-equiv") : text.index("<style")], "") == page


def test_the_policy_comes_first_where_the_page_is_none_of_ours() -> None:
    text = safe("<p>Words.")
    assert text.index("Content-Security-Policy") < text.index("<p>")
    assert "form-action 'none'" in POLICY
    assert "base-uri 'none'" in POLICY
