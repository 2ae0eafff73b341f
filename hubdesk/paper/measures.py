"""Sizes and distances that measuring and drawing a run sheet share, in points."""

from __future__ import annotations

from hubdesk.paper.barcode import MODULE, QUIET_MODULES

QUIET = QUIET_MODULES * MODULE

# Sizes of letters.
NAME, ADDRESS, NOTE, NUMBER, TICK, SIGN, FOOT = 11.0, 10.0, 10.0, 10.0, 9.5, 7.0, 9.5
SHORT_SIZES = (12.0, 10.0, 8.0, 6.5)

# From one baseline to the next.
NAME_STEP, TEXT_STEP, NUMBER_STEP, TICK_STEP = 14.0, 13.0, 11.5, 15.0

# From the rule above a row to its first baseline and its first bars; under each parcel.
FIRST_BASELINE, TOP_GAP, PARCEL_GAP, CODE_GAP = 16.0, 6.0, 5.5, 1.0

# A box to tick, its word, the next box; the room to sign over the line and for the words under it.
BOX, BOX_GAP, TICK_GAP = 9.5, 4.0, 8.0
SIGN_ROOM, SIGN_CAPTION, SIGN_GAP = 21.0, 9.0, 4.0

MOST_NOTE_LINES = 8
