"""PDF/UA-1 by an independent validator."""

from __future__ import annotations

from types import ModuleType

import page
import pytest

from briefing.render.pdf import to_pdf
from briefing.styles import load

STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("case", ["brief", "case_none", "case_long", "case_many", "case_own"])
def test_pdf_ua(samples: ModuleType, name: str, case: str) -> None:
    made = to_pdf(getattr(samples, case)(), load(name))
    report = page.validate_pdf_bytes(made.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
