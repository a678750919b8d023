"""The analyst's edits, applied to a brief."""
