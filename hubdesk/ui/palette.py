"""Every colour of the window: the same roles by day, by night and in high contrast."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a coloured thing says; colour never says it alone."""

    QUIET = "quiet"
    GO = "go"
    WARN = "warn"
    STOP = "stop"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Palette:
    """One set of colours as `#RRGGBB`.

    A tone has an ink and a wash (a pill's ground) that hold 4.5:1 together, and a verdict card's
    ground, ink and edge that hold 7:1, because a card is read from two metres.
    """

    paper: str
    card: str
    ink: str
    mute: str
    line: str
    track: str
    band: str
    edge: str
    rail: str
    rail_ink: str
    rail_mute: str
    rail_chosen: str
    go: str
    go_wash: str
    warn: str
    warn_wash: str
    warn_mark: str
    stop: str
    stop_wash: str
    info: str
    info_wash: str
    quiet: str
    quiet_wash: str
    main: str
    main_pressed: str
    on_main: str
    kraft: str
    found: str
    stage: str
    on_stage: str
    go_card: str
    go_card_ink: str
    go_card_edge: str
    warn_card: str
    warn_card_ink: str
    warn_card_edge: str
    stop_card: str
    stop_card_ink: str
    stop_card_edge: str
    info_card: str
    info_card_ink: str
    info_card_edge: str
    quiet_card: str
    quiet_card_ink: str
    quiet_card_edge: str

    def roles(self) -> dict[str, str]:
        """Give every colour by the name of its role."""
        return asdict(self)

    def role(self, name: str) -> str:
        """Give one colour by the name of its role. Raises AttributeError where there is none."""
        colour: str = getattr(self, name)
        return colour


LIGHT = Palette(
    paper="#F5F3EE",
    card="#FFFFFF",
    ink="#1C1E21",
    mute="#5F646B",
    line="#DEDAD1",
    track="#E4DFD5",
    band="#FAF8F4",
    edge="#A8A59E",
    rail="#22262B",
    rail_ink="#FFFFFF",
    rail_mute="#C9CDD2",
    rail_chosen="#3A4047",
    go="#0B6B4B",
    go_wash="#E4F1EB",
    warn="#8A4B00",
    warn_wash="#FBEBD3",
    warn_mark="#D98A1F",
    stop="#A3231A",
    stop_wash="#FBE6E3",
    info="#1F4E8C",
    info_wash="#E5EDF8",
    quiet="#5A5F66",
    quiet_wash="#EBE8E1",
    main="#0B6B4B",
    main_pressed="#085439",
    on_main="#FFFFFF",
    kraft="#C79A5B",
    found="#2BC48A",
    stage="#4A4138",
    on_stage="#FFFFFF",
    # A shade deeper than `go`, which holds only 6.5:1 under white.
    go_card="#0A6446",
    go_card_ink="#FFFFFF",
    go_card_edge="#0A6446",
    warn_card="#FBEBD3",
    warn_card_ink="#1C1E21",
    warn_card_edge="#D98A1F",
    stop_card="#A3231A",
    stop_card_ink="#FFFFFF",
    stop_card_edge="#A3231A",
    info_card="#1F4E8C",
    info_card_ink="#FFFFFF",
    info_card_edge="#1F4E8C",
    quiet_card="#FFFFFF",
    quiet_card_ink="#1C1E21",
    quiet_card_edge="#A8ABB0",
)

DARK = Palette(
    paper="#16181B",
    card="#202327",
    ink="#F2F0EB",
    mute="#A9AFB7",
    line="#383D43",
    track="#383D43",
    band="#1B1E21",
    edge="#6A7078",
    rail="#0E1012",
    rail_ink="#FFFFFF",
    rail_mute="#B6BCC3",
    rail_chosen="#2B3036",
    go="#63D3A6",
    go_wash="#17372C",
    warn="#F0B45C",
    warn_wash="#3D2C12",
    warn_mark="#D98A1F",
    stop="#FF9C92",
    stop_wash="#46201D",
    info="#9CC3F5",
    info_wash="#1D3049",
    quiet="#B9BEC5",
    quiet_wash="#2E3338",
    main="#13805C",
    main_pressed="#0B6346",
    on_main="#FFFFFF",
    kraft="#C79A5B",
    found="#2BC48A",
    stage="#2A2520",
    on_stage="#FFFFFF",
    go_card="#0A6446",
    go_card_ink="#FFFFFF",
    go_card_edge="#0F7A57",
    warn_card="#3D2C12",
    warn_card_ink="#FFF4E0",
    warn_card_edge="#D98A1F",
    stop_card="#97201A",
    stop_card_ink="#FFFFFF",
    stop_card_edge="#C2392F",
    info_card="#1F4E8C",
    info_card_ink="#FFFFFF",
    info_card_edge="#3A6DB3",
    quiet_card="#26292E",
    quiet_card_ink="#F2F0EB",
    quiet_card_edge="#6A7078",
)

# Black, white and full colours, every line as strong as the letters: for eyes to which the other
# two are mist. A wash is black as well, so a pill is told by its words and its frame.
CONTRAST = Palette(
    paper="#000000",
    card="#000000",
    ink="#FFFFFF",
    mute="#E6E6E6",
    line="#A6A6A6",
    track="#404040",
    band="#1A1A1A",
    edge="#FFFFFF",
    rail="#000000",
    rail_ink="#FFFFFF",
    rail_mute="#FFFFFF",
    rail_chosen="#595959",
    go="#5CFFB0",
    go_wash="#00331F",
    warn="#FFD24A",
    warn_wash="#3A2A00",
    warn_mark="#FFD24A",
    stop="#FFA89E",
    stop_wash="#4A0F0A",
    info="#7FD4FF",
    info_wash="#003352",
    quiet="#FFFFFF",
    quiet_wash="#333333",
    main="#5CFFB0",
    main_pressed="#FFFFFF",
    on_main="#000000",
    kraft="#E8B86D",
    found="#FFE500",
    stage="#000000",
    on_stage="#FFFFFF",
    go_card="#00452C",
    go_card_ink="#FFFFFF",
    go_card_edge="#5CFFB0",
    warn_card="#FFD24A",
    warn_card_ink="#000000",
    warn_card_edge="#FFFFFF",
    stop_card="#7A0000",
    stop_card_ink="#FFFFFF",
    stop_card_edge="#FFA89E",
    info_card="#003E70",
    info_card_ink="#FFFFFF",
    info_card_edge="#7FD4FF",
    quiet_card="#000000",
    quiet_card_ink="#FFFFFF",
    quiet_card_edge="#FFFFFF",
)
