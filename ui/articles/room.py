"""The articles' part of the window: the list, how it is arranged, what is asked and put right."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

from briefing.desk.state import Desk
from briefing.model.brief import Brief
from ui.articles.address_bar import AddressBar
from ui.articles.arranging import arrange, grouped, matching
from ui.articles.details import DetailsForm
from ui.articles.filter_bar import FilterBar
from ui.articles.model import ArticlesModel
from ui.articles.residue import ResidueDialog
from ui.articles.undated import DateAnswer, DateBar
from ui.articles.view import ArticlesView
from ui.look.theme import GRID
from ui.shell.actions import Actions
from ui.shell.pane import Pane, tool_button


class ArticlesRoom(QObject):
    """Shows the desk's articles in a pane."""

    ticked = Signal(object)
    """A :class:`ui.articles.model.Tick`."""
    opened = Signal(str)
    """The id of the article that the user moved to."""
    date_answered = Signal(object)
    """A :class:`ui.articles.undated.DateAnswer`."""
    corrected = Signal(object)
    """A :class:`ui.articles.details.Correction`."""
    counted = Signal(object)
    """A :class:`ui.articles.residue.Counting`."""
    filtered = Signal(str)
    """The words that articles must have; :meth:`show_found` is told which texts have them."""

    def __init__(self, pane: Pane, actions: Actions) -> None:
        super().__init__(pane)
        self._pane = pane
        self._desk = Desk()
        self._suggestion = date.min
        self._families: dict[str, str] = {}
        self._unfolded: frozenset[str] = frozenset()
        self._unresolved: dict[str, int] = {}
        self._found: tuple[str, frozenset[str]] = ("", frozenset())
        self._residue: ResidueDialog | None = None
        self._asked_for = ""  # the article whose date the user wants to give
        self.model = ArticlesModel(self)
        self.view = ArticlesView(self.model)
        self.filter_bar = FilterBar()
        self.details = DetailsForm()
        self.date_bar = DateBar()
        self.footer = QLabel()
        self.footer.setObjectName("muted")
        self.footer.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self.footer.hide()
        # until there is something to find
        self.filter_bar.hide()
        pane.set_find_bar(self.filter_bar)
        pane.set_body(self.view)
        for name in ("add", "add_folder", "paste"):
            button = tool_button()
            button.setDefaultAction(actions[name])
            pane.add_tool(button)
        self.address_bar = AddressBar()
        self.address_bar.closed.connect(self.view.setFocus)
        pane.add_above(self.address_bar)
        for widget in (self.footer, self.details, self.date_bar):
            pane.add_below(widget)
        self._connect()

    def _connect(self) -> None:
        self.model.ticked.connect(self.ticked)
        self.view.opened.connect(self._open)
        self.view.folded.connect(self._fold)
        self.view.edit_asked.connect(lambda _: self.edit_details())
        self.filter_bar.filtered.connect(self._filter)
        self.filter_bar.sorted_by.connect(lambda _: self._arrange())
        self.details.corrected.connect(self.corrected)
        self.details.residue_asked.connect(self.show_residue)
        self.details.closed.connect(self._leave_details)
        self.date_bar.answered.connect(self._pass_on)

    # --- the list -----------------------------------------------------------------------------

    def show(self, desk: Desk, suggestion: date) -> None:
        """Show the articles; ask for the first missing date, suggesting one."""
        self._desk, self._suggestion = desk, suggestion
        self._arrange()
        if desk.entries:
            self._pane.show_body()
            words = self.tr("{} of {} used")
            self._pane.set_note(words.format(len(desk.ticked), len(desk.entries)))
        else:
            self._pane.show_hint(
                self.tr("Add articles with Ctrl+O, drop files here, or paste text with Ctrl+V.")
            )
            self._pane.set_note("")
            self.details.hide()
        self.filter_bar.setVisible(bool(desk.entries))
        self._show_details()
        if self._residue is not None and self._residue.isVisible():
            self._residue.show_desk(desk)
        self._ask(desk, suggestion)

    def _arrange(self) -> None:
        words, (sought, found) = self.filter_bar.words, self._found
        # an answer to words that are no longer sought is none
        entries = matching(self._desk.entries, words, found if sought == words else frozenset())
        rows = arrange(entries, self.filter_bar.sorting, self._families, self._unfolded)
        self.model.show(rows)

    def _fold(self, key: str) -> None:
        """Fold a group that is unfolded, and the other way round."""
        self._unfolded ^= {key.removeprefix("group ")}
        self._arrange()

    def _filter(self, words: str) -> None:
        self._arrange()
        self.filtered.emit(words.strip())

    def show_found(self, words: str, articles: frozenset[str]) -> None:
        """Take the articles whose text has the words that the list is filtered by."""
        self._found = (words, articles)
        if words == self.filter_bar.words:
            self._arrange()

    def show_brief(self, brief: Brief | None) -> None:
        """Show what the brief says of its sources: numbers, reprints, dates without a place."""
        sources = brief.sources if brief else ()
        self.model.show_numbers({source.article: source.number for source in sources})
        families = {source.article: source.family for source in sources if source.family}
        if families:
            self._families = grouped(self._families, families)
        # of articles that this brief does not use holds what an earlier one said
        self._unresolved |= {source.article: source.unresolved for source in sources}
        self._show_footer(brief)
        self._arrange()
        # the brief may tell more of the article that is asked about
        self.date_bar.show_unresolved(self._unresolved.get(self.date_bar.article, 0))

    def _show_footer(self, brief: Brief | None) -> None:
        statement = brief.source_statement if brief else None
        self.footer.setVisible(statement is not None)
        if statement is None:
            return
        outlets, reports = statement.outlets, statement.independent
        parts = [
            self.tr("1 outlet") if outlets == 1 else self.tr("{} outlets").format(outlets),
            self.tr("1 independent report")
            if reports == 1
            else self.tr("{} independent reports").format(reports),
        ]
        self.footer.setText(", ".join(parts if outlets else parts[1:]))
        self.footer.setToolTip(self.tr("Reprints of one report count once."))

    @property
    def listed(self) -> frozenset[str]:
        """The ids of the articles that the list shows, folded groups counted in."""
        return frozenset(key for row in self.model.rows for key in row.ids)

    def go_to(self, key: str) -> None:
        """Make an article the current one, whatever the list shows now."""
        if self.model.row_of(key) < 0 and self.filter_bar.words:
            # the filter hides it
            self.filter_bar.edit.clear()
        row = self.model.row_of(key)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))

    def _open(self, key: str) -> None:
        self._show_details()
        self.opened.emit(key)

    # --- facts of one article -----------------------------------------------------------------

    def edit_details(self, field: str = "title") -> None:
        """Let the user put the facts of the current article right."""
        if self._desk.entry(self.view.take_current()) is not None:
            self._show_details()
            self.date_bar.dismiss()
            self.details.open(field)

    def _show_details(self) -> None:
        self.details.show_entry(self._desk.entry(self.view.current))

    def _leave_details(self) -> None:
        self._ask(self._desk, self._suggestion)
        self.view.setFocus()

    def show_residue(self, key: str = "") -> None:
        """Show what was set aside in an article, the current one unless another is named."""
        key = key or self.view.take_current()
        if self._desk.entry(key) is None:
            return
        if self._residue is None:
            self._residue = ResidueDialog(self._pane.window())
            self._residue.chosen.connect(self.counted)
        self._residue.open_article(key, self._desk)

    @property
    def residue(self) -> ResidueDialog | None:
        """The dialog of :meth:`show_residue`, None before it was ever opened."""
        return self._residue

    # --- missing dates ------------------------------------------------------------------------

    def _pass_on(self, answer: DateAnswer) -> None:
        self._asked_for = ""
        self.view.setFocus()
        self.date_answered.emit(answer)

    def _ask(self, desk: Desk, suggestion: date) -> None:
        if not self.details.isHidden():
            self.date_bar.dismiss()  # there is room for one of them
            return
        undated = desk.undated
        asked = desk.article(self.date_bar.article)
        if undated:
            first = asked if asked in undated else undated[0]
            assert first is not None
            self.date_bar.ask(first, len(undated) - 1, suggestion)
            self.date_bar.show_unresolved(self._unresolved.get(first.id, 0))
        elif asked is None or asked.published is not None or asked.id != self._asked_for:
            self.date_bar.dismiss()

    def ask_date(self, desk: Desk, suggestion: date) -> None:
        """Ask for the date of the current article; one that is known can be put right."""
        # the one that the user is at, else the one that is asked about, else the first
        key = self.view.current or self.date_bar.article or self.view.take_current()
        article = desk.article(key)
        if article is not None and article.published is not None:
            self.edit_details("published")
        elif article is not None:
            self.details.close_form()
            self._asked_for = article.id
            self.date_bar.ask(article, 0, suggestion)
            self.date_bar.show_unresolved(self._unresolved.get(article.id, 0))
            self.date_bar.day_edit.setFocus()
