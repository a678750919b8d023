"""The note as a list of lines: shown, reworded, moved, corrected."""
