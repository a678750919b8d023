"""Many notes in one run: jobs from a folder or a table, warm workers, a log, and going on later."""
