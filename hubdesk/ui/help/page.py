"""Help: articles found as one types, the key list, what now for an answer, and the doctor."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
)

from hubdesk.desk.counter import Counter
from hubdesk.ui.answerroom import share_room
from hubdesk.ui.buttons import KeyButton
from hubdesk.ui.help.articles import Article, Library
from hubdesk.ui.help.doctor import DoctorPanel
from hubdesk.ui.help.reader import Reader
from hubdesk.ui.labels import text_label
from hubdesk.ui.page import Page
from hubdesk.ui.rail import PageName
from hubdesk.ui.theme import GAP, PAGE_MARGIN, SMALL_GAP, Theme
from hubdesk.ui.wording.cards import CardText
from hubdesk.ui.wording.keylist import key_rows
from hubdesk.ui.wording.speech import locale, translate

DOCTOR, KEYS, NOW = "doctor", "keys", "now"
_LIST_WIDTH = 264
_NAME = Qt.ItemDataRole.UserRole


class HelpPage(Page):
    """A list on the left, what is read on the right. Esc leads back to `came_from`.

    `steps_wanted` asks for a new shop's first steps once more.
    """

    steps_wanted = Signal()

    def __init__(self, counter: Counter, theme: Theme) -> None:
        """Make the page; nothing is read before it is first shown."""
        super().__init__(counter, theme)
        self.came_from = PageName.TODAY
        self._library: Library | None = None
        self._now: tuple[Callable[[], CardText], str] | None = None
        self._shown = ""
        self.title = text_label("title")
        self.search = QLineEdit()
        self.list = QListWidget()
        self.steps = KeyButton()
        self.reader = Reader(theme)
        self.doctor = DoctorPanel(theme)
        self._right = QStackedWidget()
        self._build()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._open_first)
        self.steps.clicked.connect(self.steps_wanted)
        self.list.currentItemChanged.connect(self._choose)

    def _build(self) -> None:
        self.verdict.hide()
        self.search.setClearButtonEnabled(True)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.search.setFixedWidth(_LIST_WIDTH)
        self.list.setObjectName("articles")
        self.list.setWordWrap(True)
        self._right.addWidget(self.reader)
        self._right.addWidget(self.doctor)
        left = QVBoxLayout()
        left.setSpacing(SMALL_GAP)
        for widget in (self.title, self.search, self.list, self.steps):
            left.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.verdict)
        right.addWidget(self._right, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        row.setSpacing(GAP)
        row.addLayout(left)
        row.addLayout(right, 1)

    @property
    def library(self) -> Library:
        """The articles of the language of the moment."""
        folder = self.theme.articles / locale().name()[:2]
        if self._library is None or self._library.folder != folder:
            self._library = Library(folder)
        return self._library

    @property
    def shown(self) -> str:
        """The name of what is read: an article's, `doctor`, `keys`, or `now`."""
        return self._shown

    def open_page(self, page: str) -> None:
        """Open what belongs to a page."""
        self.search.clear()
        article = self.library.of_page(page)
        self._open(article.name if article else self.library.articles[0].name)

    def open_need(self, need: str, card: Callable[[], CardText]) -> None:
        """Say what now, for an answer that was on the card in these words."""
        self.search.clear()
        self._now = (card, need)
        self._open(NOW)

    def open_doctor(self) -> None:
        """Open the doctor."""
        self.search.clear()
        self._open(DOCTOR)

    def _open(self, name: str) -> None:
        self._find("")
        for row in range(self.list.count()):
            if self.list.item(row).data(_NAME) == name:
                self.list.setCurrentRow(row)
                self._show(name)
                return

    def _find(self, typed: str) -> None:
        """List what fits; the own pages of the help stand above the articles."""
        self.list.blockSignals(True)
        self.list.clear()
        own = [(DOCTOR, translate("Help", "Doctor")), (KEYS, translate("Help", "Keys"))]
        if self._now is not None:
            own.insert(0, (NOW, translate("Help", "What now?")))
        wanted = typed.casefold().strip()
        found = [each for each in own if wanted in each[1].casefold()]
        found += [(each.name, each.title) for each in self.library.search(typed)]
        for name, title in found:
            item = QListWidgetItem(title)
            item.setData(_NAME, name)
            self.list.addItem(item)
            if name == self._shown:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if typed and found:
            self.list.setCurrentRow(0)
        elif not found:
            self._shown = ""
            self._right.setCurrentWidget(self.reader)
            self.reader.show_markdown(_nothing())

    def _open_first(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(str(item.data(_NAME)))

    def _show(self, name: str) -> None:
        self._shown = name
        self._right.setCurrentWidget(self.doctor if name == DOCTOR else self.reader)
        if name == DOCTOR:
            if self.doctor.is_fresh:
                self.doctor.check_wanted.emit()
        elif name == KEYS:
            self.reader.show_markdown(_key_list())
        elif name == NOW and self._now is not None:
            self._show_now(*self._now)
        elif article := self.library.named(name):
            self._show_article(article)

    def _show_article(self, article: Article) -> None:
        self.reader.open(article, self.library.folder / "pictures", self._section(article))

    def _section(self, article: Article) -> int:
        """Open a found article where the words typed stand in a heading."""
        typed = self.search.text()
        return Library.headed(article, typed) if typed else 0

    def _show_now(self, card: Callable[[], CardText], need: str) -> None:
        """Show the answer's own words, and below them the section that is about it."""
        words = card()
        said = "  \n".join(_plain(line) for line in (words.big, *words.lines) if line)
        head = f"# {translate('Help', 'What now?')}\n\n**{_plain(words.title)}**  \n{said}"
        found = self.library.about(need)
        if found is None:
            self.reader.show_markdown(head)
            return
        article, place = found
        section = article.sections[place]
        more = translate("Help", "More about it: “{title}” in the list.")
        self.reader.show_markdown(
            f"{head}\n\n## {section.heading}\n\n{section.text}\n\n"
            f"{more.format(title=article.title)}",
            pictures=self.library.folder / "pictures",
        )

    def refresh(self) -> None:
        """Do nothing: what is read does not change by itself."""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first article."""
        super().showEvent(event)
        if not self._shown:
            self._open(self.library.articles[0].name)

    def show_card(self, card: CardText | None, about: str = "", *, fades: bool = True) -> None:
        """Show an answer above what is read."""
        super().show_card(card, about, fades=fades)
        share_room(self.verdict, self._right)

    def retranslate(self) -> None:
        """Say everything in the language of the moment."""
        self.title.setText(translate("Help", "Help"))
        hint = translate("Help", "Search the help")
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.steps.say(translate("FirstSteps", "First steps"))
        self.list.setAccessibleName(translate("Help", "Articles"))
        self.doctor.retranslate()
        if self._shown:
            self._open(self._shown)

    def act(self) -> None:
        """Do what the doctor's main button does, where the doctor is open."""
        if self._shown == DOCTOR:
            self.doctor.act()

    def back_out(self) -> bool:
        """Leave the bundle, or empty the search."""
        if self._shown == DOCTOR and self.doctor.back_out():
            return True
        if self.search.text():
            self.search.clear()
            return True
        if self.verdict.isHidden():
            self.page_wanted.emit(self.came_from)
            return True
        return False

    @property
    def keeps_cursor(self) -> bool:
        """Whether somebody is searching."""
        return self.search.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows walk through the list from the search, too."""
        if self.search.hasFocus() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = max(0, min(self.list.count() - 1, self.list.currentRow() + step))
            self.list.setCurrentRow(row)
        else:
            super().keyPressEvent(event)


def _plain(text: str) -> str:
    """Write a text of the card so that no sign in a name can dress it up."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+-.!|<>~&" else sign for sign in text)


def _key_list() -> str:
    key, does = translate("Help", "Key"), translate("Help", "What it does")
    rows = "\n".join(f"| `{key}` | {words} |" for key, words in key_rows())
    where = translate("Help", "These keys work wherever the cursor is.")
    return f"# {translate('Help', 'Keys')}\n\n{where}\n\n| {key} | {does} |\n|---|---|\n{rows}\n"


def _nothing() -> str:
    sentence = translate("Help", "Nothing fits. Try one word, such as camera or label.")
    return f"# {translate('Help', 'Help')}\n\n{sentence}"
