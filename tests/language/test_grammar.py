"""The door to the parser, and its weights."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language import grammar, weights
from briefing.language.parsed import Parsed, from_json

ROOT = Path(__file__).parents[2]
OFFICIAL = {
    "en/tokenizer": "b014e8bb",
    "en/vocab/strings.json": "b1966d1f",
    "en/vocab/lookups.bin": "fce9c883",
    "en/config.cfg": "65c545ca",
}
"""The beginnings of the hashes in the publisher's release."""

FODDER = (
    "The harbour board , which met “ twice ” on Monday said it won’t pay $1.2bn — or 3 % — by "
    "2031 . unless Mrs. Oda-Lind 's ferry ( late ) € é 12.5-metre"
)
WORDS = st.sampled_from([*FODDER.split(), "\u00ad", "\u200b", "\n", "\t"])
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)


def one(sentence: str) -> Parsed:
    (parsed,) = grammar.parse([sentence])
    return parsed


def test_tokens_have_offsets_lemmas_and_heads() -> None:
    parsed = one("The ferries sailed on Monday.")
    assert [token.text for token in parsed.tokens] == [
        "The", "ferries", "sailed", "on", "Monday", "."
    ]  # fmt: skip
    ferries, sailed = parsed.tokens[1:3]
    assert (ferries.lemma, ferries.pos, ferries.head) == ("ferry", "NOUN", 2)
    assert ferries.has("Number=Plur")
    assert not ferries.has("Number=Sing")
    assert (sailed.lemma, sailed.head) == ("sail", 2)
    assert parsed.children[2] == (1, 3, 5)
    assert parsed.within(5, 15) == (1, 2)
    assert [(name.start, name.end) for name in parsed.names] == [(22, 28)]


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("The board hoped to win.", "hope"),
        ("The board hopes to win.", "hope"),
        ("The goat hopped to it.", "hop"),
        ("The court fined him.", "fine"),
        ("They were planning it.", "plan"),
        ("He asked for it.", "ask"),
        ("He needed it.", "need"),
    ],
)
def test_a_short_verb_keeps_its_last_letter(sentence: str, lemma: str) -> None:
    assert lemma in {token.lemma for token in one(sentence).tokens if token.pos == "VERB"}


def test_gaps_and_hidden_characters_move_no_offset() -> None:
    sentence = "  The har\u00adbour\u200b   board\nmet."
    parsed = one(sentence)
    plain = one("The harbour board met.")
    assert [token.lemma for token in parsed.tokens] == [token.lemma for token in plain.tokens]
    assert all(sentence[token.start : token.end] == token.text for token in parsed.tokens)
    assert parsed.tokens[1].text == "har\u00adbour"


@pytest.mark.parametrize(
    "sentence", ["", "  ", "\u200b", "x" * 61, "word " * 300, "[" * 999, "\ud800"]
)
def test_what_is_no_sentence_is_no_trouble(sentence: str) -> None:
    assert one(sentence).sentence == sentence


def test_too_long_a_sentence_has_no_structure() -> None:
    assert one("The board met. " * 100) == Parsed("The board met. " * 100)


def test_a_language_without_a_parser_has_no_structure() -> None:
    assert grammar.parse(["Rada zasiadła."], "pl") == (Parsed("Rada zasiadła."),)
    assert not grammar.reads("../en")
    assert grammar.reads("en")


def test_the_same_sentence_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = one("A barge ran aground off Tolle.")
    monkeypatch.setattr(grammar, "_parse", lambda texts, language: [] if not texts else 1 / 0)
    again, twice = grammar.parse(["A barge ran aground off Tolle."] * 2)
    assert again is first
    assert twice is first
    kept = Parsed("Kept elsewhere.")
    grammar.remember([kept])
    assert one("Kept elsewhere.") is kept


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "_KEPT", 3)
    texts = [f"Ferry {number} sailed." for number in range(6)]
    assert [one.sentence for one in grammar.parse(texts)] == texts
    assert len(grammar._kept) == 3


