"""What a proof counts, life by life."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self


@dataclass(slots=True)
class Counted:
    """Counts of what was done and of what went wrong; the first of the latter is `lost`."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing went wrong."""
        names = [each.name for each in fields(self)]
        return not any(getattr(self, name) for name in names[names.index("lost") :])

    def add(self, other: Self) -> None:
        """Count another life in."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))
