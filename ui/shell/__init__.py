"""What stands around the note: the main window, its actions, notices and dialogs."""
