"""What somebody needs who asks "what now?": a key that an article's section names."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from hubdesk.desk.verdict import VerdictKind
from hubdesk.parcels.refusals import Trouble
from hubdesk.ui.wording import troubles

ANYTHING = "trouble.record"
"""Where a reason belongs to no family: whether anything is lost is what everybody asks then."""


def need_of_verdict(kind: VerdictKind) -> str:
    """Give the need behind a verdict."""
    return f"verdict.{kind.value}"


def need_of_trouble(trouble: Trouble) -> str:
    """Give the need behind a refusal or a fault: its family."""
    return families().get(trouble.reason, ANYTHING)


@cache
def families() -> dict[str, str]:
    """Give the family of every reason: the file that its words lie in."""
    found = {}
    for module in pkgutil.iter_modules(troubles.__path__):
        words = import_module(f"{troubles.__name__}.{module.name}")
        for table in ("REFUSALS", "FAULTS"):
            for reason in getattr(words, table, {}):
                found[reason] = f"trouble.{module.name}"
    return found
