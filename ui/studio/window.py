"""The studio's window: files and form, code, preview, side by side. It decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QTabWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.styles import StyleEntry
from ui.app import settings
from ui.look import theme
from ui.look.style_names import title_of
from ui.look.theme import GRID
from ui.shell.actions import Actions
from ui.shell.notices import Notices
from ui.shell.pane import Pane, side_by_side
from ui.shell.sizing import first_size
from ui.studio.actions import MENUS
from ui.studio.fields import Choice
from ui.studio.files import FilesModel, FilesView
from ui.studio.house_form import HouseForm
from ui.studio.offer import Offer
from ui.studio.page_form import PageForm
from ui.studio.sections_form import SectionsForm

COLUMNS = (380, 560, 620)
"""First widths of files and form, code, preview."""
_FILES_HEIGHT = 160
"""The heading and the four files that every style may have."""
_NARROW = 150 * GRID
"""In less, the words of the tools and the name of the style do not fit into one row."""
_LEAST_CODE = 25 * GRID
"""Beside the line numbers some 20 letters: the key of a line is seen."""
LEAST_FORM = 40 * GRID
"""Room in which every field of the forms is seen as a whole."""


class StudioWindow(QMainWindow):
    """The frame of the studio."""

    closing = Signal()
    """The window closes."""
    repainted = Signal()
    """The theme changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Style studio – Briefing Desk"))
        self.setMinimumWidth(110 * GRID)
        self.resize(first_size(self, QSize(sum(COLUMNS) + 6 * GRID, 960)))
        self.actions_ = Actions(self, MENUS)
        self.actions_.fill(self.menuBar())
        self._named: list[QToolButton] = []
        self._build_panes()
        self._build_forms()
        self._build_tool_bar()
        self._build_centre()
        self.state = QLabel()
        self.state.setObjectName("muted")
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(GRID, 0, GRID, 0)
        self.statusBar().addWidget(self.state, 1)
        self.paint_icons()
        settings.restore_layout(self, self.splitters, "studio")

    def _build_panes(self) -> None:
        self.files = Pane("files", self.tr("Files"), self.tr("The files of the style."))
        self.form = Pane("form", self.tr("Style"), self.tr("One moment…"))
        self.code = Pane("code", self.tr("Code"), self.tr("Open a file to see its code."))
        self.preview = Pane(
            "preview", self.tr("Preview"), self.tr("The pages in this style appear here.")
        )
        self.panes = (self.files, self.form, self.code, self.preview)
        self.files_model = FilesModel(self)
        self.files_view = FilesView(self.files)
        self.files_view.setModel(self.files_model)
        self.files.set_body(self.files_view)
        self.files.show_body()
        for action in self.actions_.of_pane("code"):
            self.code.addAction(action)

    def _build_forms(self) -> None:
        self.house_form = HouseForm()
        self.page_form = PageForm()
        self.sections_form = SectionsForm()
        self.forms = (self.house_form, self.page_form, self.sections_form)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setDrawBase(False)
        for form in self.forms:
            self.tabs.addTab(form, form.accessibleName())
        self.form_note = Offer("", self.tr("Show it"))
        self.form.add_above(self.form_note)
        self.form.set_body(self.tabs)

    def _build_tool_bar(self) -> None:
        bar = QToolBar(self)
        bar.setObjectName("studioTools")
        bar.setWindowTitle(self.tr("Tools"))
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setFixedHeight(6 * GRID)
        bar.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.style_box = Choice()
        self.style_box.setFixedWidth(34 * GRID)
        label = QLabel(self.tr("St&yle"))
        label.setObjectName("muted")
        label.setContentsMargins(GRID, 0, GRID, 0)
        label.setBuddy(self.style_box)
        self.style_box.setAccessibleName(self.tr("Style"))
        bar.addWidget(label)
        bar.addWidget(self.style_box)
        bar.addSeparator()
        self._add_named(bar, "new", self.tr("New style from this one"))
        bar.addSeparator()
        bar.addAction(self.actions_["undo"])
        bar.addAction(self.actions_["redo"])
        bar.addSeparator()
        self._add_named(bar, "check", self.tr("Check before sharing"))
        self._add_named(bar, "export", self.tr("Export"))
        gap = QWidget()
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(gap)
        use = QToolButton()
        use.setObjectName("primary")
        use.setText(self.tr("Use for the note"))
        use.setToolTip(self.actions_["use"].toolTip())
        use.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        use.clicked.connect(self.actions_["use"].trigger)
        self.actions_["use"].enabledChanged.connect(use.setEnabled)
        bar.addWidget(use)
        self.use_button = use
        self.addToolBar(bar)
        self.tool_bar = bar

    def _add_named(self, bar: QToolBar, name: str, words: str) -> None:
        """An action with its words beside its icon."""
        bar.addAction(self.actions_[name])
        button = bar.widgetForAction(self.actions_[name])
        if isinstance(button, QToolButton):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._named.append(button)

    def _build_centre(self) -> None:
        self.left = side_by_side("studioLeft", self.files, self.form)
        self.left.setOrientation(Qt.Orientation.Vertical)
        self.left.setSizes([_FILES_HEIGHT, 700])
        self.left.setMinimumWidth(LEAST_FORM)
        self.left.setStretchFactor(1, 1)
        self.code.setMinimumWidth(_LEAST_CODE)
        self.columns = side_by_side("studioColumns", self.left, self.code, self.preview)
        self.columns.setSizes(list(COLUMNS))
        for column, stretch in enumerate((2, 4, 4)):
            self.columns.setStretchFactor(column, stretch)
        self.splitters = (self.left, self.columns)
        self.notices = Notices()
        self.deleted = Offer("", self.tr("Bring it back"))
        self.recovery = Offer("", self.tr("Put it back in"), self.tr("Discard it"))
        centre = QWidget()
        inside = QVBoxLayout(centre)
        inside.setContentsMargins(GRID, 0, GRID, 0)
        inside.setSpacing(GRID)
        inside.addWidget(self.recovery)
        inside.addWidget(self.deleted)
        inside.addWidget(self.columns, 1)
        inside.addWidget(self.notices)
        self.setCentralWidget(centre)

    # --- showing ----------------------------------------------------------------------------

    def show_styles(self, entries: tuple[StyleEntry, ...], chosen: str) -> None:
        """Offer these styles; their folders are the values."""
        self.style_box.clear()
        for entry in entries:
            words = title_of(entry)
            if entry.error:
                words = self.tr("{} (has a mistake)").format(words)
            elif entry.shipped:
                words = self.tr("{} (comes with the program)").format(words)
            self.style_box.addItem(words, str(entry.folder))
        row = self.style_box.findData(chosen)
        self.style_box.setCurrentIndex(row)

    def say(self, words: str) -> None:
        """Say in the status bar how things stand."""
        self.state.setText(words)

    def go_to(self, pane: Pane) -> None:
        """Give the keyboard to a part of the window."""
        if pane is self.form:
            self.tabs.currentWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tabs.tabBar().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_next_pane(self) -> None:
        """Give the keyboard to the part after the one that has it."""
        focused = QApplication.focusWidget()
        here = [n for n, pane in enumerate(self.panes) if focused and pane.isAncestorOf(focused)]
        self.go_to(self.panes[(here[0] + 1) % len(self.panes)] if here else self.panes[0])

    def paint_icons(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.actions_.paint(theme.current())
        self.notices.paint_icons()
        self.sections_form.paint_icons()

    # --- what Qt calls ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all words, pictures alone stand for what can be done."""
        super().resizeEvent(event)
        styles = Qt.ToolButtonStyle
        narrow = self.width() < _NARROW
        for button in self._named:
            button.setToolButtonStyle(
                styles.ToolButtonIconOnly if narrow else styles.ToolButtonTextBesideIcon
            )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        # Qt tells of changes while the window is being made, too
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "state"):
            self.paint_icons()
            self.repainted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the layout, and tell."""
        settings.save_layout(self, self.splitters, "studio")
        self.closing.emit()
        super().closeEvent(event)
