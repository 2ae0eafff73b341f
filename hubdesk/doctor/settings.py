"""The owner's settings: can they be read, and does HubDesk know every name in them?"""

from __future__ import annotations

from collections.abc import Iterator

from hubdesk.doctor.findings import Advice, Area, Finding, State
from hubdesk.doctor.premises import Premises


def look(premises: Premises) -> Iterator[Finding]:
    """Say what is wrong with the settings."""
    if premises.settings_fault is not None:
        yield Finding.of_trouble(Area.SETTINGS, premises.settings_fault)
    elif premises.unknown_settings:
        facts = {"names": ", ".join(premises.unknown_settings)}
        yield Finding(Area.SETTINGS, State.LOOK, Advice.SETTINGS_UNKNOWN, facts)
    else:
        yield Finding(Area.SETTINGS, State.OK, Advice.SETTINGS_WELL)
