"""The command line as a user runs it: a process of its own, real files, what it says and writes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import jsonschema
import pypdf
import pytest

import seeds


class Run:
    """A finished run of ``briefing``."""

    def __init__(
        self,
        *arguments: str | Path,
        cwd: Path,
        data: Path | None = None,
        stdin: bytes | None = None,
        **environment: str,
    ) -> None:
        own = {"BRIEFING_DESK_DATA": str(data or cwd / "data"), "BRIEFING_DESK_CONFIG": ""}
        command = [sys.executable, "-m", "briefing.cli", *map(str, arguments)]
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**os.environ, **own, **environment},
            input=stdin,
            capture_output=True,
            timeout=120,
        )
        self.code = done.returncode
        self.out = done.stdout
        self.said = done.stderr.decode()
        assert "Traceback" not in self.said, self.said


def build(tmp_path: Path, *arguments: str | Path, stdin: bytes | None = None) -> Run:
    return Run("build", *arguments, "--date", "2025-06-10", cwd=tmp_path, stdin=stdin)


def pdf_text(path: Path) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_pdf_of_the_samples(tmp_path: Path) -> None:
    run = build(tmp_path, *seeds.paths(), "--output", "out/brief.pdf")
    assert run.code == 0, run.said
    target = tmp_path / "out" / "brief.pdf"
    assert str(target) in run.said
    text = flat(pdf_text(target))
    assert "34.5%" in text
    assert "exports to the U.S. plunged 34.5%" in text
    assert "August" in text
    assert len(pypdf.PdfReader(target).pages) <= 2


@pytest.mark.parametrize("style", ["ministry", "newsroom"])
def test_three_articles_make_one_page(tmp_path: Path, style: str) -> None:
    run = build(tmp_path, *seeds.paths()[:3], "--style", style, "--output", "brief.pdf")
    assert run.code == 0, run.said
    pages = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    assert len(pages) <= 2
    assert all("What happened" not in page.extract_text() for page in pages[1:])


def test_same_input_same_bytes_whatever_order_hash_seed_locale_and_zone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = []
    for seed, locale, zone in (("1", "C", "UTC"), ("2", "C.UTF-8", "Pacific/Kiritimati")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("LC_ALL", locale)
        monkeypatch.setenv("TZ", zone)
        paths = seeds.paths() if seed == "1" else seeds.paths()[::-1]
        assert build(tmp_path, *paths, "--output", f"{seed}.pdf").code == 0
        written.append((tmp_path / f"{seed}.pdf").read_bytes())
    assert written[0] == written[1]


def test_json_has_points_with_spans(tmp_path: Path) -> None:
    run = build(tmp_path, *seeds.paths(), "--format", "json", "--output", "-")
    brief = json.loads(run.out)
    for key in (
        "title",
        "date",
        "bottom_line",
        "points",
        "figures",
        "deadlines",
        "people",
    ):
        assert brief[key]
    assert brief["date"] == "2025-06-10"
    numbers = {source["number"] for source in brief["sources"]}
    for point in brief["points"]:
        assert point["text"]
        assert {span["source"] for span in point["spans"]} <= numbers


@pytest.mark.parametrize(("name", "start"), [("a.html", "<!doctype html>"), ("a.md", "#")])
def test_format_by_the_name_of_the_output(tmp_path: Path, name: str, start: str) -> None:
    run = build(tmp_path, seeds.paths()[0], "--output", name)
    assert run.code == 0, run.said
    assert (tmp_path / name).read_text().lower().startswith(start)


def test_what_is_new_since_an_earlier_note_is_marked(tmp_path: Path) -> None:
    first, second = seeds.paths()[:2]
    build(tmp_path, first, "-o", "monday.json")
    build(tmp_path, first, second, "--since", "monday.json", "-o", "tuesday.json")
    note = json.loads((tmp_path / "tuesday.json").read_bytes())
    sections = ("bottom_line", "points", "figures", "deadlines", "people", "quotes")
    assert {line["new"] for name in sections for line in note[name]} == {True, False}
    (tmp_path / "broken.json").write_text("{}", encoding="utf-8")
    for name in ("broken.json", "nowhere.json"):
        run = build(tmp_path, first, "--since", name, "-o", "x.json")
        assert run.code == 1
        assert name in run.said


def test_what_to_look_at_is_told_on_request(tmp_path: Path) -> None:
    run = build(tmp_path, *seeds.paths()[:2], "--check", "--style", "intelligence", "-o", "x.pdf")
    assert run.code == 0, run.said
    assert "prints a marking, and the note has none" in run.said
    assert "told by one report alone" in run.said
    assert "marking" not in build(tmp_path, seeds.paths()[0], "-o", "x.json").said


def test_folders_and_globs_and_the_name_by_the_style(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for path in seeds.paths():
        shutil.copy(path, folder)
    by_folder = build(tmp_path, folder, "--format", "json", "--output", "-")
    by_glob = build(tmp_path, "in/0[1-9]*", "--format", "json", "--output", "-")
    assert by_folder.out == by_glob.out
    assert len(json.loads(by_folder.out)["sources"]) == len(seeds.paths())
    assert build(tmp_path, "in").code == 0
    assert len(list(tmp_path.glob("*.pdf"))) == 1


def test_bad_articles_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "latin.txt").write_bytes("Der Zoll stieg auf 12 Prozent. Caf\xe9".encode("latin-1"))
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(100 * 2**20)
    bad = [tmp_path / name for name in ("empty.txt", "binary.txt", "huge.txt", "absent.txt")]
    run = build(tmp_path, *bad, tmp_path / "latin.txt", *seeds.paths(), "--output", "brief.pdf")
    assert run.code == 3, run.said
    for path in bad:
        assert [
            line for line in run.said.splitlines() if line.startswith("error") and path.name in line
        ]
    assert "latin.txt" in pdf_text(tmp_path / "brief.pdf") or "latin.txt" in run.said
    assert "34.5%" in pdf_text(tmp_path / "brief.pdf")


def test_what_could_not_be_read_stands_in_the_note_and_in_its_data(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    run = build(tmp_path, "empty.txt", "absent.txt", seeds.paths()[0], "-o", "note.json")
    assert run.code == 3, run.said
    note = json.loads((tmp_path / "note.json").read_bytes())
    assert sorted(note["unread"]) == ["absent.txt", "empty.txt"]
    assert "2 files that were given could not be read and are no sources." in note["notes"]
    for command in ("facts", "summarize"):
        assert Run(command, "empty.txt", seeds.paths()[0], cwd=tmp_path).code == 3


def test_spans_lead_into_the_texts_that_travel_with_them(tmp_path: Path) -> None:
    assert build(tmp_path, *seeds.paths(), "-o", "note.json").code == 0
    data = (tmp_path / "note.json").read_bytes()
    note = json.loads(data)
    jsonschema.validate(note, json.loads(Run("schema", cwd=tmp_path).out))
    texts = {one["source"]: one["text"] for one in note["texts"]}
    assert sorted(texts) == [source["number"] for source in note["sources"]]
    followed = 0
    for point in (*note["bottom_line"], *note["points"], *note["quotes"]):
        if point["origin"] == "verbatim":
            pieces = [texts[s["source"]][s["start"] : s["end"]] for s in point["spans"]]
            assert flat(" […] ".join(pieces)) in flat(point["text"])
            followed += 1
    assert followed > 5
    build(tmp_path, *seeds.paths()[:1], "--since", "note.json", "-o", "next.json")
    assert "unread" in json.loads((tmp_path / "next.json").read_bytes())


def test_standard_input_is_an_article(tmp_path: Path) -> None:
    article = seeds.paths()[0]
    run = build(tmp_path, "-", "-f", "json", "-o", "-", stdin=article.read_bytes())
    assert run.code == 0, run.said
    (source,) = json.loads(run.out)["sources"]
    assert source["name"] == "standard input"


def test_strict_counts_what_there_is_to_look_at(tmp_path: Path) -> None:
    article = seeds.paths()[0]
    assert build(tmp_path, article, "--check", "-o", "a.json").code == 0
    assert build(tmp_path, article, "--strict", "-o", "b.json").code == 3
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("note.pptx", b"PK"),
        ("note.xlsx", b"PK"),
        ("note.eml", b"Subject:"),
        ("note.ris", b"TY  - NEWS"),
        ("note.bib", b"@article{"),
        ("note.ics", b"BEGIN:VCALENDAR"),
        ("note.csv", b"figure,low,"),
    ],
)
def test_parts_of_the_note_for_other_programs(tmp_path: Path, name: str, start: bytes) -> None:
    run = build(tmp_path, seeds.paths()[0], "-o", name)
    assert run.code == 0, run.said
    assert (tmp_path / name).read_bytes().startswith(start)


def test_formats_that_share_an_ending_are_named(tmp_path: Path) -> None:
    assert build(tmp_path, seeds.paths()[0], "-f", "csl-json", "--title", "T").code == 0
    (made,) = tmp_path.glob("*.csl.json")
    assert json.loads(made.read_bytes())[0]["type"] == "article-newspaper"
    assert build(tmp_path, seeds.paths()[0], "-f", "footnotes", "-o", "a.md").code == 0
    assert "[^1]: " in (tmp_path / "a.md").read_text()


def test_nothing_readable_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    run = build(tmp_path, "empty.txt", "--output", "brief.pdf")
    assert run.code == 1
    assert "empty.txt" in run.said
    assert not (tmp_path / "brief.pdf").exists()


def test_an_undated_article_takes_the_date_of_the_brief_and_the_brief_says_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "undated.txt").write_text(
        "The harbour authority raised its fees by 4% on Tuesday.\n"
    )
    assert build(tmp_path, "undated.txt", "--output", "brief.pdf").code == 0
    assert "assumed" in pdf_text(tmp_path / "brief.pdf")


def test_an_unknown_style_names_the_nearest(tmp_path: Path) -> None:
    run = build(tmp_path, seeds.paths()[0], "--style", "minstry", "--output", "brief.pdf")
    assert run.code == 1
    assert "minstry" in run.said
    assert "ministry" in run.said


def test_a_mistake_in_a_template_names_file_and_line_and_keeps_the_old_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert Run("styles", "copy", "ministry", "mine", cwd=tmp_path).code == 0
    template = data / "styles" / "mine" / "brief.html"
    template.write_text(
        '{% extends "base/brief.html" %}\n\n{% block points %}{{ brief.pionts }}{% endblock %}\n'
    )
    (tmp_path / "brief.pdf").write_text("the old file")
    run = build(tmp_path, seeds.paths()[0], "--style", "mine", "--output", "brief.pdf")
    assert run.code == 1
    assert "brief.html, line 3" in run.said
    assert (tmp_path / "brief.pdf").read_text() == "the old file"


def test_a_copied_style_prints_and_is_listed(tmp_path: Path) -> None:
    copied = Run("styles", "copy", "newsroom", "evening", cwd=tmp_path)
    assert copied.code == 0, copied.said
    assert Path(copied.out.decode().strip()).is_dir()
    listed = Run("styles", cwd=tmp_path).out.decode()
    assert "ministry" in listed
    assert "evening" in listed
    assert build(tmp_path, seeds.paths()[0], "--style", "evening", "--output", "a.pdf").code == 0
    again = Run("styles", "copy", "newsroom", "evening", cwd=tmp_path)
    assert again.code == 1
    assert "evening" in again.said


def test_a_style_is_checked_before_it_is_shared(tmp_path: Path) -> None:
    Run("styles", "copy", "newsroom", "evening", cwd=tmp_path)
    good = Run("styles", "check", "evening", cwd=tmp_path)
    assert (good.code, good.out) == (0, b""), good.said
    sheet = tmp_path / "data" / "styles" / "evening" / "style.css"
    sheet.write_text("p { color: #bbb }\n" + sheet.read_text(), encoding="utf-8")
    bad = Run("styles", "check", "evening", cwd=tmp_path)
    assert bad.code == 1
    assert f"{sheet}, line 1: " in bad.out.decode()
    assert "contrast 1.9:1" in bad.out.decode()


def test_letters_that_no_font_has_are_asked_about(tmp_path: Path) -> None:
    arguments = (*seeds.paths()[:1], "--title", "Tea in 東京", "--output", "a.pdf")
    refused = build(tmp_path, *arguments)
    assert refused.code == 1
    assert "東 (U+6771)" in refused.said
    assert "Noto Sans SC" in refused.said
    assert not (tmp_path / "a.pdf").exists()
    done = build(tmp_path, *arguments, "--print-anyway")
    assert done.code == 0
    assert "2 characters that no font here has are printed as boxes" in done.said
    text = flat(pdf_text(tmp_path / "a.pdf"))
    assert "Tea in □□" in text
    assert "□ stands for 2 characters" in text


def test_a_pdf_carries_its_note_and_sources_and_gives_them_back(tmp_path: Path) -> None:
    refused = build(tmp_path, seeds.paths()[0], "--attach", "brief", "--output", "a.html")
    assert refused.code == 1
    assert "--attach needs a PDF" in refused.said
    made = build(tmp_path, *seeds.paths()[:2], "--attach", "sources", "--output", "note.pdf")
    assert made.code == 0, made.said
    out = Run("unpack", "note.pdf", cwd=tmp_path)
    assert out.code == 0, out.said
    folder = tmp_path / "note"
    brief = json.loads((folder / "brief.json").read_bytes())
    assert len(brief["sources"]) == 2
    found = {path.read_bytes() for path in folder.iterdir() if path.name != "brief.json"}
    assert found == {path.read_bytes() for path in seeds.paths()[:2]}
    (folder / "brief.json").write_text("notes of my own")
    kept = Run("unpack", "note.pdf", cwd=tmp_path)
    assert kept.code == 1
    assert "brief.json" in kept.said
    assert (folder / "brief.json").read_text() == "notes of my own"
    nothing = Run("unpack", seeds.paths()[0], cwd=tmp_path)
    assert nothing.code == 1
    assert "this is no PDF" in nothing.said


def test_an_unwritable_target(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    run = build(tmp_path, seeds.paths()[0], "--output", "file/brief.pdf")
    assert run.code == 1
    assert "file" in run.said
    assert (tmp_path / "file").read_text() == "in the way"


def test_an_ending_that_is_no_format_is_told_before_anything_is_read(tmp_path: Path) -> None:
    run = build(tmp_path, seeds.paths()[0], "--output", "note.odt")
    assert run.code == 1
    assert ".docx" in run.said
    assert "Reading" not in run.said
    assert not (tmp_path / "note.odt").exists()


def test_nothing_is_said_to_be_fetched_without_the_option(tmp_path: Path) -> None:
    run = build(tmp_path, "https://coast.example/report", "--output", "note.pdf")
    assert run.code == 1
    assert "--fetch" in run.said
    assert "Fetching" not in run.said


def test_an_article_is_never_written_over(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    article = Path(shutil.copy(seeds.paths()[0], reports / "one.md"))
    held = article.read_bytes()
    for argument in (article, reports, "reports/*.md"):
        run = build(tmp_path, argument, "--output", "reports/../reports/one.md")
        assert run.code == 1
        assert "one.md" in run.said
        assert "--output" in run.said
        assert article.read_bytes() == held


@pytest.mark.parametrize(
    "arguments",
    [
        ["--date", "10.06.2025"],
        ["--format", "odt"],
        ["--algorithm", "magic"],
        ["--length", "0-pages"],
        ["--length", "1.25-pages"],
    ],
)
def test_wrong_usage_is_told(tmp_path: Path, arguments: list[str]) -> None:
    run = Run("build", seeds.paths()[0], *arguments, cwd=tmp_path)
    assert run.code == 2
    assert arguments[0] in run.said


@pytest.mark.parametrize(
    ("length", "words"), [("half-page", "half a page"), ("0.5", "half a page")]
)
def test_a_length_holds_and_what_was_left_out_is_told(
    tmp_path: Path, length: str, words: str
) -> None:
    run = build(tmp_path, *seeds.paths(), "--length", length, "--output", "brief.pdf")
    assert run.code == 0, run.said
    pages = pypdf.PdfReader(tmp_path / "brief.pdf").pages
    assert all("What happened" not in page.extract_text() for page in pages[1:])
    assert f"left out to keep to {words};" in run.said


@pytest.mark.parametrize("length", ["1-page", "1"])
def test_one_page_holds_what_opens_the_note_and_its_figures(tmp_path: Path, length: str) -> None:
    run = build(tmp_path, *seeds.paths(), "--length", length, "--output", "brief.pdf")
    assert run.code == 0, run.said
    first, *others = (page.extract_text() for page in pypdf.PdfReader(tmp_path / "brief.pdf").pages)
    assert all(words in flat(first) for words in ("Lancaster House", "34.5%", "August"))
    for heading in ("Bottom line", "What happened", "Key figures", "Dates ahead"):
        assert not [text for text in others if heading in text]


def test_summarize_prints_sentences_with_their_places(tmp_path: Path) -> None:
    run = Run("summarize", *seeds.paths()[:4], "-n", "3", "--quiet", cwd=tmp_path)
    assert run.code == 0, run.said
    lines = run.out.decode().splitlines()
    assert len(lines) == 6
    for sentence, place in zip(lines[::2], lines[1::2], strict=True):
        name, start, end = re.match(r"    (\S+), characters (\d+)-(\d+)", place).groups()  # type: ignore[union-attr]
        (path,) = [p for p in seeds.paths() if p.name == name]
        assert path.suffix != ".txt" or flat(path.read_text()[int(start) : int(end)]) == sentence


def test_summarize_names_nobody_who_gives_another_figure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "---\ndate: 2026-03-09\n---\n"
        "The Pallisk bridge will be closed from 4 May, the roads authority said on Monday.\n\n"
        "The repair will cost 31 million crowns, the authority said, twice what it had set aside.\n"
    )
    (tmp_path / "b.txt").write_text(
        "---\ndate: 2026-03-10\n---\n"
        "The roads authority said on Monday that the Pallisk bridge will be closed from 4 May.\n\n"
        "The repair will cost 34 million crowns, two members of the council said.\n"
    )
    run = Run("summarize", "a.txt", "b.txt", "--quiet", cwd=tmp_path)
    lines = run.out.decode().splitlines()
    told = dict(zip(lines[::2], lines[1::2], strict=True))
    assert [words for words in told if "million" in words], run.said
    assert not [place for words, place in told.items() if "million" in words and "also" in place]


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_facts_come_with_their_sentences(tmp_path: Path, form: str) -> None:
    (tmp_path / "a.txt").write_text(
        "---\ndate: 2025-05-06\n---\nFerry fares rose 4% on Tuesday, said Ana Holm, the mayor.\n"
    )
    run = Run("facts", "a.txt", "--format", form, "--quiet", cwd=tmp_path)
    assert run.code == 0, run.said
    out = run.out.decode()
    for wanted in ("4%", "2025-05-06", "Ana Holm", "Ferry fares", "a.txt"):
        assert wanted in out
    if form == "json":
        (figure,) = [row for row in json.loads(out) if row["kind"] == "figure"]
        assert (figure["value"], figure["unit"], figure["direction"]) == (4.0, "%", "up")
        assert figure["sentence"].startswith("Ferry fares rose 4%")


def test_facts_of_an_undated_article_say_what_is_unresolved(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry fares rose by 4% on Tuesday, the harbour board said.\n")
    run = Run("facts", "a.txt", cwd=tmp_path)
    assert "unresolved" in run.out.decode()
    assert "no date in a.txt" in run.said


def test_facts_as_csv_hold_no_formula(tmp_path: Path) -> None:
    text = "---\ndate: 2025-05-06\n---\nThe clerk said “=SUM(A1:A9) is what they wanted to see”.\n"
    (tmp_path / "a.txt").write_text(text)
    out = Run("facts", "a.txt", "--format", "csv", "--quiet", cwd=tmp_path).out.decode()
    assert "SUM" in out
    assert not [
        cell for row in csv.reader(out.splitlines()) for cell in row if cell.startswith("=")
    ]


def test_control_characters_of_a_file_name_do_not_reach_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31mred.txt").touch()
    run = build(tmp_path, tmp_path)
    assert "red.txt" in run.said
    assert "\x1b" not in run.said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_stops_and_keeps_the_old_file(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").write_text("the old file")
    command = [sys.executable, "-m", "briefing.cli", "build", *map(str, seeds.paths())]
    process = subprocess.Popen(
        [*command, "--output", "brief.pdf"], cwd=tmp_path, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    assert "Reading" in process.stderr.readline()  # it is at work
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    # Python ends itself by the signal when that fell into an import; a shell shows 130 for both
    assert process.returncode in (130, -signal.SIGINT), said
    assert "Traceback" not in said
    assert (tmp_path / "brief.pdf").read_text() == "the old file"
    assert [path.name for path in tmp_path.iterdir()] == ["brief.pdf"]


def test_no_temporary_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    assert build(tmp_path, seeds.paths()[0], "--output", "brief.pdf").code == 0
    assert not list((tmp_path / "tmp").iterdir())


def test_folders_are_not_made_two_deep(tmp_path: Path) -> None:
    run = build(tmp_path, seeds.paths()[0], "--output", "typo/folder/brief.pdf")
    assert run.code == 1
    assert "typo/folder" in run.said
    assert not (tmp_path / "typo").exists()


def test_pdf_on_standard_output(tmp_path: Path) -> None:
    run = build(tmp_path, seeds.paths()[0], "--output", "-")
    assert pypdf.PdfReader(io.BytesIO(run.out)).pages


def test_a_name_keeps_its_full_stops_and_nothing_is_replaced(tmp_path: Path) -> None:
    article = seeds.paths()[0]
    for title in ("Fares rise by 2.5 per cent", "Fares rise by 2.7 per cent"):
        for _ in range(2):
            run = build(tmp_path, article, "-f", "json", "-q", "--title", title)
            assert run.code == 0
    assert sorted(path.name[11:] for path in tmp_path.glob("*.json")) == [
        "Fares rise by 2.5 per cent 2.json",
        "Fares rise by 2.5 per cent.json",
        "Fares rise by 2.7 per cent 2.json",
        "Fares rise by 2.7 per cent.json",
    ]


def test_a_source_that_changed_since_is_not_carried(tmp_path: Path) -> None:
    """Of an article, and of a feed, whose articles are parts of it."""
    from briefing.cli.carrying import received
    from briefing.reading import read_path

    feed = (
        '<rss version="2.0"><channel><title>Venn</title>'
        "<item><title>Quarry road closes</title><guid>1</guid>"
        "<description>The quarry road at Venn will close on 1 July.</description></item>"
        "</channel></rss>"
    )
    words = "The quarry road at Venn will close on 1 July.\n"
    for name, text in (("a.txt", words), ("b.xml", feed)):
        path = tmp_path / name
        path.write_text(text)
        articles = read_path(path)
        assert received(articles, True) == {articles[0].id: text.encode()}
        assert received(articles, False) == {}
        path.write_text(text.replace("Venn", "Aske"))
        assert received(articles, True) == {}
        path.unlink()
        assert received(articles, True) == {}
