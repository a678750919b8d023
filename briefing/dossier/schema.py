"""The tables of a .dossier file.

Plain tables and nothing else: no view, no trigger, no virtual table, so that opening a file from
elsewhere runs nothing that it brought. The schema of a file must equal this one exactly.
"""

from __future__ import annotations

APPLICATION_ID = 0x42724431
"""Bytes 68 to 71 of the file ("BrD1"): what tells a dossier from other databases."""
VERSION = 1
"""``user_version``: raised when a table or the meaning of a column changes."""

TABLES = {
    "meta": """CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "originals": """CREATE TABLE originals (
  hash TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT""",
    "articles": """CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  original TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT""",
    "parts": """CREATE TABLE parts (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  data BLOB NOT NULL,
  UNIQUE (name, hash)
) STRICT""",
    "steps": """CREATE TABLE steps (
  number INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  words TEXT NOT NULL,
  parts TEXT NOT NULL
) STRICT""",
    "attachments": """CREATE TABLE attachments (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT""",
    "exports": """CREATE TABLE exports (
  path TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  time TEXT NOT NULL
) STRICT""",
}
"""SQL of each table, as SQLite keeps it."""
