"""The preview's part of the window: the pages, their zoom, and whether they are up to date."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal

from briefing.worker.failure import Failure
from ui.page.banner import Banner
from ui.page.finding import PageFinder
from ui.page.foot import PageFoot
from ui.page.lines import LinesView
from ui.page.page_field import PageField
from ui.page.reading_out import spoken
from ui.page.rendering import Pages
from ui.page.view import ZOOM_STEP
from ui.shell.actions import Actions
from ui.shell.find_bar import FindBar
from ui.shell.pane import Pane, tool_button

_TOOLS = ("previous_page", "next_page", "zoom_out", "zoom_in", "zoom_fit")


class PreviewRoom(QObject):
    """Shows rendered briefs in a pane."""

    shown = Signal(object)
    """The :class:`Pages` that are on the screen now."""

    line_clicked = Signal(str)
    """The id of the line that was clicked on a page."""

    def __init__(self, pane: Pane, actions: Actions) -> None:
        super().__init__(pane)
        self._pane = pane
        self._stale = False
        self.pages: Pages | None = None
        self._next: Pages | None = None
        self.view = LinesView(pane)
        self.foot = PageFoot()
        self.banner = Banner()
        self.place = PageField()
        self.place.chosen.connect(self._go_to_page)
        self.find_bar = FindBar(self.tr("Find on the pages"))
        self.finder = PageFinder(self.find_bar, self.view)
        pane.set_body(self.view)
        pane.set_find_bar(self.find_bar)
        pane.add_above(self.banner)
        pane.add_below(self.foot)
        pane.add_tool(self.place)
        for name in _TOOLS:
            button = tool_button()
            button.setDefaultAction(actions[name])
            pane.add_tool(button)
        self._actions = actions
        self._connect(actions)
        self._show_place()

    def _connect(self, actions: Actions) -> None:
        for name, slot in (
            ("previous_page", lambda: self.view.turn(-1)),
            ("next_page", lambda: self.view.turn(1)),
            ("zoom_in", lambda: self.view.zoom_by(ZOOM_STEP)),
            ("zoom_out", lambda: self.view.zoom_by(1 / ZOOM_STEP)),
            ("zoom_fit", self.view.fit_width),
            ("next_line", lambda: self.view.step_line(1)),
            ("previous_line", lambda: self.view.step_line(-1)),
            ("open_line", self.view.open_marked),
        ):
            actions[name].triggered.connect(slot)
        self.view.addActions(list(actions.of_pane("preview")))
        # Enter has a meaning of its own here
        lines = [one for one in actions.of_pane("draft") if one.objectName() != "show_source"]
        self.view.addActions(lines)
        self.view.line_clicked.connect(self.line_clicked)
        for changed in (self.view.laid_out, self.view.noted):
            changed.connect(self._read_out)
        self.view.swapped.connect(self._take_shown)
        self.view.page_shown.connect(self._show_place)

    def show(self, pages: Pages) -> None:
        """Show a rendered brief; :attr:`shown` tells when it is there."""
        self._pane.show_body()
        if self.view.show_pdf(pages.data):
            self._next = pages
        else:
            self.banner.say(self.tr("These pages cannot be shown; exporting them may still work."))
            self.show_stale(False)

    def _take_shown(self) -> None:
        pages = self.pages = self._next
        marked, was_seen = self.view.marked_line, self.view.sees(self.view.marked_line)
        self.banner.say("")
        self.view.show_boxes(pages.reply.boxes if pages else ())
        # the user may have scrolled elsewhere, and stays there
        if was_seen:
            self.view.reveal(marked)  # it may have moved to another page
        self.show_stale(False)
        self.shown.emit(pages)

    def _read_out(self) -> None:
        """Tell a screen reader of the line that the user is at, its sources and its checks."""
        key = self.view.marked_line
        remark = self.view.remark(key)
        words = spoken(self.pages.brief, key, remark) if self.pages and key else ""
        # set again, a screen reader would say it again
        if words != self.view.accessibleDescription():
            self.view.setAccessibleDescription(words)

    def _go_to_page(self, page: int) -> None:
        self.view.pageNavigator().jump(page - 1, QPointF())
        self.view.setFocus()

    def show_stale(self, stale: bool) -> None:
        """Say whether newer pages are on their way."""
        self._stale = stale
        self._pane.set_note(self.tr("being updated…") if stale else "")
        self._show_place()

    def show_failure(self, failure: Failure) -> None:
        """Say what is wrong, with file and line; the last good pages stay."""
        words = str(failure.error())
        if self.pages is not None:
            words += "\n" + self.tr("The pages below are the last good ones.")
        self.banner.say(words)
        self.show_outdated()

    def show_outdated(self) -> None:
        """No newer pages are on their way, though these are not the newest."""
        self._stale = False
        self._pane.set_note(self.tr("not up to date") if self.pages else "")

    def show_nothing(self, hint: str) -> None:
        """There is no brief."""
        self.pages = self._next = None
        self._stale = False
        self.view.clear()
        self.view.show_boxes(())
        self.banner.say("")
        self._pane.set_note("")
        self._pane.show_hint(hint)
        self._show_place()

    @property
    def stale(self) -> bool:
        """Whether the pages are not those of the newest brief."""
        return self._stale

    def _show_place(self) -> None:
        count, at = self.view.pages, self.view.page
        self.place.show_page(at + 1, count)
        for name in _TOOLS:
            self._actions[name].setEnabled(bool(count))
        self._actions["previous_page"].setEnabled(at > 0 and count > 1)
        self._actions["next_page"].setEnabled(at + 1 < count)
