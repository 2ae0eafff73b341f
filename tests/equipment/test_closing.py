"""What was scanned a moment before the window closes is booked."""

from __future__ import annotations

from tests.equipment.conftest import Shop
from tests.scanning.keystrokes import send_burst

PARCEL = "1Z999AA10123456784"


def test_a_scan_just_before_the_window_closes_is_booked(shop: Shop) -> None:
    handle = shop.window.windowHandle()
    assert handle is not None
    send_burst(handle, PARCEL)
    shop.window.close()
    shop.close()
    shop.open()
    with shop.app.counter.view() as view:
        assert view.parcels.by_number(PARCEL)
