from __future__ import annotations

import dataclasses
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from briefing.model.brief import Brief, Line, Origin, Source
from briefing.render.markdown import text, to_markdown
from briefing.styles import load


def plain(markdown: str) -> str:
    """The text of Markdown with HTML allowed, white space collapsed."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    inline = [child for token in tokens for child in token.children or ()]
    return " ".join("".join(child.content or "\n" for child in inline).split())


def test_the_brief_in_the_order_of_the_style(samples: ModuleType) -> None:
    brief = samples.brief(5)
    markdown = to_markdown(brief, load("newsroom"))
    order = [markdown.index(f"## {title}") for title in ("In short", "The story so far", "Sources")]
    assert order == sorted(order)
    assert markdown.startswith("**For official use**\n\n# Halden Strait")
    assert "1. " + samples.POINTS[1] + " \\[2; also 1\\]\n" in markdown
    row = "- **41.2%** (down) \\[also 2\\], Traffic through the Halden Strait, in the first week"
    assert row in markdown
    assert "- **August 2025**: The northern channel" in markdown
    assert "*(speaker not named)*" in markdown
    assert "1. The Varnby Courier, Northern channel shut" in markdown
    assert ", <https://example.org/strait/1>" in markdown


def test_words_that_are_no_articles_say_so() -> None:
    lines = (
        Line(id="a", text="Changed.", spans=(), origin=Origin.EDITED),
        Line(id="b", text="Own.", spans=(), origin=Origin.OWN),
    )
    brief = Brief(title="T", date=date(2025, 6, 10), assessment=lines)
    markdown = to_markdown(brief, load("ministry"))
    assert "Changed. *(edited)*\n\nOwn. *(analyst)*" in markdown


@pytest.mark.parametrize(
    "value",
    ["# heading", "- item", "+ item", "* item", "> quote", "1. one", "2) two", "---", "===",
     "a_b_c *d* `e` [f](g) ![h](i) <j> &amp; ~~k~~ | l |", "<script>x</script>",
     "https://example.org and www.example.org", "back\\slash", "$x$", "a\n\n# b", "41.2% of 3.5"],
)  # fmt: skip
def test_text_stays_text(value: str) -> None:
    markdown = text(value)
    assert "\n" not in markdown
    html = MarkdownIt("commonmark", {"html": True, "linkify": False}).render(markdown)
    assert html.startswith("<p>")
    assert html.count("<") == 2
    assert plain(markdown) == " ".join(value.split())


@given(st.text(max_size=60))
def test_no_text_makes_markup(value: str) -> None:
    html = MarkdownIt("commonmark", {"html": True}).render(text(value))
    assert html.count("<") in (0, 2)


def test_only_web_addresses_become_links() -> None:
    def markdown(address: str) -> str:
        source = Source(number=1, article="a", title="T", address=address)
        brief = Brief(title="T", date=date(2025, 6, 10), sources=(source,))
        return to_markdown(brief, load("ministry"))

    assert "<https://example.org/a>" in markdown("https://example.org/a")
    for address in ("javascript:alert(1)", "https://a> <script>", "file:///x", "https://a b"):
        assert "<" not in markdown(address)


def test_what_was_left_out_is_told(samples: ModuleType) -> None:
    brief = dataclasses.replace(samples.brief(3), left_out=2)
    assert "- 2 further lines left out to keep to one page." in to_markdown(brief, load("ministry"))


def test_footnotes_lead_to_the_sources(samples: ModuleType) -> None:
    brief = samples.brief(5)
    markdown = to_markdown(brief, load("newsroom"), footnotes=True)
    html = MarkdownIt("commonmark").use(footnote_plugin).render(markdown)
    assert "## Sources" not in markdown
    assert samples.POINTS[1] + "[^2] (also [^1])" in markdown
    for source in brief.sources:
        assert f"[^{source.number}]: {source.outlet}, " in markdown
    assert html.count('<li id="fn') == len(brief.sources)
    assert "[^" not in html
