"""The sample articles that the first run opens."""
