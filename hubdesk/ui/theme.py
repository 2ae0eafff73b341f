"""How the window looks: letters, sizes and colours from one place, by day and by night."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from string import Template

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory, QWidget

from hubdesk.ui.palette import CONTRAST, DARK, LIGHT, Palette

TEXT_FAMILY = "Atkinson Hyperlegible Next"
MONO_FAMILY = "Atkinson Hyperlegible Mono"

CAPTION, BODY, LEAD, TITLE, FIGURE = 14, 16, 18, 26, 38
"""Sizes of type in pixels at 100 %; what is read with a box in the hands is 24 or larger."""

PAGE_MARGIN, GAP, SMALL_GAP = 20, 16, 8
CORNER, PILL_CORNER = 12, 13
TOUCH, TOUCH_MAIN = 48, 56
RAIL_WIDTH, SLIM_RAIL_WIDTH = 104, 56
TOP_HEIGHT, FLAT_TOP_HEIGHT = 64, 52
ROW_HEIGHT, BAND_HEIGHT, HEADER_HEIGHT = 44, 40, 38
SHELF_SIZES = (104, 96, 84)
INSTRUCTION_SIZES = (48, 44, 40, 38, 34, 30, 26)
FADE_MS = 150

_SIZES = {
    "caption": CAPTION,
    "body": BODY,
    "lead": LEAD,
    "title": TITLE,
    "figure": FIGURE,
    "corner": CORNER,
    "pill_corner": PILL_CORNER,
    "touch": TOUCH,
    "touch_main": TOUCH_MAIN,
    "text_family": TEXT_FAMILY,
    "mono_family": MONO_FAMILY,
}
_ICON_RATIOS = (1, 2, 3)
_SHEET, _WEARS = "sheet", "wearsSheet"
_HIGH = Qt.ContrastPreference.HighContrast


@cache
def _begin(application: QApplication, fonts: Path) -> None:
    """Take up letters and style once a program: what is added again makes every window slower."""
    for file in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(font(BODY))


class Theme(QObject):
    """The look of the application. Emits `changed` after everything wears the new colours."""

    changed = Signal()

    def __init__(self, application: QApplication, resources: Path) -> None:
        """Load letters, icons and the style sheet from `resources` and dress the application."""
        super().__init__(application)
        self._application = application
        self._icons = resources / "icons"
        self.articles = resources / "help"
        """Where the help's articles and pictures lie."""
        self._sheet = Template((resources / "styles" / "hubdesk.qss").read_text(encoding="utf-8"))
        _begin(application, resources / "fonts")
        self._reduced_motion: bool | None = None
        self.palette = LIGHT
        self._scheme = Qt.ColorScheme.Unknown
        self._contrast_asked = self._contrast_set = False
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        access = hints.accessibility()
        access.contrastPreferenceChanged.connect(self.follow_contrast)
        self._contrast_asked = access.contrastPreference() is _HIGH
        self.follow(hints.colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Wear what the system asks for: dark where it says dark, else light."""
        self._scheme = scheme
        self._dress()

    def follow_contrast(self, preference: Qt.ContrastPreference) -> None:
        """Wear high contrast where the system asks for it: it outweighs day and night."""
        self._contrast_asked = preference is _HIGH
        self._dress()

    def set_contrast(self, wanted: bool) -> None:
        """Wear high contrast because the owner wants it, whatever the system says."""
        self._contrast_set = wanted
        self._dress()

    def _dress(self) -> None:
        by_day = DARK if self._scheme is Qt.ColorScheme.Dark else LIGHT
        palette = CONTRAST if self._contrast_asked or self._contrast_set else by_day
        if palette is not self.palette or not self._application.property(_SHEET):
            self.wear(palette)

    def sheet(self, palette: Palette) -> str:
        """Give the style sheet in a palette's colours."""
        return self._sheet.substitute(_SIZES, **palette.roles())

    def wear(self, palette: Palette) -> None:
        """Put on a palette."""
        self.palette = palette
        self._application.setPalette(_qt_palette(palette))
        self._application.setProperty(_SHEET, self.sheet(palette))
        for window in QApplication.topLevelWidgets():
            if window.property(_WEARS):
                dress(window)
        self.changed.emit()

    @property
    def is_dark(self) -> bool:
        """Tell whether the ground is dark."""
        return self.palette is not LIGHT

    @property
    def moves(self) -> bool:
        """Tell whether the card may fade; not where the system asks for less motion."""
        if self._reduced_motion is not None:
            return not self._reduced_motion
        style = self._application.style()
        lasting = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return lasting > 0 and self._application.isEffectEnabled(Qt.UIEffect.UI_General)

    def reduce_motion(self, reduced: bool) -> None:
        """Say it for this program, whatever the system says."""
        self._reduced_motion = reduced

    def icon(self, name: str, role: str, chosen_role: str | None = None) -> QIcon:
        """Draw an icon in the colour of a role, and in another one where it is switched on."""
        icon = QIcon()
        states = {QIcon.State.Off: role, QIcon.State.On: chosen_role or role}
        for state, each in states.items():
            for ratio in _ICON_RATIOS:
                pixmap = self.drawing(name, each, QSize(28, 28), ratio)
                icon.addPixmap(pixmap, QIcon.Mode.Normal, state)
        return icon

    def drawing(self, name: str, role: str, size: QSize, ratio: float) -> QPixmap:
        """Draw an icon in the colour of a role as a picture for screens of a pixel ratio."""
        return _drawing(self._icons / f"{name}.svg", self.palette.role(role), size, ratio)

    def colour(self, role: str) -> QColor:
        """Give a role's colour for a painter."""
        return QColor(self.palette.role(role))


@lru_cache(maxsize=1024)
def _drawing(file: Path, colour: str, size: QSize, ratio: float) -> QPixmap:
    source = file.read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap


def font(size: int, weight: QFont.Weight = QFont.Weight.Normal, *, mono: bool = False) -> QFont:
    """Give a letter of the shop's two families, in pixels at 100 %."""
    chosen = QFont(MONO_FAMILY if mono else TEXT_FAMILY)
    chosen.setPixelSize(size)
    chosen.setWeight(weight)
    return chosen


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Tell the style sheet what a widget is, and let it dress anew if that has changed."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    # What was never dressed is dressed when it is first shown.
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def dress(window: QWidget) -> None:
    """Let a window wear the style sheet, now and after each change of colours.

    Best done once everything is in it. A sheet of the whole application's would hold for widgets
    that have no window yet as well: Qt would find the rules of each and of all inside it anew every
    time that it is laid into another, and a page would take five times as long to build.
    """
    application = QApplication.instance()
    sheet = application.property(_SHEET) if application is not None else None
    window.setProperty(_WEARS, True)
    if sheet and window.styleSheet() != sheet:
        window.setStyleSheet(sheet)


def dress_anew(widget: QWidget) -> None:
    """Let everything inside a widget dress anew: what it wears depends on the widget's marks."""
    for inner in widget.findChildren(QWidget):
        inner.style().unpolish(inner)
        inner.style().polish(inner)


def _qt_palette(palette: Palette) -> QPalette:
    """Give Qt's own roles, for whatever the style sheet does not reach."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.paper,
        role.WindowText: palette.ink,
        role.Base: palette.card,
        role.AlternateBase: palette.band,
        role.Text: palette.ink,
        role.Button: palette.card,
        role.ButtonText: palette.ink,
        role.PlaceholderText: palette.mute,
        role.Highlight: palette.info_wash,
        role.HighlightedText: palette.ink,
        role.ToolTipBase: palette.rail,
        role.ToolTipText: palette.rail_ink,
        role.Accent: palette.main,
    }
    qt_palette = QPalette()
    for each, colour in colours.items():
        qt_palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        qt_palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(palette.mute))
    return qt_palette
