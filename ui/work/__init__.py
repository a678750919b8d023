"""The program at work: session, history, commands, jobs."""
