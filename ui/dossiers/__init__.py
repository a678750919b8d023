"""The dossier of a window: saved as one works, opened, named, copied, handed on."""
