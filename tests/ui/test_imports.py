"""What the window's own process never imports."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

WORKERS_OWN = ("briefing.facts", "briefing.language.clauses", "briefing.story", "briefing.summary")
"""What reads and composes: a worker's, and 0.2 seconds of imports."""
HEAVY = ("weasyprint", "numpy", "sumy", "lxml", "jinja2", "trafilatura", "Stemmer", "spacy")

SESSION = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
import ui.app.main, ui.work.session, ui.export.dialog, ui.export.exporting

target = Path(sys.argv[1])
folder = sys.argv[2]
wish = ui.export.exporting.Wish(target)
answer = ui.export.dialog.Answer(wish, False)
ui.export.dialog.ask_export = lambda parent, proposal, deliver: deliver(answer)
sessions = []
make = ui.work.session.Session

def remember(*arguments):
    sessions.append(make(*arguments))
    sessions[0].renderer.rendered.connect(go_on)
    return sessions[0]

def go_on(pages):
    session = sessions[0]
    if target.exists() or session.exporter.busy:
        return
    session.exporter.exported.connect(lambda _: QTimer.singleShot(200, open_studio))
    session.adder.finished.connect(session.exports.ask)
    session.adder.add_paths([folder])

def open_studio():
    session = sessions[0]
    session.studio.open()
    studio = session.studio.studio
    studio.preview.shown.connect(lambda _: QTimer.singleShot(200, session.window.close))

ui.work.session.Session = remember
code = ui.app.main.main(["--samples"])
print(json.dumps(sorted(sys.modules)))
raise SystemExit(code)
"""


def test_a_whole_session_imports_nothing_heavy(tmp_path: Path) -> None:
    target, folder = tmp_path / "brief.pdf", tmp_path / "more"
    folder.mkdir()
    (folder / "a.html").write_text(
        "<html><head><title>Ferries</title></head><body><article><h1>Ferries</h1>"
        "<p>Ferry fares on the Aske estuary will rise by 12 percent in September.</p>"
        "</article></body></html>",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(target), str(folder)],
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert target.read_bytes().startswith(b"%PDF")
    modules = json.loads(done.stdout.decode().splitlines()[-1])
    loaded = {name.partition(".")[0] for name in modules}
    assert {"PySide6", "ui"} <= loaded
    assert "ui.studio.studio" in modules
    assert not loaded & set(HEAVY)
    assert not set(modules) & set(WORKERS_OWN)


def test_the_first_paint_waits_for_nothing_else() -> None:
    code = (
        "import json, sys; from ui.app.main import MainWindow, application;"
        "app = application(); w = MainWindow();"
        "w.first_painted.connect(app.quit); w.show(); app.exec();"
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    modules = set(json.loads(done.stdout.decode().splitlines()[-1]))
    late = {"msgspec", "yaml", "platformdirs", "PySide6.QtPdf", "briefing", "seeds"}
    assert not modules & late
