"""Where an article is read: Markdown in the shop's letters and colours, its pictures beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QPainterPath,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from hubdesk.ui.help.articles import PICTURE, Article
from hubdesk.ui.theme import BODY, CAPTION, CORNER, LEAD, TITLE, Theme, font, mark

_EDGE = 16
_SIZES = {1: TITLE, 2: 21}
_LINE_PERCENT = 125
_ABOVE_HEADING, _BELOW = 18.0, 9.0
_CELL = 8.0
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value


class Reader(QTextBrowser):
    """Shows an article, opened at one of its sections."""

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        self._theme = theme
        self._folder = Path()
        self._markdown = ""
        self._wanted = 0
        self._headings: list[QTextBlock] = []
        self._dressed: QTextDocument | None = None
        mark(self, card=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._dress)

    def open(self, article: Article, pictures: Path, section: int = 0) -> None:
        """Show an article whose pictures lie in a folder; the section is brought to the top."""
        parts = (
            f"{'##' if place else '#'} {part.heading}\n\n{part.text}"
            for place, part in enumerate(article.sections)
        )
        self.show_markdown("\n\n".join(parts), section, pictures)

    def show_markdown(self, markdown: str, section: int = 0, pictures: Path = Path()) -> None:
        """Show a text, with one of its headings at the top."""
        self._markdown, self._wanted, self._folder = markdown, section, pictures
        self._dress()
        self.setAccessibleName(self.document().toPlainText()[:200])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures into the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._dress()

    def _dress(self) -> None:
        # A document that is written anew keeps something of the looks that it had before.
        document = QTextDocument(self)
        document.setDefaultFont(font(LEAD))
        document.setDocumentMargin(_EDGE)
        document.setMarkdown(self._markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        # Only now: Markdown that is set takes away what was added before.
        for name in PICTURE.findall(self._markdown):
            picture = _rounded(QImage(str(self._folder / name)))
            document.addResource(_IMAGE, QUrl(name), picture)
        self._headings = []
        for block in _blocks(document):
            self._dress_block(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        before, self._dressed = self._dressed, document
        self.setDocument(document)
        if before is not None:  # the first one is Qt's own, which it takes down itself
            before.deleteLater()
        QTimer.singleShot(0, self, self._bring)

    def _dress_block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        shape = block.blockFormat()
        is_picture = any(look.isImageFormat() for _, _, look in _pieces(block))
        shape.setLineHeight(100 if is_picture else _LINE_PERCENT, _PROPORTIONAL)
        shape.setTopMargin(_ABOVE_HEADING if level and self._headings else 0.0)
        shape.setBottomMargin(_BELOW)
        is_listing = shape.hasProperty(QTextFormat.Property.BlockCodeFence)
        if is_listing:
            shape.setBottomMargin(0.0)
        if level:
            self._headings.append(block)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(shape)
        for start, length, look in list(_pieces(block)):
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._listed() if is_listing else self._look(look, level))

    def _look(self, look: QTextCharFormat, level: int) -> QTextCharFormat:
        """Give letters their size and colour; keys, written as code, stand in the mono."""
        if look.isImageFormat():
            return self._fitting(look.toImageFormat())
        is_key, is_bold = look.fontFixedPitch(), look.fontWeight() > QFont.Weight.Normal
        weight = QFont.Weight.Bold if level or is_bold else QFont.Weight.Normal
        dressed = QTextCharFormat()
        dressed.setForeground(self._theme.colour("ink"))
        if is_key:
            dressed.setFont(font(BODY, QFont.Weight.DemiBold, mono=True))
            dressed.setBackground(self._theme.colour("quiet_wash"))
        else:
            dressed.setFont(font(_SIZES.get(level, LEAD), weight))
        return dressed

    def _listed(self) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour("ink"))
        look.setFont(font(CAPTION, mono=True))
        return look

    def _fitting(self, picture: QTextImageFormat) -> QTextImageFormat:
        natural = QImage(str(self._folder / QUrl(picture.name()).fileName()))
        room = max(80, self.viewport().width() - 2 * _EDGE - 4)
        if not natural.isNull():
            wide = min(natural.width(), room)
            picture.setWidth(wide)
            picture.setHeight(wide * natural.height() / natural.width())
        return picture

    def _dress_table(self, table: QTextTable) -> None:
        shape = table.format()
        shape.setBorder(0)
        shape.setCellPadding(_CELL)
        shape.setCellSpacing(0)
        shape.setMargin(0)
        table.setFormat(shape)

    def _bring(self) -> None:
        """Let the wanted heading stand at the top."""
        top = 0.0
        if 0 < self._wanted < len(self._headings):
            layout = self.document().documentLayout()
            top = layout.blockBoundingRect(self._headings[self._wanted]).top() - _EDGE
        self.verticalScrollBar().setValue(int(top))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Give where each piece of one look begins, how long it is, and its look."""
    pieces = block.begin()
    while not pieces.atEnd():
        piece = pieces.fragment()
        yield piece.position(), piece.length(), piece.charFormat()
        pieces += 1


def _rounded(picture: QImage) -> QImage:
    if picture.isNull():
        return picture
    rounded = QImage(picture.size(), QImage.Format.Format_ARGB32_Premultiplied)
    rounded.fill(Qt.GlobalColor.transparent)
    painter = QPainter(rounded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(rounded.rect(), CORNER, CORNER)
    painter.setClipPath(path)
    painter.drawImage(0, 0, picture)
    painter.end()
    return rounded
