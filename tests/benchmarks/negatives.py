"""Views in which nothing may be read, and codes that some engines stumble over.

Text pages, the faces of products and the textures of a shop, all drawn here from fixed seeds; and
an SQCode, a structured-append QR, a QR of bytes: pyzbar raises for the first two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import cv2
import numpy as np
import zxingcpp

from hubdesk.scanning.engines import Picture

NEGATIVES = 93
_SIZE = (720, 1280)
_WORDS = (
    *("PARCEL", "PRIORITY", "FRAGILE", "THIS SIDE UP", "KEEP DRY", "CONTENTS", "NET WEIGHT"),
    *("BEST BEFORE", "INGREDIENTS", "SUGAR", "STORE IN A COOL PLACE", "SHIP TO", "RETURN"),
    *("ADDRESS", "612 555 0142", "IIII", "|||", "lllll"),
)


def negative(number: int) -> Picture:
    """Draw one view without a code."""
    random = np.random.default_rng((16, number))
    draw = _KINDS[number % len(_KINDS)]
    picture = draw(random)
    noisy = cv2.GaussianBlur(picture, (0, 0), 0.7) + random.normal(0, 3, picture.shape)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)


def odd_codes() -> Iterator[tuple[str, Picture, set[str]]]:
    """Yield the codes that engines stumble over: name, view, and every text that is right."""
    beside = "1Z999AA10123456784"
    bars = np.array(
        zxingcpp.create_barcode(beside, zxingcpp.BarcodeFormat.Code128).to_image(scale=2), np.uint8
    )
    raw = bytes(range(128, 160))
    contents = {
        "SQCode": (_sqcode(), set()),
        "structured-append QR": (_structured_append(), {"FIRST AND "}),
        "QR of bytes": (_qr(raw), {raw.decode("latin-1")}),
        "QR with shift codes": (_qr(b"A\x0e\x0fB"), {"A\x0e\x0fB"}),
    }
    for name, (code, texts) in contents.items():
        yield name, _on_view(code, bars), {*texts, beside}


def _on_view(code: Picture, bars: Picture) -> Picture:
    # The odd code stands first: zbar's SQCode reader begins at the first dark pixel of a view.
    view = np.full(_SIZE, 235, np.uint8)
    height, width = code.shape
    view[40 : 40 + height, 60 : 60 + width] = np.where(code > 127, 235, 25)
    view[600 : 600 + bars.shape[0], 700 : 700 + bars.shape[1]] = np.where(bars > 127, 235, 25)
    return view


def _qr(content: bytes) -> Picture:
    drawn = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode).to_image(scale=5)
    return np.array(drawn, np.uint8)


def _structured_append() -> Picture:
    settings = cv2.QRCodeEncoder.Params()
    settings.mode = cv2.QRCodeEncoder_MODE_STRUCTURED_APPEND
    settings.structure_number = 2
    part = cv2.QRCodeEncoder.create(settings).encodeStructuredAppend("FIRST AND SECOND PART")[0]
    framed = np.pad(np.asarray(part, np.uint8), 4, constant_values=255)
    return np.asarray(np.kron(framed, np.ones((5, 5), np.uint8)), np.uint8)


def _sqcode() -> Picture:
    """Draw an SQCode of 64 bits: dots on a grid, two corner marks, a border of every second dot."""
    unit, last = 12, 13
    code = np.full((unit * (last + 3),) * 2, 255, np.uint8)

    def fill(x: float, y: float, size: float) -> None:
        left, top = round((x + 1) * unit), round((y + 1) * unit)
        side = round(size * unit)
        code[top : top + side, left : left + side] = 0

    for step in range(0, 11, 2):
        fill(step - 0.4, -0.4, 0.8)
        fill(-0.4, step - 0.4, 0.8)
        fill(last - 0.4, step + 2.6, 0.8)
        fill(step + 2.6, last - 0.4, 0.8)
    for x, y in ((11.6, -0.4), (-0.4, 11.6)):
        fill(x, y, 1.0)
        fill(x + 1, y + 1, 1.0)
    bits = np.random.default_rng(64).integers(0, 2, (8, 8))
    for row, column in np.argwhere(bits):
        fill(column + 2.7, row + 2.7, 0.6)
    return code


def _page(random: np.random.Generator) -> Picture:
    """Print a page of text, a little turned."""
    page = np.full(_SIZE, 238, np.uint8)
    height = int(random.integers(10, 34))
    font = cv2.FontFace("sans")
    for top in range(40, _SIZE[0], int(height * 1.5)):
        line = " ".join(random.choice(_WORDS, 14))
        cv2.putText(page, line, (30, top), (30,) * 3, font, height, int(random.choice([400, 800])))
    return _turned(page, float(random.uniform(-40, 40)))


def _product(random: np.random.Generator) -> Picture:
    """Draw the face of a product: blocks, stripes, large words, a drawing."""
    face = np.full(_SIZE, int(random.integers(60, 240)), np.uint8)
    font = cv2.FontFace("sans")
    for _ in range(14):
        x, y = random.integers(0, 1100), random.integers(0, 620)
        wide, high = random.integers(40, 400), random.integers(8, 200)
        shade = int(random.integers(0, 256))
        cv2.rectangle(face, (int(x), int(y)), (int(x + wide), int(y + high)), (shade,), -1)
        cv2.circle(face, (int(y), int(x) % 720), int(high) // 2, (255 - shade,), 3)
    for _ in range(6):
        place = int(random.integers(0, 900)), int(random.integers(60, 700))
        shade = int(random.integers(0, 256))
        size = int(random.integers(30, 120))
        cv2.putText(face, str(random.choice(_WORDS)), place, (shade,) * 3, font, size, 800)
    return _turned(face, float(random.uniform(-30, 30)))


def _stripes(random: np.random.Generator) -> Picture:
    """Draw blinds, fences, grilles: bars of random widths that are no code."""
    widths = random.integers(2, int(random.choice([6, 10, 24])), 400)
    shades = np.where(np.arange(400) % 2, random.integers(150, 250), random.integers(10, 100))
    row = np.repeat(shades, widths)[:1280]
    row = np.pad(row, (0, 1280 - len(row)), constant_values=200).astype(np.uint8)
    bars = np.repeat(row[None], _SIZE[0], axis=0)
    if random.random() < 0.6:
        top = int(random.integers(60, 300))
        bars[:top] = bars[top + int(random.integers(40, 300)) :] = 210
    return _turned(bars, float(random.uniform(-90, 90)))


def _regular(random: np.random.Generator) -> Picture:
    """Draw a keyboard, a ruler, a cardboard's edge: what repeats itself."""
    step = int(random.integers(5, 40))
    rows, columns = np.mgrid[: _SIZE[0], : _SIZE[1]]
    wave = np.sin(columns * 2 * np.pi / step)
    if random.random() < 0.5:
        wave = wave * np.sin(rows * 2 * np.pi / (step * random.uniform(0.7, 2)))
    shade = 128 + random.uniform(40, 110) * wave
    return _turned(np.clip(shade, 0, 255).astype(np.uint8), float(random.uniform(-90, 90)))


