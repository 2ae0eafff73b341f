"""What the owner says about the shop."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop as its jobs need it.

    `postcodes` are those it delivers to (empty: any), `shelves` in the order one walks along them,
    `shelf_size` in parcels, `people` who may stand at the counter or carry a run.
    """

    name: str
    address: str = ""
    postcodes: frozenset[str] = frozenset()
    shelves: tuple[str, ...] = ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3")
    aside_shelf: str = "X1"
    shelf_size: int = 8
    people: tuple[str, ...] = field(default=())

    def delivers_to(self, postcode: str) -> bool:
        """Tell whether a postcode is in the shop's area; an unknown one may be."""
        return not postcode or not self.postcodes or postcode[:5] in self.postcodes
