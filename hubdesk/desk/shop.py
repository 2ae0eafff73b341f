"""What the owner says about the shop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hubdesk.parcels.holding import Holding
from hubdesk.parcels.parcel import Recipient
from hubdesk.parcels.places import Position


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop as its jobs need it.

    `postcodes` are those it delivers to (empty: any), `shelves` in the order one walks along them,
    `shelf_size` in parcels, `agreed_load` how many a day the shop takes (0: all), `agreed_loads`
    how many of each carrier, where that was agreed (0: all), `people` who
    may stand at the counter or carry a run, `holding` how long carriers let their parcels lie,
    `position` where the shop stands, where the owner has said, `languages` who reads papers in
    which language (`es`), where it is not the shop's; `unannounced` are the
    carriers that come without a notice; `phone` and `hours` are for customers; `in_miles` says
    whether ways are told in miles or in kilometres.
    """

    name: str
    address: str = ""
    postcodes: frozenset[str] = frozenset()
    shelves: tuple[str, ...] = ("A1", "A2", "A3", "B1", "B2", "B3", "C1", "C2", "C3")
    aside_shelf: str = "X1"
    shelf_size: int = 8
    agreed_load: int = 0
    agreed_loads: Mapping[str, int] = field(default_factory=dict)
    people: tuple[str, ...] = field(default=())
    holding: Holding = field(default=Holding())
    position: Position | None = None
    languages: Mapping[str, str] = field(default_factory=dict)
    unannounced: frozenset[str] = frozenset()
    phone: str = ""
    hours: str = ""
    in_miles: bool = True

    def delivers_to(self, postcode: str) -> bool:
        """Tell whether a postcode is in the shop's area; an unknown one may be."""
        if not postcode or not self.postcodes:
            return True
        # Spreadsheets take the zero from the front of a postcode.
        return bool({postcode[:5], postcode.zfill(5)} & self.postcodes)

    def reaches(self, person: Recipient | None) -> bool:
        """Tell whether somebody lives in the shop's area; who is not known may."""
        return person is None or self.delivers_to(person.postcode)