def _texture(random: np.random.Generator) -> Picture:
    """Draw wood, cloth, gravel: noise drawn out to one side."""
    noise = random.normal(128, 90, _SIZE).astype(np.float32)
    wide, high = random.uniform(0.6, 9, 2)
    soft = cv2.GaussianBlur(noise, (0, 0), sigmaX=float(wide), sigmaY=float(high))
    spread = (soft - soft.mean()) / soft.std() * 55 + 128
    return _turned(np.clip(spread, 0, 255).astype(np.uint8), float(random.uniform(-90, 90)))


def _table(random: np.random.Generator) -> Picture:
    """Draw a form: rules, boxes, columns of figures."""
    sheet = np.full(_SIZE, 240, np.uint8)
    font = cv2.FontFace("sans")
    step = int(random.integers(18, 40))
    for top in range(step, _SIZE[0], step):
        cv2.line(sheet, (20, top), (1260, top), (60,), int(random.integers(1, 4)))
        for left in range(30, 1250, 5 * step):
            figures = str(random.integers(10**6, 10**7))
            cv2.putText(sheet, figures, (left, top - 4), (40,) * 3, font, step // 2, 400)
    for left in range(20, 1280, int(random.integers(20, 200))):
        cv2.line(sheet, (left, 0), (left, 720), (60,), int(random.integers(1, 5)))
    return _turned(sheet, float(random.uniform(-20, 20)))


_KINDS: tuple[Callable[[np.random.Generator], Picture], ...] = (
    _page,
    _product,
    _stripes,
    _regular,
    _texture,
    _table,
)


def _turned(picture: Picture, angle: float) -> Picture:
    turn = cv2.getRotationMatrix2D((_SIZE[1] / 2, _SIZE[0] / 2), angle, 1.2)
    turned = cv2.warpAffine(
        picture, turn, _SIZE[::-1], flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(turned, np.uint8)
