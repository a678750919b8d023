"""The parser's files: whether they are there, whole and as they were shipped."""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.language.grammar import models


def manifest(folder: Path | None = None) -> dict[str, str]:
    """The SHA-256 of every file of ``folder``, by its path there, as ``SHA256SUMS`` tells it."""
    lines = ((folder or models()) / "SHA256SUMS").read_text("utf-8").splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def faults(folder: Path | None = None) -> tuple[str, ...]:
    """What is wrong with the files of ``folder``, one phrase a file; empty where all are whole."""
    place = folder or models()
    try:
        wanted = manifest(place)
    except OSError:
        return ("the list of files is missing",)
    return tuple(
        f"{path} {fault}"
        for path, digest in wanted.items()
        if (fault := _fault(place / path, digest))
    )


def _fault(file: Path, digest: str) -> str:
    try:
        found = hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return "is missing"
    return "" if found == digest else "is not as it was shipped"
