"""Writing the note to a file or the clipboard."""
