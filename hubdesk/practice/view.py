"""How a webcam over the counter sees a parcel: its pose in space, its sides, its shadow."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from hubdesk.practice.canvas import DOTS, Picture
from hubdesk.practice.faces import Face
from hubdesk.practice.materials import FRAME, SLEEVE

FOCAL = 1000.0
"""Focal length in pixels: a field of view of 65 degrees, as common webcams have."""

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pose:
    """Where the aim of a face is in the picture, in pixels, and how it is held, in degrees.

    `scale` is pixels a millimetre at the aim; `turn` is in the plane of the picture, `nod` about
    its horizontal and `yaw` about its vertical axis.
    """

    x: float
    y: float
    scale: float
    turn: float
    nod: float
    yaw: float


def project(points: Points, pose: Pose) -> Points:
    """Map points in millimetres from the aim (x right, y down, z away) to the picture."""
    turn, nod, yaw = np.radians([pose.turn, pose.nod, pose.yaw])
    about_z = np.array(
        [[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]]
    )
    about_x = np.array([[1, 0, 0], [0, np.cos(nod), -np.sin(nod)], [0, np.sin(nod), np.cos(nod)]])
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    away = FOCAL / pose.scale
    middle = np.array([FRAME[0] / 2, FRAME[1] / 2])
    place = np.array([*((pose.x, pose.y) - middle) / pose.scale, away])
    there = points @ (about_x @ about_y @ about_z).T + place
    seen: Points = FOCAL * there[:, :2] / np.maximum(there[:, 2:], 20) + middle
    return seen


def _corners(face: Face, box: tuple[float, float, float, float], depth: float) -> Points:
    """Give the four corners of a rectangle of the face in millimetres from its aim."""
    left, top, right, bottom = box
    flat = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    return np.column_stack([(flat - face.aim) / DOTS, np.full(4, depth)])


def lay_shadow(scene: Picture, face: Face, pose: Pose) -> None:
    """Darken the counter beside and below the parcel."""
    back = project(_corners(face, face.body, face.depth_mm), pose)
    small = np.zeros((FRAME[1] // 8, FRAME[0] // 8), np.uint8)
    hull = ((back + np.array([26, 44])) / 8).astype(np.int32)
    cv2.fillConvexPoly(small, hull, (96,))
    soft = cv2.resize(cv2.GaussianBlur(small, (0, 0), 5), FRAME)
    cv2.subtract(scene, cv2.merge([soft] * 3), dst=scene)


def paint(scene: Picture, face: Face, pose: Pose) -> Picture:
    """Paint the parcel's visible sides and its face into the scene; returns the face's mask."""
    _paint_arms(scene, face, pose)
    _paint_sides(scene, face, pose)
    height, width = face.mask.shape
    whole = (0.0, 0.0, float(width), float(height))
    seen = project(_corners(face, whole, 0.0), pose)
    low = np.maximum(np.floor(seen.min(axis=0)).astype(int), 0)
    high = np.minimum(np.ceil(seen.max(axis=0)).astype(int), FRAME)
    shown = np.zeros((FRAME[1], FRAME[0]), np.uint8)
    if (high - low).min() < 2:
        return shown
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    warp = cv2.getPerspectiveTransform(source, (seen - low).astype(np.float32))
    size = (int(high[0] - low[0]), int(high[1] - low[1]))
    patch = cv2.warpPerspective(face.image, warp, size, flags=cv2.INTER_NEAREST)
    cover = cv2.warpPerspective(face.mask, warp, size, flags=cv2.INTER_NEAREST)
    area = np.s_[low[1] : high[1], low[0] : high[0]]
    shown[area] = cover
    cv2.copyTo(patch, cover, scene[area])
    return shown


def _paint_arms(scene: Picture, face: Face, pose: Pose) -> None:
    """Paint the clerk's sleeves from the lower edge of the picture to the palms."""
    flat = (np.array(face.palms) - face.aim) / DOTS
    ends = project(np.column_stack([flat, np.full(len(flat), 15.0)]), pose)
    thick = int(36 * pose.scale)
    for x, y in ends:
        elbow = (int(x + 0.25 * (x - FRAME[0] / 2)), max(FRAME[1] + 300, int(y) + 300))
        for band in range(8):
            colour = [int(c * (0.5 + 0.08 * band)) for c in SLEEVE]
            width = max(1, thick - thick * band // 9)
            cv2.line(scene, (int(x), int(y + 8 * pose.scale)), elbow, colour, width)


def _paint_sides(scene: Picture, face: Face, pose: Pose) -> None:
    """Fill the four sides behind the face that turn towards the camera, each with its own light."""
    front = project(_corners(face, face.body, 0.0), pose)
    back = project(_corners(face, face.body, face.depth_mm), pose)
    for side, light in enumerate((0.82, 0.55, 0.42, 0.66)):
        after = (side + 1) % 4
        quad = np.array([front[side], front[after], back[after], back[side]])
        edges = np.roll(quad, -1, axis=0)
        area = float(np.sum(quad[:, 0] * edges[:, 1] - edges[:, 0] * quad[:, 1]))
        if area < 0:
            colour = [int(c * light) for c in face.colour]
            cv2.fillConvexPoly(scene, quad.astype(np.int32), colour, cv2.LINE_AA)