def test_warming_loads_in_a_thread() -> None:
    thread = grammar.warm()
    thread.join(30)
    assert not thread.is_alive()


def test_importing_the_door_loads_no_parser_and_parsing_no_client() -> None:
    code = (
        "import sys; from briefing.language import grammar\n"
        "assert 'spacy' not in sys.modules\n"
        "assert grammar.parse(['The board met.'])[0].tokens\n"
        "print(sorted({'httpx', 'requests', 'weasel', 'torch', 'spacy.cli'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_guarded_worker_may_parse(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from briefing.language import grammar; from briefing.worker.guard import Guard\n"
        "Guard(Path(sys.argv[1])).install()\n"
        "print(len(grammar.parse(['The board met.'])[0].tokens))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip() == "4", done.stderr


def test_nothing_else_imports_the_parser() -> None:
    pattern = re.compile(r"^\s*(?:import|from) (?:spacy|thinc)\b", re.M)
    sources = [*(ROOT / "briefing").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]
    found = [path.name for path in sources if pattern.search(path.read_text("utf-8"))]
    assert found == ["grammar.py"]


@given(SENTENCES)
@settings(max_examples=150, deadline=None)
def test_a_parse_comes_back_from_json(sentence: str) -> None:
    parsed = one(sentence)
    assert all(sentence[token.start : token.end] == token.text for token in parsed.tokens)
    kept = json.loads(json.dumps(parsed.to_json()))
    again = from_json(sentence, kept)
    assert again == parsed
    assert again.children == parsed.children


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_has_a_parse(text: str) -> None:
    parsed = one(text)
    assert all(text[token.start : token.end] == token.text for token in parsed.tokens)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=8),
    max_leaves=30,
)


@given(JSON)
@settings(deadline=None)
def test_what_is_no_parse_is_refused(kept: object) -> None:
    try:
        parsed = from_json("The board met.", kept)
    except ValueError:
        return
    assert parsed.to_json() == kept


@pytest.mark.parametrize(
    ("rows", "complaint"),
    [
        ([[0, 3, "", "", "", "", 1, ""], [4, 9, "", "", "", "", 0, ""]], "ring"),
        ([[0, 3, "", "", "", "", 1, ""]], "head"),
        ([[0, 30, "", "", "", "", 0, ""]], "outside"),
        ([[4, 9, "", "", "", "", 0, ""], [0, 3, "", "", "", "", 0, ""]], "order"),
        ([[0, 3, "", "", "", "", True, ""]], "head"),
        ([[0, 3, "", 7, "", "", 0, ""]], "strings"),
    ],
)
def test_a_damaged_parse_is_refused(rows: list[object], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        from_json("The board met.", [rows, []])


def test_the_weights_are_whole_and_listed() -> None:
    assert weights.faults() == ()
    folder = grammar.models()
    listed = weights.manifest()
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert files - {"SHA256SUMS", "SOURCE.md"} == set(listed)
    assert "en/LICENSE" in files
    for path, beginning in OFFICIAL.items():
        assert listed[path].startswith(beginning)


def test_damaged_weights_are_named(tmp_path: Path) -> None:
    assert weights.faults(tmp_path) == ("the list of files is missing",)
    (tmp_path / "en").mkdir()
    for name in ("LICENSE", "tokenizer"):
        shutil.copy(grammar.models() / "en" / name, tmp_path / "en" / name)
    digest = hashlib.sha256(b"other").hexdigest()
    whole = weights.manifest()["en/LICENSE"]
    (tmp_path / "SHA256SUMS").write_text(
        f"{whole}  en/LICENSE\n{digest}  en/tokenizer\n{digest}  en/config.cfg\n"
    )
    assert weights.faults(tmp_path) == (
        "en/tokenizer is not as it was shipped",
        "en/config.cfg is missing",
    )
