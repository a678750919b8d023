"""What is pasted into an e-mail."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import seeds
from briefing import reading
from briefing.compose.order import compose
from briefing.desk.state import Desk
from briefing.model.brief import SECTIONS, Brief, Source
from briefing.model.options import Options
from briefing.render.mail import to_mail
from briefing.styles import load


def made() -> Brief:
    articles = [a for path in seeds.paths() for a in reading.read_path(path)]
    options = Options(date=seeds.DATE, marking="OFFICIAL", author="A. Ample")
    desk = Desk().with_own("own-1", "assessment", "We expect <more> & more.")
    return compose(articles, options, desk.edits)


def test_both_forms_say_the_same_and_name_every_source() -> None:
    brief = made()
    html, plain = to_mail(brief, load("ministry"))
    flat = " ".join(plain.split())
    rich = " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())
    for section in SECTIONS:
        for line in getattr(brief, section):
            words = " ".join(line.text.split())
            if section not in ("deadlines", "timeline", "differences"):
                assert words in flat
                assert words in rich
    for source in brief.sources:
        assert f"[{source.number}] {source.outlet}" in flat
    assert "(analyst)" in flat or "analyst" in flat.lower()
    assert "OFFICIAL" in flat
    assert "<more>" not in html
    assert "&lt;more&gt;" in html


def test_only_web_addresses_become_links_and_nothing_else_gets_in() -> None:
    nasty = Source(
        number=1, article="a", title="A <b>bold</b> title", address="javascript:alert(1)"
    )
    safe = replace(nasty, number=2, address='https://example.com/?a="b"&c=<d>')
    good = replace(nasty, number=3, address="https://example.com/a?b=1&c=2")
    brief = replace(made(), sources=(nasty, safe, good))
    html, plain = to_mail(brief, load("ministry"))
    assert re.findall(r'href="([^"]*)"', html) == ["https://example.com/a?b=1&amp;c=2"]
    assert "<b>bold" not in html
    assert "javascript" not in html
    assert "<https://example.com/a?b=1&c=2>" in plain
