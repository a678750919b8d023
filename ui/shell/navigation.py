"""Moving about with the keyboard, and the pages of help."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.articles.room import ArticlesRoom
from ui.checks.room import ChecksRoom
from ui.note.room import DraftRoom
from ui.page.room import PreviewRoom
from ui.shell import dialogs
from ui.shell.main_window import MainWindow
from ui.source.room import SourceRoom


class Navigation(QObject):
    """Connects the actions that move the focus, and gives the panes their shortcuts."""

    def __init__(
        self,
        window: MainWindow,
        articles: ArticlesRoom,
        draft: DraftRoom,
        source: SourceRoom,
        preview: PreviewRoom,
        checks: ChecksRoom,
    ) -> None:
        super().__init__(window)
        actions = window.tools.actions
        for name, pane in (
            ("to_articles", window.articles),
            ("to_source", window.source),
            ("to_draft", window.draft),
            ("to_preview", window.preview),
            ("to_checks", window.checks),
        ):
            actions[name].triggered.connect(lambda _=False, pane=pane: window.go_to(pane))
        self._title = draft.details.title_edit
        actions["to_details"].triggered.connect(self._go_to_title)
        actions["next_pane"].triggered.connect(window.go_to_next_pane)
        actions["find"].triggered.connect(window.open_find_bar)
        actions["shortcuts"].triggered.connect(
            lambda: dialogs.show_shortcuts(window, actions.rows())
        )
        actions["about"].triggered.connect(lambda: dialogs.show_about(window, _version()))
        actions["quit"].triggered.connect(window.close)
        self._add_to_lists(window, articles, draft)
        self._order_tabs(window, articles, draft, source, preview)
        checks.article_asked.connect(lambda key: self._show_article(window, articles, key))
        checks.field_asked.connect(lambda name: self._show_field(window, draft, name))

    def _go_to_title(self) -> None:
        if self._title.isVisible():  # without a draft it would take letters unseen
            self._title.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_article(self, window: MainWindow, articles: ArticlesRoom, key: str) -> None:
        articles.go_to(key)
        window.go_to(window.articles)

    def _show_field(self, window: MainWindow, draft: DraftRoom, name: str) -> None:
        fields: dict[str, QWidget] = {
            "length": window.tools.options.length.slider,
            "marking": draft.details.marking_edit,
        }
        # what is folded away takes no keyboard
        draft.details.unfold_for(fields[name])
        fields[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add_to_lists(self, window: MainWindow, articles: ArticlesRoom, draft: DraftRoom) -> None:
        """Shortcuts that hold in one pane, which are its context menu as well."""
        actions = window.tools.actions
        for view, pane in ((articles.view, "articles"), (draft.view, "draft")):
            view.addActions(list(actions.of_pane(pane)))
        articles.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        # its keys hold in all of the window, so it is none of the pane's
        articles.view.addAction(actions["set_date"])

    def _order_tabs(
        self,
        window: MainWindow,
        articles: ArticlesRoom,
        draft: DraftRoom,
        source: SourceRoom,
        preview: PreviewRoom,
    ) -> None:
        """Articles, what was asked, the head, list, pages, source, checks, history, tools.

        A part that hands the keyboard on to its content counts as a stop itself, so the parts are
        ordered as wholes, and in each its controls.
        """
        tools, details, dates = window.tools, draft.details, articles.date_bar
        inside: tuple[tuple[QWidget, ...], ...] = (
            (
                articles.filter_bar.edit,
                articles.filter_bar.sort_box,
                articles.view,
                *articles.details.tab_order,
                dates.day_edit,
                dates.use_button,
                dates.leave_button,
                dates.assume_button,
            ),
            (
                details.title_edit,
                details.date_edit,
                details.more_button,
                details.author_edit,
                details.addressee_edit,
                details.marking_edit,
                tools.options.points_box,
                draft.news.next_button,
                draft.news.gone_button,
                draft.news.close_button,
            ),
            (draft.view, draft.confidence_box, *draft.tools.buttons.values()),
            (preview.view, preview.foot.room_button, preview.foot.out_button),
            (source.whole_button, source.passages, source.view.heading.fold_button),
            (source.view.heading.fold_button, source.view.text),
        )
        for controls in inside:
            for first, second in pairwise(controls):
                QWidget.setTabOrder(first, second)
        parts = (window.rail, window.articles, window.head, *window.panes[2:4])
        for first, second in pairwise((*parts, window.source, window.checks, window.history)):
            _order_wholes(first, second)
        _order_wholes(window.history, window.tool_bar)


def _stops(part: QWidget) -> list[QWidget]:
    """What of a part Tab stops at, in its order."""
    found: list[QWidget] = []
    # a ring through all of the window, so it comes back to the part
    here = part.nextInFocusChain()
    while here is not None and here is not part:
        if part.isAncestorOf(here) and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(here)
        here = here.nextInFocusChain()
    return found


def _order_wholes(first: QWidget, second: QWidget) -> None:
    """One part after another."""
    before, after = _stops(first), _stops(second)
    for one, other in pairwise((*before[-1:], *after)):
        QWidget.setTabOrder(one, other)


def _version() -> str:
    from briefing import version

    return version()
