"""A plain map of a run: the shop, the stops in order, the line between them; no streets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from hubdesk.desk.stops import Stop
from hubdesk.parcels.places import Spot
from hubdesk.ui.deliver.piles import REACH, Ground, Pile, distance, piled
from hubdesk.ui.drawn import Drawn
from hubdesk.ui.theme import BODY, CAPTION, CORNER, LEAD, Theme, font
from hubdesk.ui.wording.deliver import street_line
from hubdesk.ui.wording.speech import plural, translate

_GRID = 80
_MARGIN = 34
_RADIUS, _PAD = REACH / 2, 9.0
_BEHIND = QPointF(4.0, 3.0)
_SHOP = 14.0
_REACH = 26.0
_SIDE = 16
_HOME = Spot(0.0, 0.0)


class Sketch(Drawn):
    """Draws a route. `chosen` tells which stop a finger or the mouse meant, counted from 0."""

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        """Begin without a route."""
        super().__init__()
        self._theme = theme
        self._stops: tuple[Stop, ...] = ()
        self._choice = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def has_map(self) -> bool:
        """Tell whether there is a place to draw."""
        return any(stop.spot is not None for stop in self._stops)

    @property
    def choice(self) -> int:
        """Which stop is marked, from 0; -1 for none."""
        return self._choice

    def show_stops(self, stops: Sequence[Stop], choice: int = -1) -> None:
        """Show stops in order, and mark one."""
        before = (self._drawn, self.accessibleName())
        self._stops, self._choice = tuple(stops), choice
        self.setAccessibleName(self._spoken())
        if before != (self._drawn, self.accessibleName()):  # two hundred stops cost time to draw
            self.update()

    @property
    def _drawn(self) -> tuple[object, ...]:
        """Give what the drawing depends on: what happened at the doors is not on the map."""
        return (self._choice, *((s.spot, s.is_guessed, s.house.street) for s in self._stops))

    def choose(self, choice: int) -> None:
        """Mark a stop."""
        self._choice = choice
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for what a map needs to be of use."""
        return QSize(320, 300)

    def minimumSizeHint(self) -> QSize:
        """Give way to cards that must be read."""
        return QSize(200, 96)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the stop under a finger; of several there, each touch the next one."""
        at = event.position()
        near = [(distance(at, pile.at), pile.after(self._choice)) for pile in piled(self._points())]
        away, nth = min(near, default=(_REACH, -1))
        if away < _REACH:
            self.chosen.emit(nth)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, and the map or why there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, CORNER, CORNER)
        painter.fillPath(outline, self._theme.colour("band" if self.has_map else "card"))
        if self.has_map:
            painter.save()
            painter.setClipPath(outline)
            self._draw_grid(painter)
            self._draw_way(painter)
            painter.restore()
        else:
            self._draw_streets(painter)
        painter.setPen(self._theme.colour("line"))
        painter.drawPath(outline)

    def _draw_grid(self, painter: QPainter) -> None:
        painter.setPen(self._theme.colour("line"))
        for x in range(_GRID, self.width(), _GRID):
            painter.drawLine(x, 0, x, self.height())
        for y in range(_GRID, self.height(), _GRID):
            painter.drawLine(0, y, self.width(), y)

    def _draw_way(self, painter: QPainter) -> None:
        points, shop = self._points(), self._scale()(_HOME)
        pen = QPen(self._theme.colour("ink"), 2.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([shop, *points.values(), shop])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("kraft"))
        # Where a stop is at the shop's own house its sign must not hide the shop.
        is_near = any(distance(shop, at) < _SHOP + _RADIUS for at in points.values())
        half = 2 * _RADIUS if is_near else _SHOP
        painter.drawRoundedRect(QRectF(shop.x() - half, shop.y() - half, 2 * half, 2 * half), 5, 5)
        self._draw_stops(painter, points)
        if caption := self._caption():
            painter.setPen(self._theme.colour("mute"))
            painter.setFont(font(CAPTION))
            painter.drawText(self.rect().adjusted(_SIDE, 0, -_SIDE, -10), _BOTTOM, caption)

    def _draw_stops(self, painter: QPainter, points: dict[int, QPointF]) -> None:
        """Number the stops, the chosen one on top.

        What lies on each other has one sign with all its numbers; where there is no room for them,
        the first one's, with another sign behind it.
        """
        painter.setFont(font(CAPTION, QFont.Weight.Bold))
        piles = piled(points, self._choice)
        taken = Ground[Pile]()
        for pile in piles:
            taken.put(pile.at, pile)
        signs = list[tuple[Pile, float]]()
        for pile in piles:
            wide = painter.fontMetrics().horizontalAdvance(pile.words) / 2 + _PAD - _RADIUS
            covered = _covered(pile.at, wide) if wide > 0 and len(pile.stops) > 1 else []
            has_room = bool(covered) and all(
                each is pile for at in covered for each in taken.near(at, 2 * _RADIUS)
            )
            for at in covered if has_room else ():
                taken.put(at, pile)
            signs.append((pile, wide if has_room else 0.0))
        for pile, half in reversed(signs):
            self._draw_sign(painter, pile, half)

    def _draw_sign(self, painter: QPainter, pile: Pile, half: float) -> None:
        """Draw a pile's sign, `half` wider to each side than a circle; 0 for a circle."""
        chosen = self._choice in pile.stops
        ink, ground = self._theme.colour("ink"), self._theme.colour("card")
        pen = QPen(ink, 2)
        if any(self._stops[nth].is_guessed for nth in pile.stops):
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        several = len(pile.stops) > 1
        told = pile.words if half else str((self._choice if chosen else pile.first) + 1)
        if several and not half:
            painter.setBrush(ground)
            painter.drawEllipse(pile.at + _BEHIND, _RADIUS, _RADIUS)
        painter.setBrush(ink if chosen else ground)
        sign = QRectF(
            pile.at.x() - half - _RADIUS, pile.at.y() - _RADIUS, 2 * (half + _RADIUS), 2 * _RADIUS
        )
        painter.drawRoundedRect(sign, _RADIUS, _RADIUS)
        painter.setPen(ground if chosen else ink)
        small = not half and len(told) > 2
        painter.setFont(font(CAPTION - small * 3, QFont.Weight.Bold))
        painter.drawText(sign.adjusted(-20, -20, 20, 20), Qt.AlignmentFlag.AlignCenter, told)

    def _points(self) -> dict[int, QPointF]:
        to_screen = self._scale()
        return {
            nth: to_screen(stop.spot)
            for nth, stop in enumerate(self._stops)
            if stop.spot is not None
        }

    def _scale(self) -> Callable[[Spot], QPointF]:
        """Say how places of the shop's plain map come onto the widget, north up, all in sight."""
        spots = [_HOME, *(stop.spot for stop in self._stops if stop.spot is not None)]
        east, north = [each.east for each in spots], [each.north for each in spots]
        wide, high = max(east) - min(east) or 1.0, max(north) - min(north) or 1.0
        room = (max(self.width() - 2 * _MARGIN, 1), max(self.height() - 2 * _MARGIN, 1))
        scale = min(room[0] / wide, room[1] / high)
        middle = ((max(east) + min(east)) / 2, (max(north) + min(north)) / 2)

        def to_screen(spot: Spot) -> QPointF:
            return QPointF(
                self.width() / 2 + (spot.east - middle[0]) * scale,
                self.height() / 2 - (spot.north - middle[1]) * scale,
            )

        return to_screen

    def _spoken(self) -> str:
        """Say what the drawing shows: the way from stop to stop, or why there is no map."""
        said = [] if self.has_map else [self._without_places()]
        said += [translate("Deliver", "The way")] if self.has_map else []
        said += [*street_line(self._stops).splitlines(), self._caption()]
        return ". ".join(part for part in said if part)

    def _caption(self) -> str:
        """Say how many stops are not on the map."""
        missing = sum(1 for stop in self._stops if stop.spot is None)
        if not missing:
            return ""
        return plural("Deliver", "%n stops have no place on the map", None, 2)(missing)

    def _without_places(self) -> str:
        if not self._stops:
            return translate("Deliver", "The way appears here.")
        return translate(
            "Deliver",
            "No map: the notice brought no coordinates. The order, as far as it was learned:",
        )

    def _draw_streets(self, painter: QPainter) -> None:
        """Say that no map is possible, and the order street after street instead."""
        room = self.rect().adjusted(_SIDE, _SIDE, -_SIDE, -_SIDE)
        painter.setPen(self._theme.colour("mute"))
        painter.setFont(font(BODY))
        head = painter.boundingRect(room, _FLOW, self._without_places())
        painter.drawText(room, _FLOW, self._without_places())
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(font(LEAD))
        below = room.adjusted(0, head.height() + 10, 0, 0)
        streets = street_line(self._stops).splitlines()
        fits = max(below.height() // painter.fontMetrics().lineSpacing(), 0)
        shown = streets if len(streets) <= fits else [*streets[: max(fits - 1, 0)], "…"][:fits]
        for nth, street in enumerate(shown):
            line = below.adjusted(0, nth * painter.fontMetrics().lineSpacing(), 0, 0)
            told = painter.fontMetrics().elidedText(
                street, Qt.TextElideMode.ElideRight, below.width()
            )
            painter.drawText(line, _LINE, told)


def _covered(at: QPointF, half: float) -> list[QPointF]:
    """Give places that stand for a sign `half` wider to each side than a circle."""
    steps = ceil(half / _RADIUS)
    return [at + QPointF(half * nth / steps, 0) for nth in range(-steps, steps + 1)]


_BOTTOM = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
_LINE = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_FLOW = int(_LINE) | int(Qt.TextFlag.TextWordWrap)
