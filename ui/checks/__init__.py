"""The checks' part of the window: what to look at before the note goes out."""
