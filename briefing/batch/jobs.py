"""The jobs of a batch: a folder with a sub-folder or a dossier for each, or a table in CSV."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, fields
from datetime import date
from hashlib import file_digest, sha256
from pathlib import Path

import msgspec

from briefing import version
from briefing.model.errors import BriefingError, OptionError, ReadingError
from briefing.model.formats import FILES, Format, ending
from briefing.reading.limits import check_bytes
from briefing.styles import HouseStyle
from briefing.styles.naming import plain_name

COLUMNS = ("name", "articles", "style", "title", "date", "to", "format")
"""The columns that a table may have; only ``articles`` must be there."""

_SEPARATOR = ";"
_STYLE = "ministry"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One note to make.

    ``articles`` are paths of files, or of one dossier. ``style`` is the name or folder of a house
    style, "" where the dossier's own holds, or else the ministry's.
    """

    name: str
    articles: tuple[str, ...]
    style: str = ""
    title: str = ""
    date: date | None = None
    to: str = ""
    format: Format = Format.PDF

    @property
    def file(self) -> str:
        """The name of the note's file."""
        return f"{self.name}{ending(self.format)}"

    @property
    def dossier(self) -> Path | None:
        """The dossier that the note is made from, if it is one."""
        first = Path(self.articles[0])
        return first if first.suffix.lower() == ".dossier" else None

    def style_or(self, otherwise: str) -> str:
        """The house style to load, where the articles themselves name ``otherwise`` or none."""
        return self.style or otherwise or _STYLE


def jobs_of(place: Path, otherwise: Job) -> tuple[Job, ...]:
    """The jobs in a folder or a table, in order; ``otherwise`` gives what they do not say.

    Raises :class:`OptionError` naming the line for a table with a mistake, and
    :class:`ReadingError` where there is no job.
    """
    jobs = _of_folder(place, otherwise) if place.is_dir() else _of_table(place, otherwise)
    if not jobs:
        words = "there is no job in it: a job is a sub-folder with articles, or a dossier"
        raise ReadingError(words, path=str(place))
    names: dict[str, Job] = {}
    for job in jobs:
        if job.file.casefold() in names:
            raise OptionError(f"two jobs would be written as {job.file}", path=str(place))
        names[job.file.casefold()] = job
    return tuple(jobs)


def key(job: Job, style: HouseStyle, day: date) -> str:
    """A hash of all that the note depends on: articles' bytes, options, house style, program."""
    digest = sha256(f"{version()}\0{job.date or day}\0".encode())
    chosen = (job.style, job.title, job.to, job.format.value)
    digest.update(msgspec.json.encode(chosen))
    for path in job.articles:
        digest.update(Path(path).name.encode() + b"\0" + _digest(Path(path)))
    for folder in style.folders:
        for file in sorted(p for p in folder.rglob("*") if p.is_file()):
            digest.update(str(file.relative_to(folder)).encode() + b"\0" + _digest(file))
    return digest.hexdigest()


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") if path.is_file() else io.BytesIO(b"-") as file:
            return file_digest(file, "sha256").digest()
    except (OSError, ValueError):
        return b"-"  # told when it is read


# --- a folder -----------------------------------------------------------------------------------


def _of_folder(folder: Path, otherwise: Job) -> list[Job]:
    from briefing import reading

    jobs: list[Job] = []
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith((".", "__")) or reading.leads_out(entry, folder):
            continue
        if entry.is_dir():
            try:
                paths = reading.gather([str(entry)])
            except ReadingError:
                continue  # a folder without articles is no job
            jobs.append(_job(otherwise, entry.name, tuple(map(str, paths))))
        elif entry.suffix.lower() == ".dossier":
            jobs.append(_job(otherwise, entry.stem, (str(entry),)))
    return jobs


def _job(otherwise: Job, name: str, articles: tuple[str, ...]) -> Job:
    values = {field.name: getattr(otherwise, field.name) for field in fields(Job)}
    return Job(**(values | {"name": plain_name(name) or "note", "articles": articles}))


# --- a table ------------------------------------------------------------------------------------


def _of_table(table: Path, otherwise: Job) -> list[Job]:
    text = _text(table)
    rows = csv.DictReader(io.StringIO(text, newline=""), dialect=_dialect(text))
    try:
        return _rows(rows, table, otherwise)
    except csv.Error as error:
        raise OptionError(
            f"this is no table: {error}", path=str(table), line=rows.line_num
        ) from error


def _text(table: Path) -> str:
    try:
        if not table.is_file():
            raise ReadingError("this is neither a folder nor a table", path=str(table))
        check_bytes(table.stat().st_size, str(table))
        return table.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise ReadingError(f"the table cannot be read ({reason})", path=str(table)) from error


def _rows(rows: csv.DictReader[str], table: Path, otherwise: Job) -> list[Job]:
    unknown = [name for name in rows.fieldnames or () if name not in COLUMNS]
    if unknown or "articles" not in (rows.fieldnames or ()):
        words = f"its first line names columns: articles, and if wanted {', '.join(COLUMNS)}"
        raise OptionError(words, path=str(table), line=1)
    jobs: list[Job] = []
    for row in rows:
        try:
            jobs.append(_of_row(row, table.parent, otherwise, len(jobs) + 1))
        except BriefingError as error:
            raise OptionError(str(error), path=str(table), line=rows.line_num) from error
    return jobs


def _dialect(text: str) -> type[csv.Dialect]:
    """Commas, or the semicolons of a spreadsheet in much of Europe, or tabs."""
    first = text.partition("\n")[0]

    class Dialect(csv.excel):
        delimiter = max(",;\t", key=first.count)

    return Dialect


def _of_row(row: dict[str, str], beside: Path, otherwise: Job, number: int) -> Job:
    from briefing import reading

    given = {name: (value or "").strip() for name, value in row.items() if name}
    named = [
        str(beside / one.strip()) for one in given["articles"].split(_SEPARATOR) if one.strip()
    ]
    if not named:
        raise OptionError("no articles are named")
    dossier = len(named) == 1 and named[0].lower().endswith(".dossier")
    paths = named if dossier else [str(path) for path in reading.gather(named)]
    form = given.get("format") or otherwise.format.value
    if form not in FILES:
        raise OptionError(f"there is no format {form!r}; choose one of {', '.join(FILES)}")
    return Job(
        name=plain_name(given.get("name", "")) or f"{number:03d}",
        articles=tuple(paths),
        style=given.get("style") or otherwise.style,
        title=given.get("title") or otherwise.title,
        date=_day(given.get("date", "")) or otherwise.date,
        to=given.get("to") or otherwise.to,
        format=Format(form),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise OptionError(f"{text!r} is no date; write it as YYYY-MM-DD") from error
