"""Target for the attack corpus: each case through the program's own guarded workers.

    python evaluation/attacks/run.py --target benchmarks/adapters/attack_target.py

A case's template is no house style, so the render worker gets one more kind of job here: any
template with any values. All else is the program's: the sandbox, the closed fetcher, the limits,
the guard, reading for imports and unpacking for packs. Ends with 0 (written), 3 (refused).
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from briefing.model.brief import from_json
from briefing.model.errors import BriefingError
from briefing.styles.brand import read_brand
from briefing.styles.model import Brand
from briefing.styles.pack import unpack
from briefing.worker import launch
from briefing.worker.__main__ import serve
from briefing.worker.asking import ask
from briefing.worker.client import Worker
from briefing.worker.jobs import Jobs
from briefing.worker.messages import ArticlesRead, ReadFiles, Rendered, Reply

READ_SECONDS = 15.0


class Expand(msgspec.Struct, frozen=True, tag=True):
    """Expand ``template`` of the folder ``style`` with the values in the file ``values``."""

    job: int
    style: str
    template: str
    values: str


def render_jobs() -> type[Jobs]:
    """The render worker's jobs, with what a case asks for."""
    from briefing.render.expanding import expand
    from briefing.render.pdf import lay_out

    class CaseJobs(Jobs):
        """One template, one document."""

        def decode(self, head: bytes) -> Any:
            """The case."""
            return msgspec.json.decode(head, type=Expand)

        def do(self, request: Any) -> tuple[Reply, bytes]:
            """The document."""
            self._guard.allow((request.style, request.values))
            folders = (Path(request.style),)
            values = json.loads(Path(request.values).read_bytes())
            layout = lay_out(expand(folders, request.template, values), folders)
            return Rendered(request.job, len(layout.document.pages)), layout.write()

    return CaseJobs


def main(job_path: Path) -> None:
    """Do one job."""
    job = json.loads(job_path.read_bytes())
    style = Path(job["style_dir"]).resolve()
    brief = json.loads(Path(job["data"]).read_bytes())
    if job["pack"]:
        for name in unpack(Path(job["pack"]), style):
            print(f"left out: {name}", file=sys.stderr)
        if job["template_after_pack"]:
            (style / job["template"]).write_text(job["template_after_pack"], encoding="utf-8")
    brief["articles"] += [_imported(kind, Path(path)) for kind, path in job["imports"]]
    values = job_path.with_name("values.json")
    values.write_text(json.dumps({"brief": brief, "tokens": job["tokens"]}), encoding="utf-8")
    request: Any = Expand(1, str(style), job["template"], str(values.resolve()))
    with Worker(_start()) as worker:
        size = values.stat().st_size  # of a large document a slow machine may lay out longer
        seconds = min(launch.RENDER_SECONDS, 13.0 + size / 12_000)
        _, document = worker.ask(request, seconds=seconds)
    Path(job["out"]).write_bytes(document)


def _start() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", __file__, "--worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=launch.environment(launch.Kind.RENDER),
    )


def _imported(kind: str, path: Path) -> dict[str, Any]:
    """A file as an article of the corpus; its values come as its paragraphs."""
    paragraphs: list[str] = []
    if kind == "json":
        from_json(path.read_bytes())
    elif kind == "yaml":
        read_brand(path, Brand(), (path.parent,))
    else:
        request = ReadFiles(1, (str(path),))
        reply, _ = ask(launch.Kind.DESK, request, seconds=READ_SECONDS)
        assert isinstance(reply, ArticlesRead)
        for failure in reply.failures:
            raise failure.error()
        paragraphs = [article.text for article in reply.articles]
    return {"title": path.name, "url": "", "source": "file", "paragraphs": paragraphs}


if __name__ == "__main__":
    if sys.argv[1] == "--worker":
        serve(render_jobs, launch.MEMORY_LIMITS[launch.Kind.RENDER])
    else:
        try:
            main(Path(sys.argv[1]))
        except BriefingError as error:
            print(json.dumps({"refused": str(error)}), file=sys.stderr)
            sys.exit(3)
