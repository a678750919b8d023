"""What to warn of before a note goes out."""
