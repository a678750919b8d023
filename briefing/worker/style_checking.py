"""The check worker: a house style in, what there is to look at before it is shared out.

It is a kind of its own, as PDFium reads the finished file here, and must be loaded before the
guard refuses native libraries.
"""

from __future__ import annotations

from pathlib import Path

from briefing.model.errors import RenderError
from briefing.render.checking import check_folder
from briefing.render.fonts import broken_fonts
from briefing.styles.finding import Finding, Severity
from briefing.worker.jobs import Jobs
from briefing.worker.messages import CheckFonts, CheckStyle, Reply, Request, StyleChecked


class CheckJobs(Jobs):
    """Checking styles."""

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The reply to a request; it has no blob."""
        if isinstance(request, CheckFonts):
            self._guard.allow(request.folders)
            broken = broken_fonts(tuple(map(Path, request.folders)))
            return StyleChecked(request.job, tuple(map(_told, broken))), b""
        if not isinstance(request, CheckStyle):
            raise RenderError("the check worker looks at styles and does nothing else")
        self._guard.allow((request.style, *request.folders))
        beside = tuple(Path(folder).parent for folder in request.folders)
        findings = check_folder(Path(request.style), beside, request.brief)
        return StyleChecked(request.job, findings), b""


def _told(words: str) -> Finding:
    return Finding(severity=Severity.PROBLEM, check="fonts", message=words)
