"""Which camera is meant, and that it is found again after it was unplugged."""

from __future__ import annotations

import importlib.util
import sys
import threading
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from hubdesk.parcels.refusals import KnownFault
from hubdesk.scanning import cameras as listing
from hubdesk.scanning.cameras import CameraChoice, cameras, pick
from hubdesk.scanning.device import Device, stream_frames
from hubdesk.scanning.sources import find_camera
from tests.scanning.webcam import NetworkCamera, Sockets

LAPTOP = CameraChoice("Integrated Camera", 0, cv2.CAP_V4L2, "04f2:b604", "usb1/1-8")
WEBCAM = CameraChoice("HD Pro Webcam C920", 2, cv2.CAP_V4L2, "046d:082d", "usb1/1-2")
TWIN = CameraChoice("HD Pro Webcam C920", 4, cv2.CAP_V4L2, "046d:082d", "usb1/1-3")
NAMELESS = CameraChoice("Camera", 0, cv2.CAP_V4L2)
AWAKE = threading.Event()


def at(camera: CameraChoice, where: int, port: str = "") -> CameraChoice:
    """Plug a camera in again at another number, perhaps into another socket."""
    port = port or camera.port
    return CameraChoice(camera.name, where, camera.backend, camera.model, port)


@pytest.mark.parametrize(
    ("wish", "meant"),
    [
        ("", LAPTOP),
        ("2", WEBCAM),
        ("9", None),
        ("c920", WEBCAM),
        ("HD PRO WEBCAM C920", WEBCAM),
        ("Brio", None),
    ],
)
def test_a_camera_is_meant_by_number_or_by_a_part_of_its_name(
    wish: str, meant: CameraChoice | None
) -> None:
    assert pick((LAPTOP, WEBCAM), wish) == meant


def test_a_replugged_camera_is_found_though_its_number_is_another() -> None:
    back = at(WEBCAM, 7)
    for wish in ("", "2", "c920"):
        assert pick((LAPTOP, back), wish, WEBCAM) == back


def test_a_camera_in_another_socket_is_found_by_its_model() -> None:
    back = at(WEBCAM, 3, "usb2/2-1")
    assert pick((LAPTOP, back), "2", WEBCAM) == back


def test_of_two_alike_the_one_in_the_same_socket_is_meant() -> None:
    assert pick((at(TWIN, 0), at(WEBCAM, 1)), "", WEBCAM) == at(WEBCAM, 1)


def test_a_chosen_camera_is_waited_for_but_any_will_do_where_none_was_chosen() -> None:
    assert pick((LAPTOP,), "c920", WEBCAM) is None
    assert pick((LAPTOP,), "2", WEBCAM) is None
    assert pick((LAPTOP,), "", WEBCAM) == LAPTOP
    assert pick((), "", None) is None


def test_a_camera_without_a_model_is_known_by_its_name() -> None:
    assert pick((LAPTOP, at(NAMELESS, 5)), "0", NAMELESS) == at(NAMELESS, 5)


def test_the_list_opens_nothing_and_has_no_camera_twice() -> None:
    found = cameras()
    assert len({(one.where, one.backend) for one in found}) == len(found)


def test_a_camera_that_was_never_here_is_away() -> None:
    with pytest.raises(KnownFault) as fault:
        next(Device("no such camera").frames(AWAKE))
    assert fault.value.reason == "camera_away"


def test_the_setting_none_means_no_camera() -> None:
    assert find_camera(" None ") is None


def test_a_folder_shows_each_picture_for_a_second(tmp_path: Path) -> None:
    for light in (10, 20):
        cv2.imwrite(str(tmp_path / f"{light}.png"), np.full((8, 8, 3), light, np.uint8))
    source = find_camera(str(tmp_path))
    assert source is not None
    assert source.interval == 0.1
    assert [int(one[0, 0, 0]) for one in source.open(AWAKE)] == [10] * 10 + [20] * 10


def test_a_film_is_shown_in_its_own_time(tmp_path: Path) -> None:
    file = tmp_path / "morning.avi"
    writer = cv2.VideoWriter(str(file), cv2.VideoWriter.fourcc(*"MJPG"), 20, (32, 24))
    for _ in range(4):
        writer.write(np.zeros((24, 32, 3), np.uint8))
    writer.release()
    source = find_camera(str(file))
    assert source is not None
    assert source.interval == pytest.approx(1 / 20)
    assert not source.is_live
    assert len(list(source.open(AWAKE))) == 4


def test_a_network_camera_gives_its_pictures_and_fewer_while_nobody_is_there() -> None:
    def see(number: int) -> np.ndarray:
        return np.full((120, 160, 3), 40 + number % 100, np.uint8)

    with NetworkCamera(see, rate=50) as camera:
        source = find_camera(camera.address)
        assert source is not None
        assert source.is_live
        dozing = threading.Event()
        pictures = source.open(dozing)
        lights = [int(one.mean()) for one in islice(pictures, 10)]
        dozing.set()
        before, after = (int(one.mean()) for one in islice(pictures, 2))
        pictures.close()  # type: ignore[attr-defined]  # a generator's
    assert lights[-1] - lights[0] <= 12
    assert after - before >= 8


def test_an_unplugged_network_camera_is_away() -> None:
    with NetworkCamera(lambda _: np.zeros((24, 32, 3), np.uint8)) as camera:
        address = camera.address
    with pytest.raises(KnownFault) as fault:
        list(stream_frames(address, AWAKE))
    assert fault.value.reason == "camera_away"


def test_a_camera_whose_node_has_vanished_is_gone() -> None:
    vanished = CameraChoice("HD Webcam", 97, cv2.CAP_V4L2, "046d:0825", "usb1/1-2")
    with pytest.raises(KnownFault) as fault:
        next(Device("", lambda _: [vanished]).frames(AWAKE))
    assert fault.value.reason == ("camera_gone" if sys.platform == "linux" else "camera_busy")


@pytest.mark.parametrize(("rate", "size"), [(60, (1920, 1080)), (12, (1280, 720))])
def test_a_slow_camera_is_asked_for_a_smaller_picture(rate: float, size: tuple[int, int]) -> None:
    sockets = Sockets()
    sockets.plug_in(NetworkCamera(lambda _: np.zeros((24, 32, 3), np.uint8), rate), 0)
    try:
        device = Device("", sockets)
        pictures = device.frames(AWAKE)
        for _ in islice(pictures, 34):
            pass
        pictures.close()  # type: ignore[attr-defined]  # a generator's
    finally:
        sockets.unplug()
    assert device.size == size
    assert (device.rate < 15) == (rate < 15)


def test_a_windows_that_cannot_list_its_cameras_has_none_and_a_program_that_starts(monkeypatch):
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)  # its import fails there
    spec = importlib.util.spec_from_file_location("cameras_anew", listing.__file__)
    assert spec is not None
    assert spec.loader is not None
    anew = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "cameras_anew", anew)
    spec.loader.exec_module(anew)
    assert anew.cameras() == ()
