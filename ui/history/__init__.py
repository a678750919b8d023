"""Every step of the work, in words: a click goes there."""
