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
