"""What a new note begins with, as the settings say."""

from __future__ import annotations

from briefing.desk.state import Desk
from briefing.model.options import Choices
from ui.app import settings


def new_desk() -> Desk:
    """An empty desk with the user's own house style, sender, addressee and marking."""
    return Desk(
        style=settings.text(settings.STYLE),
        choices=Choices(
            # None, since "" would overrule the house style
            author=settings.text(settings.AUTHOR) or None,
            addressee=settings.text(settings.ADDRESSEE) or None,
            marking=settings.text(settings.MARKING) or None,
        ),
    )
