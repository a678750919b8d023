"""The one door to the parser: sentences in, their structure out as plain data.

The parser is spaCy with the small English pipeline that ships under ``models/`` (docs/grammar.md
tells where it is from). Importing and loading it takes about a second of processor time, so it
comes with the first sentence that is asked for, or ahead of it in a thread (:func:`warm`). Every
sentence is parsed once and kept, by its text, as long as it is asked for now and then.
"""

from __future__ import annotations

import re
import sys
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Lock, Thread
from types import ModuleType
from typing import TYPE_CHECKING, Any

from briefing.language import name_spans, word_forms, word_vectors
from briefing.language.name_spans import Name, NameSpans
from briefing.language.parsed import NameSpan, Parsed, Token, from_json
from briefing.language.word_forms import Form, WordForms

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

__all__ = [
    "NameSpan",
    "Parsed",
    "Token",
    "from_json",
    "known",
    "models",
    "parse",
    "reads",
    "remember",
    "warm",
]

MAX_CHARACTERS = 1_000
"""A longer "sentence" is a table or a fault of the page: it gets no structure."""

_MAX_WORD = 60  # letters; a longer word is an address or a fault of the page
_KEPT = 48_000
"""Sentences kept: those of some two thousand articles, about 240 MB."""

_BATCH = 256  # sentences parsed together: a few at a time cost twice as much each

_UNREAD = ("senter",)
"""Parts of the pipeline that nobody reads: our own rules say where a sentence ends."""

_ASKED = [*word_forms.PARTS, name_spans.PART]
"""Parts whose work is done here, faster."""

_GAP = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_LONG_WORD = re.compile(rf"\S{{{_MAX_WORD + 1}}}")

_SHORT = re.compile("[^aeiouy]+[aeiou][^aeiouwxyzs]")
"""A verb of one short syllable with one consonant at its end."""

_lock = Lock()
_kept: OrderedDict[tuple[str, str], Parsed] = OrderedDict()


def models() -> Path:
    """The folder with one folder a language, named by its code."""
    return Path(__file__).with_name("models")


@cache
def reads(language: str) -> bool:
    """Whether there is a parser for a language (a two-letter code)."""
    return bool(re.fullmatch("[a-z]{2}", language)) and (models() / language).is_dir()


def parse(sentences: Sequence[str], language: str = "en") -> tuple[Parsed, ...]:
    """The structure of each sentence, in order. Offsets are those of the sentence as given.

    A sentence that is too long, or in a language without a parser, gets no tokens. Safe to call
    from several threads; they take turns.
    """
    if not reads(language):
        return tuple(map(Parsed, sentences))
    with _lock:
        keys = [(language, text) for text in sentences]
        if all(key in _kept for key in keys):
            for key in keys:
                _kept.move_to_end(key)
            return tuple([_kept[key] for key in keys])
        wanted = dict.fromkeys(text for text in sentences if (language, text) not in _kept)
        found = {(language, text): Parsed(text) for text in wanted}
        readable = [text for text in wanted if _readable(text)]
        found |= {(language, one.sentence): one for one in _parse(readable, language)}
        for text in dict.fromkeys(sentences):
            key = (language, text)
            found.setdefault(key, _kept.get(key) or Parsed(text))
            _keep(key, found[key])
        return tuple(found[language, text] for text in sentences)


def remember(parses: Sequence[Parsed], language: str = "en") -> None:
    """Keep parses from elsewhere (a dossier), so that their sentences are not parsed again."""
    with _lock:
        for one in parses:
            _keep((language, one.sentence), one)


def known(sentences: Sequence[str], language: str = "en") -> tuple[Parsed, ...]:
    """The parses of those of the sentences that were parsed, each once."""
    with _lock:
        keys = ((language, text) for text in dict.fromkeys(sentences))
        return tuple(_kept[key] for key in keys if key in _kept)


def warm(language: str = "en") -> Thread:
    """Load the parser in a thread of its own, started here."""
    thread = Thread(target=parse, args=(["It is ready."], language), name="grammar", daemon=True)
    thread.start()
    return thread


def _keep(key: tuple[str, str], one: Parsed) -> None:
    _kept[key] = one
    _kept.move_to_end(key)
    while len(_kept) > _KEPT:
        _kept.popitem(last=False)


def _readable(text: str) -> bool:
    return 0 < len(text) <= MAX_CHARACTERS and not text.isspace() and not _LONG_WORD.search(text)


