"""Worker processes that are forked, not started: a window's tests start hundreds."""
