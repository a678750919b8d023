"""The web worker: fetches the one page that the user asked for, and reads no file."""

from __future__ import annotations

from briefing.model.errors import PageNotFetched
from briefing.reading import web
from briefing.worker.jobs import Jobs
from briefing.worker.messages import FetchPage, PageFetched, Reply, Request


class WebJobs(Jobs):
    """Fetching."""

    def do(self, request: Request) -> tuple[Reply, bytes]:
        """The page, its text as the blob."""
        if not isinstance(request, FetchPage):
            raise PageNotFetched("the web worker fetches one page and does nothing else")
        page = web.fetch(request.address, request.day)
        blob = page.text.encode("utf-8", "replace")
        return PageFetched(request.job, page.name, page.address), blob
