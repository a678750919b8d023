"""The way in: start, settings, translation, and what happens when something breaks."""
