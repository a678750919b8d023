"""Tables of jobs, folders of jobs, logs, and settings that were written by somebody else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

from benchmarks.attacks.case import BUILD, DATE, Attack, Place, article, link

TABLES: dict[str, str | bytes] = {
    "nothing": b"",
    "a zero": b"articles\na.txt\0\n",
    "zeros": bytes(5000),
    "no UTF-8": b"articles\n\xff\xfe.txt\n",
    "UTF-16": "articles\na.txt\n".encode("utf-16"),
    "a huge field": "articles,title\na.txt," + "x" * 300_000,
    "an open quote": 'articles,title\na.txt,"' + "x\n" * 90_000,
    "many columns": ",".join(["articles"] * 9000) + "\na.txt\n",
    "columns of the same name": "articles,articles\na.txt,../b.txt\n",
    "more fields than columns": "articles\na.txt" + ",x" * 500 + "\n",
    "no articles": "articles,name\n,x\n",
    "an article that is not there": "articles\ngone.txt\n",
    "an article with a zero": "articles\na\0.txt\n",
    "an article of control signs": "articles\n\x1b[2Ja.txt\n",
    "a device": "articles\n/dev/zero\n",
    "a name of many folders": "articles\n" + "a/" * 3000 + "a.txt\n",
    "a name that climbs out": "articles,name\na.txt,../../escaped\n",
    "a name of Windows": "articles,name\na.txt,C:\\escaped\n",
    "a name that is hidden": "articles,name\na.txt,.profile\n",
    "a name that is a device": "articles,name\na.txt,con\n",
    "a name of control signs": "articles,name\na.txt,x\x1b[2J\x07\n",
    "a name turned about": "articles,name\na.txt,x\u202efdp\n",
    "a name that is long": "articles,name\na.txt," + "ü" * 900 + "\n",
    "the log's name": "articles,name,format\na.txt,batch,json\n",
    "names that differ by case": "articles,name\na.txt,Weir\na.txt,wEIR\n",
    "names that differ by composition": "articles,name\na.txt,caf\u00e9\na.txt,cafe\u0301\n",
    "names that differ by a stop": "articles,name\na.txt,weir\na.txt,weir.\n",
    "a format that is none": "articles,format\na.txt,exe\n",
    "a format that has no file": "articles,format\na.txt,mail\n",
    "a day that is none": "articles,date\na.txt,2025-02-31\n",
    "a day far away": "articles,date\na.txt,9999-12-31\n",
    "a style that climbs out": "articles,style\na.txt,../../x\n",
    "a style of a network share": "articles,style\na.txt,\\\\quay-host\\share\n",
    "a style that is a device": "articles,style\na.txt,/dev/zero\n",
    "a style with a zero": "articles,style\na.txt,a\0b\n",
    "a title of control signs": "articles,title\na.txt,\x1b]0;weir\x07\n",
    "a pattern that goes round": "articles\n" + "*/../" * 12 + "a.txt\n",
    "many articles": "articles\n" + ";".join(["a.txt"] * 9000) + "\n",
}

CONFIGS: dict[str, str | bytes] = {
    "no TOML": "[build\n",
    "no UTF-8": b"[build]\nto = '\xff'\n",
    "zeros": bytes(900),
    "nested": "[build]\nto = " + "[" * 20_000,
    "nested tables": "[build" + ".a" * 5_000 + "]\n",
    "a list": '[build]\nto = ["a", "b"]\n',
    "a table": "[build]\nto = {a = 1}\n",
    "a number": "[build]\ntitle = 5\n",
    "a huge number": "[build]\npoints = 1" + "0" * 5_000 + "\n",
    "a number of nothing": "[build]\npoints = nan\n",
    "a day": "[build]\ndate = 2025-06-10\n",
    "an hour": "[build]\ndate = 10:00:00\n",
    "a word for a switch": '[build]\nquiet = "perhaps"\n',
    "a list for a switch": "[build]\nquiet = [1]\n",
    "a command that is none": "[evil]\na = 1\n",
    "a group": '[styles]\nlist = "x"\n',
    "an option that is none": "[build]\nshell = 'x'\n",
    "control signs": '[build]\nto = "\\u001b[2J"\n',
    "a key of control signs": '[build]\n"\\u001b[2J" = 1\n',
    "half a letter": '[build]\nto = "\\ud83d"\n',
    "articles": '[build]\narticles = ["/etc/hostname"]\n',
}

VARIABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "a folder for temporary files that is not there": (("TMPDIR", "/nowhere/at/all"),),
    "a folder for data that is a file": (("BRIEFING_DESK_DATA", "/etc/hostname"),),
    "a cache that is a file": (("BRIEFING_DESK_CACHE", "/etc/hostname"),),
    "a cache that is a device": (("BRIEFING_DESK_CACHE", "/dev/full/x"),),
    "no home": (("HOME", ""),),
    "a home that is not there": (("HOME", "/nowhere"), ("XDG_CACHE_HOME", "")),
    "a language that is none": (("LC_ALL", "weir_VENN.nonsense"), ("LANG", "x")),
    "a time zone of a path": (("TZ", "../../../../etc/passwd"),),
    "a width that is none": (("COLUMNS", "-5"), ("LINES", "many")),
    "an encoding that is none": (("PYTHONIOENCODING", "rot13"),),
    "fonts of its own": (("FONTCONFIG_FILE", "/dev/zero"), ("FONTCONFIG_PATH", "/dev")),
    "a style that climbs out": (("BRIEFING_DESK_BUILD_STYLE", "../../x"),),
    "a format that is none": (("BRIEFING_DESK_BUILD_FORMAT", "exe"),),
    "a switch that is none": (("BRIEFING_DESK_BUILD_QUIET", "perhaps"),),
    "a length that is none": (("BRIEFING_DESK_BUILD_LENGTH", "9" * 5_000),),
    "settings that are not there": (("BRIEFING_DESK_CONFIG", "/nowhere/x.toml"),),
    "settings that are a device": (("BRIEFING_DESK_CONFIG", "/dev/zero"),),
    "settings that are a folder": (("BRIEFING_DESK_CONFIG", "/etc"),),
}


def _table(data: str | bytes) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        article(place)
        raw = data if isinstance(data, bytes) else data.encode()
        (place.work / "jobs.csv").write_bytes(raw)

    return make


def _configured(data: str | bytes) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        article(place)
        raw = data if isinstance(data, bytes) else data.encode()
        (place.work / "config.toml").write_bytes(raw)

    return make


def _folders(*names: str) -> Callable[[Place], None]:
    """A folder of jobs with these names."""

    def make(place: Place) -> None:
        for name in names:
            (place.work / "jobs" / name).mkdir(parents=True)
            article(place, f"jobs/{name}/a.txt")
        link(place.work / "jobs" / "round", ".")
        os.mkfifo(place.work / "jobs" / "b.dossier")
        link(place.work / "jobs" / "c.dossier", place.private)

    return make


def _plain(place: Place) -> str:
    odd = [p.name for p in (place.work / "notes").rglob("*") if not p.name.isprintable()]
    return f"a name that is not plain: {odd}" if odd else ""


def _logged(text: str) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        _table("articles\na.txt\n")(place)
        (place.work / "notes").mkdir()
        (place.work / "notes" / "batch.jsonl").write_text(text)

    return make


_BEGUN = '{"line":"begun","day":"2025-06-01","version":"1"}\n'
LOGS = {
    "a file outside": _BEGUN
    + '{"line":"done","job":"x","key":"k","file":"../../private.txt","sha256":"0","seconds":1}\n',
    "nonsense after its first line": _BEGUN + "{" * 9_000 + "\n\x00\xff\n",
    "one line of no end": _BEGUN + "[" * 5_000_000,
    "a day far away": _BEGUN.replace("2025-06-01", "9999-12-31"),
    "many lines": _BEGUN + '{"line":"failed","job":"x","key":"","error":"","seconds":1}\n' * 90_000,
}


def attacks() -> Iterator[Attack]:
    """All of them."""
    options = ("-o", "notes", "-f", "json", "--date", DATE, "-j", "1")
    for name, data in TABLES.items():
        yield Attack(
            f"table: {name}", _table(data), ("batch", "jobs.csv", *options), "either",
            never="[\x1b\x07\u202e]", writes=("notes/*",), check=_plain,
        )  # fmt: skip
    yield Attack("table: a pipe", lambda p: os.mkfifo(p.work / "jobs.csv"),
                 ("batch", "jobs.csv", *options), writes=("notes/*",))  # fmt: skip
    yield Attack(
        "table: that is a device", article, ("batch", "/dev/zero", *options), writes=("notes/*",)
    )
    yield Attack(
        "folder: names of many kinds",
        _folders("..x", "a\x1b[2Jb", "con", "-rf", "x" * 250, "cafe\u0301"),
        ("batch", "jobs", *options), "either", never="[\x1b]", writes=("notes/*",), check=_plain,
    )  # fmt: skip
    yield Attack(
        "folder: names that differ by case", _folders("Weir", "wEIR"),
        ("batch", "jobs", *options), writes=("notes/*",),
    )  # fmt: skip
    for name, text in LOGS.items():
        for more in ((), ("--resume",)):
            yield Attack(
                f"log: {name}{' (resumed)' if more else ''}", _logged(text),
                ("batch", "jobs.csv", *options, *more), "done", writes=("notes/*",),
                check=_kept_log,
            )  # fmt: skip
    yield Attack(
        "log: named, of somebody else", _table("articles\na.txt\n"),
        ("batch", "jobs.csv", *options, "--log", "{private}"), writes=("notes/*",),
    )  # fmt: skip
    yield Attack(
        "a folder for notes without a parent", article,
        ("batch", ".", *options[2:], "-o", "x/y/z"), writes=("x/*", "x/y/*"),
    )  # fmt: skip
    for name, data in CONFIGS.items():
        yield Attack(
            f"settings: {name}", _configured(data), ("build", "a.txt", "-o", "out.json", *BUILD),
            "either", never="\x1b", environment=(("BRIEFING_DESK_CONFIG", "config.toml"),),
        )  # fmt: skip
    for name, variables in VARIABLES.items():
        yield Attack(
            f"environment: {name}", article, ("build", "a.txt", "-o", "out.html", *BUILD), "either",
            environment=variables, writes=("out.html", "**/.fonts*"),
        )  # fmt: skip
    for name, path in {"a device": "/dev/zero", "a pipe": "pipe", "a folder": ".",
                       "a private file": "{private}", "nested": "deep.json"}.items():  # fmt: skip
        yield Attack(
            f"an earlier note that is {name}", _earlier,
            ("build", "a.txt", "-o", "out.json", "--since", path, *BUILD), writes=(),
        )  # fmt: skip


def _earlier(place: Place) -> None:
    article(place)
    os.mkfifo(place.work / "pipe")
    (place.work / "deep.json").write_text('{"title":' * 90_000)


def _kept_log(place: Place) -> str:
    note = place.work / "notes" / "001.json"
    return "" if note.is_file() else "there is no note"
