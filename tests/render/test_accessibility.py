"""PDF/UA-1 and PDF/A-3a by an independent validator."""

from __future__ import annotations

from types import ModuleType

import page
import pytest

from briefing.render.pdf import Variant, to_pdf
from briefing.styles import load

STYLES = ("ministry", "newsroom", "policy", "intelligence", "large-print", "letter")


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("case", ["brief", "case_none", "case_long", "case_many", "case_own"])
def test_pdf_ua(samples: ModuleType, name: str, case: str) -> None:
    made = to_pdf(getattr(samples, case)(), load(name))
    report = page.validate_pdf_bytes(made.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []


# WeasyPrint leaves its colour profile open
@pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("name", STYLES)
def test_the_archive_form_is_both(samples: ModuleType, name: str) -> None:
    data = to_pdf(samples.case_own(), load(name), variant=Variant.ARCHIVE).data
    for profile in (page.ValidationProfile.PDF_A_3A, page.ValidationProfile.PDF_UA_1):
        report = page.validate_pdf_bytes(data, profile=profile)
        assert [failure.message for failure in report.failures] == []
    assert b"/EmbeddedFiles" not in data
    assert data == to_pdf(samples.case_own(), load(name), variant=Variant.ARCHIVE).data
