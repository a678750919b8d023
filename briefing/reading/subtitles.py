"""Subtitles and transcripts with times (.vtt, .srt): who says what, without the times.

WebVTT names a speaker in a voice tag (``<v Ada Holm>``); others write "ADA HOLM:" or ">> ADA HOLM:"
before the words. Cues of one speaker are one paragraph, until a pause or enough words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.errors import EmptyArticle
from briefing.reading.page import Page, Part, laid_out

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{2,3}"
_CUE = re.compile(rf"\s*({_TIME})\s*-->\s*({_TIME})(?:\s.*)?")
_STARTS = re.compile(rf"\s*(?:WEBVTT\b|\d{{1,6}}\s*\r?\n\s*{_TIME}\s*-->)")
_VOICE = re.compile(r"<v(?:\.[\w.]*)?\s+([^>]{1,80})>")
_TAG = re.compile(r"</?[a-z][^>]{0,80}>|<\d[^>]{0,20}>|\{\\[^}]{1,20}\}", re.IGNORECASE)
_SPEAKER = re.compile(r"(?:>>+\s*|-\s+)?([A-ZÀ-Þ][\w.’' -]{1,40}?)\s?:\s+")
_SOUND = re.compile(r"\s*(?:[\[(][^\])]{1,60}[\])]|[♪♫].*[♪♫]?)\s*")
_STOP = re.compile(r"[.!?…][\"'”’»)]*$")
_PAUSE = 4.0
"""Seconds without words after which a new paragraph begins."""
_WORDS = 90
"""Words after which one begins at the next stop."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: float
    end: float
    speaker: str
    text: str


def is_subtitles(start: str) -> bool:
    """Whether a text's start is that of subtitles."""
    return bool(_STARTS.match(start.lstrip("\ufeff"))) and "-->" in start


def read(text: str, name: str) -> Page:
    """The page of subtitles: a paragraph for what one speaker says, the name before it.

    Raises :class:`EmptyArticle` where nobody says anything.
    """
    parts = [Part(line) for line in _paragraphs(list(_cues(text)))]
    if not parts:
        raise EmptyArticle("the subtitles hold no words", path=name)
    return laid_out(parts)


def _cues(text: str) -> Iterator[_Cue]:
    """The cues in order, without tags and sounds; a cue that says the last one again is none."""
    last = ""
    for block in re.split(r"\n\s*\n", text.replace("\r\n", "\n")):
        lines = block.strip("\n").split("\n")
        at = next((n for n, line in enumerate(lines) if _CUE.fullmatch(line)), None)
        if at is None or not (times := _CUE.fullmatch(lines[at])):
            continue
        shown = " ".join(lines[at + 1 :])
        voice = _VOICE.search(shown)
        words = " ".join(_TAG.sub("", _VOICE.sub("", shown)).split())
        if not words or _SOUND.fullmatch(words) or words == last:
            continue
        last = words
        speaker = voice[1].strip() if voice else ""
        if found := _SPEAKER.match(words):
            speaker, words = found[1].strip(), words[found.end() :]
        yield _Cue(_seconds(times[1]), _seconds(times[2]), speaker, words)


def _seconds(time: str) -> float:
    whole = 0.0
    for part in time.replace(",", ".").split(":"):
        whole = whole * 60 + float(part)
    return whole


def _paragraphs(cues: list[_Cue]) -> Iterator[str]:
    words: list[str] = []
    speaker, end = "", 0.0
    for cue in cues:
        other = bool(cue.speaker) and cue.speaker != speaker
        stopped = not words or bool(_STOP.search(words[-1]))
        long = sum(len(line.split()) for line in words) >= _WORDS
        if words and (other or (stopped and (long or cue.start - end > _PAUSE))):
            yield _said(speaker, words)
            words = []
        speaker = cue.speaker or speaker
        words.append(cue.text)
        end = cue.end
    if words:
        yield _said(speaker, words)


def _said(speaker: str, words: list[str]) -> str:
    return f"{speaker}: {' '.join(words)}" if speaker else " ".join(words)
