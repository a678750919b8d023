"""The message as a mail program reads it."""

from __future__ import annotations

import dataclasses
from email import message_from_bytes, policy
from types import ModuleType

import pytest

from briefing.render.draft_mail import to_draft
from briefing.render.mail import to_mail
from briefing.styles import load

STYLE = load("ministry")


def test_both_forms_survive(samples: ModuleType) -> None:
    brief = samples.brief(5)
    message = message_from_bytes(to_draft(brief, STYLE), policy=policy.default)
    html, plain = to_mail(brief, STYLE)
    assert message["Subject"] == f"[For official use] {brief.title}"
    assert message["X-Unsent"] == "1"
    assert message.get_body(("plain",)).get_content().splitlines() == plain.splitlines()
    assert message.get_body(("html",)).get_content().splitlines() == html.splitlines()
    assert message["To"] is None
    assert not message.defects
    assert to_draft(brief, STYLE) == to_draft(brief, STYLE)


@pytest.mark.parametrize(
    ("addressee", "to"),
    [
        ("Ana Holm <ana@kell.example>", "Ana Holm <ana@kell.example>"),
        ("ana@kell.example", "ana@kell.example"),
        ("Ana Holm\nBcc: x@kell.example", None),
        ("Minister of Transport", None),
    ],
)
def test_an_addressee_with_an_address(samples: ModuleType, addressee: str, to: str | None) -> None:
    brief = dataclasses.replace(samples.brief(3), addressee=addressee, title="A\nBcc: b@c.example")
    message = message_from_bytes(to_draft(brief, STYLE), policy=policy.default)
    assert message["To"] == to
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "words",
    [
        "=?utf-8?Q?Locks=0D=0ABcc:_all@tarn.example?=",
        "=?utf-8?b?TG9ja3MNCkJjYzogYWxsQHRhcm4uZXhhbXBsZQ==?=",
        "Locks =?utf-8*en?q?=0ABcc:_all@tarn.example?= open",
        "=?=?utf-8?q?=0ABcc:_all@tarn.example?=",
        "=?\xa0utf-8?q?=0ABcc:_all@tarn.example?=",
    ],
)
def test_no_title_becomes_a_header_of_its_own(samples: ModuleType, words: str) -> None:
    """The library decodes what looks like an encoded word, and wrote the lines that it holds."""
    brief = dataclasses.replace(
        samples.brief(2),
        title=words,
        marking=words,
        draft=words,
        addressee=f"{words} <a@b.example>",
    )
    data = to_draft(brief, STYLE)
    assert b"\nbcc" not in data.lower()
    message = message_from_bytes(data, policy=policy.default)
    assert set(message) <= {"Subject", "To", "X-Unsent", "Content-Language", "MIME-Version",
                            "Content-Type"}  # fmt: skip
    assert "\n" not in message["Subject"]