@cache
def _pipeline(language: str) -> Language:
    with _no_command_line():
        import spacy

    pipeline = spacy.load(models() / language, exclude=_UNREAD)
    word_vectors.each_once(pipeline)
    return pipeline


@cache
def _readers(language: str) -> tuple[WordForms, NameSpans]:
    pipeline = _pipeline(language)
    return WordForms(pipeline), NameSpans(pipeline)


@contextmanager
def _no_command_line() -> Iterator[None]:
    """Keep the import of spaCy from bringing its command line along.

    That would load two HTTP clients and a project manager, which a worker without a network has no
    use for: a fifth of the time and 20 MB.
    """
    if "spacy" in sys.modules:
        yield
        return
    places = {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    places["spacy.cli"].__path__ = []
    vars(places["spacy.cli.info"])["info"] = None
    sys.modules |= places
    try:
        yield
    finally:
        for name, place in places.items():
            if sys.modules.get(name) is place:
                del sys.modules[name]


def _parse(texts: Sequence[str], language: str) -> list[Parsed]:
    if not texts:
        return []
    pipeline = _pipeline(language)
    # without the zone, the words of every sentence would stay in the pipeline's store for good
    with pipeline.memory_zone():
        batches = (texts[at : at + _BATCH] for at in range(0, len(texts), _BATCH))
        return [one for batch in batches for one in _batch(batch, language)]


def _batch(texts: Sequence[str], language: str) -> Iterator[Parsed]:
    plain = [_plain(text) for text in texts]
    words, names = _readers(language)
    pipe = _pipeline(language).pipe((text for text, _ in plain), batch_size=_BATCH, disable=_ASKED)
    documents = list(pipe)
    told = zip(texts, documents, plain, words.of(documents), names.of(documents), strict=True)
    return (
        _parsed(text, document, offsets, forms, found)
        for text, document, (_, offsets), forms, found in told
    )


def _plain(text: str) -> tuple[str, list[int]]:
    """A sentence as the parser likes it, with the place of each of its characters in ``text``.

    One space for every gap, and no characters that cannot be seen: a soft hyphen cuts a word, and
    a line's end in the middle of a sentence is a word of its own to the parser.
    """
    if text.isprintable() and "  " not in text and text[:1] != " ":
        return text, list(range(len(text)))  # nothing is left out
    kept: list[str] = []
    offsets: list[int] = []
    for place, character in enumerate(text):
        if _INVISIBLE.match(character):
            continue
        gap = character.isspace()
        if gap and (not kept or kept[-1] == " "):
            continue
        alone = "\ud800" <= character <= "\udfff"  # half a character, which has no encoding
        kept.append(" " if gap else "\ufffd" if alone else character)
        offsets.append(place)
    return "".join(kept), offsets


def _parsed(
    text: str, document: Doc, offsets: Sequence[int], forms: Sequence[Form], found: Sequence[Name]
) -> Parsed:
    real = [token for token in document if not token.is_space]
    index = {token.i: place for place, token in enumerate(real)}
    tokens = tuple(_token(text, token, index, offsets, forms[token.i]) for token in real)
    places = [(token.idx, token.idx + len(token)) for token in document]
    names = tuple(
        NameSpan(offsets[places[first][0]], offsets[places[last - 1][1] - 1] + 1, label)
        for first, last, label in found
    )
    return Parsed(text, tokens, names)


def _token(
    text: str, token: Any, index: dict[int, int], offsets: Sequence[int], form: Form
) -> Token:
    start, end = offsets[token.idx], offsets[token.idx + len(token) - 1] + 1
    head = index.get(token.head.i, index[token.i])
    lemma, pos, tag, relation, features = form
    lemma = _lemma(token.lower_, lemma, pos)
    return Token(sys.intern(text[start:end]), start, end, lemma, pos, tag, relation, head, features)


def _lemma(word: str, lemma: str, pos: str) -> str:
    """The lemma, put right where the pipeline takes "hoped" for a form of "hop".

    English doubles the last letter of such a short verb (hopped), so a single one belongs to a verb
    that ends in "e".
    """
    if pos != "VERB" or not _SHORT.fullmatch(lemma):
        return lemma
    single = word in (lemma + "ed", lemma + "es", lemma + "ing")
    return sys.intern(lemma + "e") if single else lemma
