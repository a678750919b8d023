"""Search in all articles and in the draft."""
