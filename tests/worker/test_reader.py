"""Reading as the command line does it: a file that ends its worker costs that file alone."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zlib
from datetime import date
from pathlib import Path

import pytest

from briefing.model.errors import OptionError, ReadingError
from briefing.model.options import Options
from briefing.worker.reader import Reader

DAY = date(2025, 6, 10)
GOOD = "The Varn lock keepers open their gates on 12 June 2025, the guild said on Monday.\n"


def drawing_itself() -> bytes:
    """A PDF whose page draws a form that draws itself, twice."""
    form = b"/X Do /X Do"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]"
        b"/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length %d>>"
        b"stream\n%s\nendstream" % (len(form), form),
        b"<</Length 5>>stream\n/X Do\nendstream",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    )
    return body + tail % (table, len(body))


def swelling() -> bytes:
    """A PDF of a page whose content is small packed and very large unpacked."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b"q " * 2**20) for _ in range(600)) + packer.flush()
    return drawing_itself().replace(
        b"5 0 obj<</Length 5>>stream\n/X Do\nendstream",
        b"5 0 obj<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
    )


@pytest.mark.parametrize("make", [drawing_itself, swelling])
def test_a_file_that_takes_all_memory_is_named_and_the_rest_is_read(
    tmp_path: Path, make: object
) -> None:
    (tmp_path / "b.pdf").write_bytes(make())  # type: ignore[operator]
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(GOOD)
    with Reader() as reader:
        read = [reader.read(path) for path in sorted(tmp_path.iterdir())]
        assert [len(articles) for articles, _ in read] == [1, 0, 1]
        ((error,),) = [errors for _, errors in read if errors]
        assert error.path == str(tmp_path / "b.pdf")
        brief = reader.compose([*read[0][0]], Options(date=DAY))
        assert [source.name for source in brief.sources] == ["a.txt"]


def test_errors_keep_their_kind(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text(" ")
    with Reader() as reader:
        _, (error,) = reader.read(tmp_path / "empty.txt")
        assert isinstance(error, ReadingError)
        assert error.path.endswith("empty.txt")
        with pytest.raises(OptionError):
            reader.compose([], Options(date=DAY))
        with pytest.raises(ReadingError):
            reader.read_text(" ", "nothing")


def test_no_folder_is_left_behind(tmp_path: Path) -> None:
    """Neither by a worker that ends, nor by a program that is killed."""
    env = {**os.environ, "TMPDIR": str(tmp_path)}
    quiet = subprocess.DEVNULL
    for kind in ("desk", "render", "check", "web"):
        command = [sys.executable, "-I", "-X", "utf8", "-m", "briefing.worker", kind]
        done = subprocess.run(command, stdin=quiet, stdout=quiet, env=env, timeout=120)
        assert done.returncode == 0
    script = (
        "import os, pathlib, signal, sys; from briefing.worker.reader import Reader\n"
        "reader = Reader(); reader.read(pathlib.Path(sys.argv[1]))\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    article = tmp_path / "a.txt"
    article.write_text(GOOD)
    subprocess.run([sys.executable, "-c", script, str(article)], env=env, timeout=120)
    end = time.monotonic() + 20
    while len(list(tmp_path.iterdir())) > 1 and time.monotonic() < end:
        time.sleep(0.1)
    assert list(tmp_path.iterdir()) == [article]
