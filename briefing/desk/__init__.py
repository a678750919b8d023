"""What a window or a script works with: articles, choices and edits as one frozen value."""
